import { existsSync, statSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { StateError } from '../state-location.ts';
import { missing, recordOfMigrations } from './missing-table.ts';

/**
 * Looks through the whole state in `file` for damage, 2 GB a second, so that a service does not begin on one of which it
 * would find a part unreadable at the hour of a digest. One that is not there yet is not damaged.
 * @throws StateError with the fix
 */
export function refuseDamaged(file: string): void {
  refuseEmpty(file);
  if (!existsSync(file)) return;
  let verdict: unknown;
  const sqlite = new SqliteDatabase(file);
  try {
    verdict = sqlite.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw explainDamage(error, file);
  } finally {
    sqlite.close();
  }
  if (verdict !== 'ok') throw damage(file, String(verdict).replaceAll(/\s+/g, ' '));
}

/**
 * SQLite takes a file without content for a new database. A state never is one: what was in it is lost.
 * @throws StateError with the fix
 */
export function refuseEmpty(file: string): void {
  if (existsSync(file) && statSync(file).size === 0) throw damage(file, 'the file is empty');
}

/** What a person can read and mend, where the error tells of damage; otherwise the error itself. */
export function explainDamage(error: unknown, file: string, restoring = restoringOf(file)): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damage(file, error.message, restoring, error);
  const [, table] = /^no such table: (?:main\.)?(.+)$/.exec(error.message) ?? [];
  return table === undefined || table === recordOfMigrations
    ? error
    : damage(file, missing(table), restoring, error);
}

function damage(file: string, reason: string, restoring = restoringOf(file), cause?: unknown): StateError {
  return new StateError(`the state in ${file} is damaged: ${reason}. ${restoring}`, { cause });
}

/** How to come back from damage, in sentences. */
export function restoringOf(file: string): string {
  return `Restore a backup (heatline restore <file>), or move ${file} away to start with an empty state, which knows neither the subscriptions that people made nor what was sent.`;
}
