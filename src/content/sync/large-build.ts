import { contentRoots } from '../files/content-roots.ts';
import { scanFolder } from '../files/scan-folder.ts';
import { currentIndexFile } from '../index/index-file.ts';
import type { IndexLocation } from '../index/index-location.ts';

/** More files than these take longer to read than threads to start. */
const LARGE = 5_000;

/** Whether an index has to be built, and of so many files that threads are worth their start. */
export function isLargeBuild(location: IndexLocation): boolean {
  if (currentIndexFile(location)) return false;
  let files = 0;
  for (const root of contentRoots(location.contentFolder, location.furtherFolders)) {
    for (const { names } of scanFolder(root)) {
      files += names.length;
      if (files > LARGE) return true;
    }
  }
  return false;
}
