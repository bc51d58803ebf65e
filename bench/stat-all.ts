import { readdirSync, statSync } from 'node:fs';

/** The minimum that finding changes takes: a stat of every file. Returns how many there are. */
export function statAll(folder: string): number {
  let files = 0;
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (name.endsWith('.md')) {
      statSync(path);
      files++;
    } else {
      files += statAll(path);
    }
  }
  return files;
}
