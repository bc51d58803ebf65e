import { closeSync, copyFileSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Clock } from '../platform/clock.ts';
import { keepPrivate, makePrivateFile } from './backends/private-file.ts';
import { refuseEmpty } from './backends/sqlite-damage.ts';
import { openState, type StateDatabase } from './database.ts';
import { lockState } from './service-lock.ts';
import { StateError } from './state-error.ts';

/**
 * Writes the state in `file` to a new file, whole and consistent, also while a service works with it.
 * @throws StateError when there is no state, `target` exists already or cannot be written
 */
export function backUpState(file: string, target: string): void {
  if (!existsSync(file))
    throw new StateError(`there is no state in ${file} yet, so there is nothing to back up.`);
  refuseEmpty(file);
  if (existsSync(target)) throw new StateError(`${target} exists already: name a new file for the backup.`);
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw new StateError(`there is no folder ${folder}: make it, or name a file in one that there is.`);
  }
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    // SQLite fills an empty file; one of its own making could be read by everybody.
    makePrivateFile(target);
    sqlite.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    rmSync(target, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new StateError(
      `the state in ${file} cannot be backed up to ${target}: ${reason}. Name a file in a folder that may be written.`,
      {
        cause: error,
      },
    );
  } finally {
    sqlite.close();
  }
}

/**
 * Puts a backup in the place of the state in `file`, once it is known to be whole and readable by this version.
 * @returns where the state that stood there before was kept; undefined when there was none
 * @throws StateError when the backup cannot be used, or a service is running on the state
 */
export async function restoreState(
  backup: string,
  file: string,
  now: Date,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): Promise<string | undefined> {
  if (!existsSync(backup)) throw new StateError(`there is no backup in ${backup}.`);
  using _lock = lockState(file);
  const incoming = `${file}.incoming`;
  copyFileSync(backup, incoming);
  keepPrivate(incoming);
  try {
    checkIntegrity(incoming, backup);
    await using db = await openState({ kind: 'sqlite', file: incoming }, clock);
    await markRestored(db, now);
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${incoming}${suffix}`, { force: true });
    throw error;
  }
  const before = existsSync(file) ? `${file}.before-restore` : undefined;
  if (before) {
    foldLog(file);
    // With its log where it is damaged: without it, what was written last would be missing.
    for (const suffix of ['-wal', '-shm']) {
      rmSync(`${before}${suffix}`, { force: true });
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${before}${suffix}`);
    }
    // A copy, so that there is a state at every moment: without one, a start would begin anew.
    copyFileSync(file, before);
    keepPrivate(before);
  }
  renameSync(incoming, file);
  return before;
}

/** docs, "Database File Format": how every file begins. */
const sqliteHeader = Buffer.from('SQLite format 3\0');

/** Writes what stands in the log beside the state into its file, after which there is no log. */
function foldLog(file: string): void {
  // Of what is no database SQLite would throw the log away.
  if (!isDatabase(file)) return;
  try {
    const sqlite = new SqliteDatabase(file, { fileMustExist: true });
    try {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      sqlite.close();
    }
  } catch {
    // It is kept as it is: perhaps it is replaced because it is damaged.
  }
}

function isDatabase(file: string): boolean {
  const header = Buffer.alloc(sqliteHeader.length);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, header);
  } finally {
    closeSync(opened);
  }
  return header.equals(sqliteHeader);
}

/**
 * Tells a state that it is an older one since `now`: what it has open, and what came due until then, is looked for before
 * it is posted.
 */
export async function markRestored(db: StateDatabase, now: Date): Promise<void> {
  await doubtOpenParts(db);
  await db.insertInto('restores').values({ restoredAt: now.getTime() }).execute();
}

/** What was open when the backup was written may have been posted since: the platform is asked before it is posted. */
async function doubtOpenParts(db: StateDatabase): Promise<void> {
  await db
    .updateTable('deliveryParts')
    .set(({ ref }) => ({ state: 'in doubt', begunAt: ref('slot') }))
    .where('state', '=', 'pending')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('deliveries')
          .select('deliveries.slot')
          .whereRef('deliveries.subscriptionId', '=', 'deliveryParts.subscriptionId')
          .whereRef('deliveries.slot', '=', 'deliveryParts.slot')
          .where('deliveries.state', 'in', ['claimed', 'retrying']),
      ),
    )
    .execute();
}

function checkIntegrity(file: string, backup: string): void {
  let verdict: unknown;
  let isState = true;
  try {
    const sqlite = new SqliteDatabase(file, { fileMustExist: true });
    verdict = sqlite.pragma('integrity_check', { simple: true });
    isState = sqlite.prepare("select 1 from sqlite_schema where name = 'subscriptions'").get() !== undefined;
    sqlite.close();
  } catch (error) {
    verdict = error instanceof Error ? error.message : String(error);
  }
  if (verdict !== 'ok') {
    throw new StateError(
      `${backup} is not a whole backup (${verdict}): the state is left as it is. Try an older backup.`,
    );
  }
  if (!isState) {
    throw new StateError(
      `${backup} is no backup of a state: the state is left as it is. Name a file that backup wrote.`,
    );
  }
}
