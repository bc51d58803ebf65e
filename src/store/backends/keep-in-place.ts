import { type BigIntStats, statSync } from 'node:fs';
import { StateError } from '../state-location.ts';

/**
 * Remembers which file is open. A file that is deleted or replaced under a running service stays open and can be
 * written, but what is written is lost, and the next service begins with another state: each would post what the other
 * has posted.
 * @returns what throws StateError once `file` is another file than the one that is open, or none
 */
export function refuseOnceMoved(file: string): () => void {
  const opened = look(file);
  return () => {
    const found = look(file);
    if (found && opened && found.ino === opened.ino && found.dev === opened.dev) return;
    const what = found ? 'was replaced' : 'was deleted or moved';
    throw new StateError(
      `the state in ${file} cannot be used: the file ${what} while it was in use. ` +
        'Stop Heatline, put the file back or restore a backup (heatline restore <file>), and start it again.',
    );
  };
}

/** Undefined when there is no such file. What cannot be looked at for another reason is for the database to tell. */
function look(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}
