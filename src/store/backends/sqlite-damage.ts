import { existsSync, statSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { StateError } from '../state-location.ts';
import { missing, recordOfMigrations } from './missing-table.ts';

/**
 * Checks the whole state in `file` for damage, at 2 GB a second, so that a service does not discover an
 * unreadable part when a digest is due. A missing file is not damaged.
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
 * SQLite takes an empty file for a new database. A state is never empty: its content has been lost.
 * @throws StateError with the fix
 */
export function refuseEmpty(file: string): void {
  if (existsSync(file) && statSync(file).size === 0) throw damage(file, 'the file is empty');
}

/** A StateError that tells how to fix it, if the error is about damage; otherwise the error itself. */
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

/** How to recover from damage, in sentences. */
export function restoringOf(file: string): string {
  return `Restore a backup (heatline restore <file>), or move ${file} away to start with an empty state, without the subscriptions that people made and without knowing what was sent.`;
}
