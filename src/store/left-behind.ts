import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { isSqliteFile } from './backends/sqlite-file.ts';
import { copyBackup } from './incoming-backup.ts';

/**
 * How many subscriptions made by people a state in `file` contains, which exist nowhere else; 0 where none
 * can be read. Reads a copy, because SQLite would write beside the file, perhaps as a user other than its
 * owner.
 */
export function countSubscriptionsLeftIn(file: string): number {
  if (!existsSync(file)) return 0;
  const folder = mkdtempSync(join(tmpdir(), 'heatline-left-'));
  try {
    if (!isSqliteFile(file)) return 0;
    const copy = join(folder, 'state.sqlite');
    copyBackup(file, copy);
    const sqlite = new SqliteDatabase(copy, { fileMustExist: true });
    try {
      const counted = sqlite.prepare("select count(*) from subscriptions where origin <> 'environment'");
      return Number(counted.pluck().get());
    } finally {
      sqlite.close();
    }
  } catch {
    // It is damaged, of a version without the table, or another user's: nothing in use depends on it.
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
