import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The fix when the state's file or folder belongs to another user, as after a start by root; undefined when
 * this user may use both.
 */
export function fixForOwnership(file: string): string | undefined {
  const folder = dirname(file);
  const refused = [file, `${file}-wal`, folder].find((path) => mayNotUse(path));
  if (refused === undefined) return undefined;
  const { uid } = statSync(refused);
  return `${refused} belongs to the user with the id ${uid}: run Heatline as that user, or give the folder to the user who runs it (sudo chown -R <user> ${folder}).`;
}

/** False when nothing is there. */
function mayNotUse(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' && isVisible(path);
  }
}

function isVisible(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
