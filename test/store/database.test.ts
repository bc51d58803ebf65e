import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openState, StateError } from '../../src/store/database.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-state-'));
  file = join(folder, 'nested', 'state.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('makes the state with its folder, and opens it again', async () => {
  await (await openState(file)).destroy();
  await (await openState(file)).destroy();
});

it('refuses a damaged state with a cure and leaves it as it is', async () => {
  await (await openState(file)).destroy();
  writeFileSync(file, 'this was a database once'.repeat(500));
  await expect(openState(file)).rejects.toThrow(/state\.sqlite cannot be used: .*Restore it from a backup/);
  expect(readFileSync(file, 'utf8')).toContain('this was a database once');
});

it('refuses a state that a newer version wrote', async () => {
  await (await openState(file)).destroy();
  const sqlite = new SqliteDatabase(file);
  sqlite.prepare('INSERT INTO kysely_migration VALUES (?, ?)').run('9999-from-the-future', '2030-01-01');
  sqlite.close();
  const opened = openState(file);
  await expect(opened).rejects.toThrow(StateError);
  await expect(opened).rejects.toThrow(/written by a newer Heatline/);
});
