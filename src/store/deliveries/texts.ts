import { hash } from 'node:crypto';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import type { TextsTable } from '../schema.ts';

const known = new WeakMap<object, TextsTable>();

/**
 * A value as JSON, with the id by which rows refer to it, so that content shared by many digests is stored
 * once. The value must not change, because it is serialised and hashed only once.
 */
export function textOf(value: object): TextsTable {
  const before = known.get(value);
  if (before) return before;
  const text = JSON.stringify(value);
  const stored = { id: hash('sha256', text, 'base64url'), text };
  known.set(value, stored);
  return stored;
}

/**
 * Stores texts that are not stored yet, in the transaction that refers to them, so that the purge, which
 * deletes unreferenced texts, runs before or after it. Always in the same order, so that copies storing the
 * same texts never deadlock.
 */
export async function keepTexts(transaction: StateDatabase, texts: readonly TextsTable[]): Promise<void> {
  for (const text of texts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await insertText(transaction, text);
}

const insertText = preparedQuery((db, place: PlaceOf<TextsTable>) =>
  db
    .insertInto('texts')
    .values({ id: place('id'), text: place('text') })
    .onConflict((conflict) => conflict.doNothing()),
);

/**
 * The text, as JSON.
 * @throws when it is missing although a row refers to it
 */
export async function readText(db: StateDatabase, id: string): Promise<string> {
  const [row] = (await selectText(db, { id })).rows;
  if (!row) throw new Error(`the state has lost a text of the digest (${id})`);
  return row.text;
}

const selectText = preparedQuery((db, place: PlaceOf<{ id: string }>) =>
  db.selectFrom('texts').select('text').where('id', '=', place('id')),
);
