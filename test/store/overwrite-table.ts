import { readFileSync, writeFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

/** Damages the first page of a table or an index, like a failing disk. */
export function overwriteTable(file: string, table: string): void {
  const sqlite = new SqliteDatabase(file);
  const root = sqlite.prepare('select rootpage from sqlite_master where name = ?').pluck().get(table);
  const size = Number(sqlite.pragma('page_size', { simple: true }));
  sqlite.close();
  const bytes = readFileSync(file);
  bytes.fill('?', (Number(root) - 1) * size, Number(root) * size);
  writeFileSync(file, bytes);
}
