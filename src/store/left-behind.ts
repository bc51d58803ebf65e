import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { isSqliteFile } from './backends/sqlite-file.ts';
import { copyBackup } from './incoming-backup.ts';

/**
 * How many subscriptions a state in `file` has that people made, and that come from nowhere else; 0 where there is none that
 * can be read. A copy is looked at: SQLite would write beside the file, perhaps as another user than its owner.
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
    // Damaged, of a version without the table, or another user's: nothing in use depends on it.
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
