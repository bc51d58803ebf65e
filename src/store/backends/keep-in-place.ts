import { type BigIntStats, statSync } from 'node:fs';
import { StateError } from '../state-location.ts';

/**
 * Remembers which file is open. A file that is deleted or replaced under a running service stays open and
 * writable, but what is written to it is lost, and the next service starts with another state: each would
 * post what the other has already posted.
 * @returns a function that throws StateError once `file` no longer is the file that is open
 */
export function refuseOnceMoved(file: string): () => void {
  const opened = look(file);
  return () => {
    const found = look(file);
    if (found && opened && found.ino === opened.ino && found.dev === opened.dev) return;
    const what = found ? 'was replaced' : 'was deleted or moved';
    throw new StateError(
      `the state in ${file} cannot be used: the file ${what} while it was in use. ` +
        'Stop Heatline, put the file back or restore a backup (heatline restore <file>), and start Heatline again.',
    );
  };
}

/**
 * Undefined when there is no such file. If it cannot be examined for another reason, the database reports
 * that.
 */
function look(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}
