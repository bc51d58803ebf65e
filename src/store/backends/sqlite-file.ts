import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** docs, "Database File Format": how every file begins. */
const header = Buffer.from('SQLite format 3\0');

/** Whether a file is a database of SQLite by its first bytes; it may be damaged further on. */
export function isSqliteFile(file: string): boolean {
  // Opening a FIFO would never end.
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const beginning = Buffer.alloc(header.length);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, beginning);
  } finally {
    closeSync(opened);
  }
  return beginning.equals(header);
}
