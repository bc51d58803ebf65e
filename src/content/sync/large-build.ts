import { resolve } from 'node:path';
import { scanFolder } from '../files/scan-folder.ts';
import { currentIndexFile } from '../index/index-file.ts';
import type { IndexLocation } from '../index/index-location.ts';

/** More files than these take longer to read than threads to start. */
const LARGE = 5_000;

/** Whether an index has to be built, and of so many files that threads are worth their start. */
export function isLargeBuild(location: IndexLocation): boolean {
  if (currentIndexFile(location)) return false;
  let files = 0;
  for (const { names } of scanFolder(resolve(location.contentFolder))) {
    files += names.length;
    if (files > LARGE) return true;
  }
  return false;
}
