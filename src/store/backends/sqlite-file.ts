import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** SQLite docs, "Database File Format": the header of every file. */
const header = Buffer.from('SQLite format 3\0');

/** Whether a file is an SQLite database, by its first bytes; it may be damaged further on. */
export function isSqliteFile(file: string): boolean {
  // Opening a FIFO would never return.
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
