import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { messageOf } from '../platform/thrown.ts';
import { keepPrivate, makePrivateFile } from './backends/private-file.ts';
import { explainDamage, refuseEmpty } from './backends/sqlite-damage.ts';
import { isSqliteFile } from './backends/sqlite-file.ts';
import { type OpenStateDeps, openState, type StateDatabase } from './database.ts';
import { updatePartsOfOpen } from './deliveries/parts-of-open.ts';
import { checkBackup, companions, copyBackup, refuseNoBackup, removeDatabase } from './incoming-backup.ts';
import { refuseLivingCommand } from './living-copies.ts';
import { lockState } from './service-lock.ts';
import { StateError } from './state-location.ts';

/**
 * Writes the state in `file` to a new file, complete and consistent, even while a service is using it.
 * @throws StateError when there is no state or it is damaged, or `target` already exists or cannot be written
 */
export function backUpState(file: string, target: string): void {
  if (!existsSync(file))
    throw new StateError(`there is no state in ${file} yet, so there is nothing to back up.`);
  refuseEmpty(file);
  // A log beside it would be taken for the backup's own.
  const [inTheWay] = ['', ...companions]
    .map((suffix) => `${target}${suffix}`)
    .filter((path) => existsSync(path));
  if (inTheWay) throw new StateError(`${inTheWay} exists already: name a new file for the backup.`);
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw new StateError(`there is no folder ${folder}: create it, or name a file in an existing folder.`);
  }
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    // SQLite fills an existing empty file; one that it created could be read by everybody.
    makePrivateFile(target);
    sqlite.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    rmSync(target, { force: true });
    const damage = explainDamage(error, file);
    if (damage instanceof StateError) throw damage;
    const reason = messageOf(error);
    throw new StateError(
      `the state in ${file} cannot be backed up to ${target}: ${reason}. ${fixFor(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    sqlite.close();
  }
}

function fixFor(error: unknown): string {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_FULL')
    ? 'Free space there, or name a file on another disk.'
    : 'Name a file in a folder that this user may write to.';
}

export interface Restored {
  /** Where the previous state was kept; undefined when there was none. */
  readonly before: string | undefined;
  /** The log beside the backup that was restored with it; undefined when there was none. */
  readonly log: string | undefined;
}

/**
 * Replaces the state in `file` by a backup, once that is known to be complete and readable by this version.
 * @throws StateError when the backup cannot be used, or a service or a command is using the state
 */
export async function restoreState(
  backup: string,
  file: string,
  now: Date,
  deps: OpenStateDeps,
): Promise<Restored> {
  refuseNoBackup(backup);
  using _lock = lockState(file, 'Stop the service first.');
  refuseLivingCommand(file, now);
  const incoming = `${file}.incoming`;
  let log: string | undefined;
  try {
    log = copyBackup(backup, incoming);
    checkBackup(incoming, backup);
    await using db = await openState({ kind: 'sqlite', file: incoming, backup }, deps);
    await markRestored(db, now);
  } catch (error) {
    removeDatabase(incoming);
    throw error;
  }
  const before = existsSync(file) ? freeName(`${file}.before-restore`) : undefined;
  if (before) {
    try {
      keepAs(before, file);
    } catch (error) {
      removeDatabase(incoming);
      throw error;
    }
  }
  renameSync(incoming, file);
  return { before, log };
}

/** Never overwrites what an earlier restore kept: `x`, then `x-2`. */
function freeName(name: string): string {
  const isFree = (path: string) => ['', ...companions].every((suffix) => !existsSync(`${path}${suffix}`));
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? name : `${name}-${number}`;
    if (isFree(path)) return path;
  }
}

/**
 * Leaves a copy of the state in place, so that one exists at every moment: without one, a start would create
 * a new state.
 */
function keepAs(before: string, file: string): void {
  foldLog(file);
  try {
    copyFileSync(file, before, constants.COPYFILE_EXCL);
    keepPrivate(before);
  } catch (error) {
    rmSync(before, { force: true });
    throw error;
  }
  // A damaged state keeps its log, because without it the latest writes would be missing.
  for (const suffix of companions) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${before}${suffix}`);
  }
}

/** Writes the log beside the state into its file, after which there is no log. */
function foldLog(file: string): void {
  // SQLite would delete the log of a file that is not a database.
  if (!isSqliteFile(file)) return;
  try {
    const sqlite = new SqliteDatabase(file, { fileMustExist: true });
    try {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      sqlite.close();
    }
  } catch {
    // Kept unchanged: it may be replaced precisely because it is damaged.
  }
}

/**
 * Records in a state that it was restored at `now`: open messages, and those due before then, are searched
 * for before they are posted.
 */
export async function markRestored(db: StateDatabase, now: Date): Promise<void> {
  await doubtOpenParts(db);
  await forgetProgress(db);
  await db.insertInto('restores').values({ restoredAt: now.getTime() }).execute();
}

/**
 * What was open when the backup was written may have been posted since, so the platform is asked before
 * posting.
 */
async function doubtOpenParts(db: StateDatabase): Promise<void> {
  await updatePartsOfOpen(db, 'pending')
    .set(({ ref }) => ({ state: 'in doubt', begunAt: ref('slot') }))
    .execute();
}

/** The message may have been posted since, in a part of its channel that was searched before the backup. */
async function forgetProgress(db: StateDatabase): Promise<void> {
  await db
    .updateTable('deliveryParts')
    .set({ progressJson: null })
    .where('progressJson', 'is not', null)
    .execute();
}
