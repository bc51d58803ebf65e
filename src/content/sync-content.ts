import { contentRoots } from './files/content-roots.ts';
import { scanFolder } from './files/scan-folder.ts';
import { currentIndexFile } from './index/index-file.ts';
import { type IndexLocation, locationOf } from './index/index-location.ts';
import { createContentSync } from './sync/content-sync.ts';
import { createSyncThread } from './sync/sync-thread.ts';
import type { SyncReport } from './sync-report.ts';

/**
 * Brings the index in step with the content folder: builds it when there is no usable one, otherwise reads
 * only changed files. An article file that cannot be read or parsed is a fault in the report, and so is a
 * missing content folder; what was good before stays in the index until it is deleted.
 * @throws when the index cannot be written (disk full, permissions)
 */
export async function syncContent({
  now,
  elapsedMs,
  ...given
}: IndexLocation & { readonly now: () => Date; readonly elapsedMs: () => number }): Promise<SyncReport> {
  const location = locationOf(given);
  // A large build has its own thread, with limits on its memory. Anything smaller is done before a thread has
  // started.
  const sync = isLargeBuild(location)
    ? createSyncThread(location)
    : createContentSync(location, { elapsedMs });
  try {
    return (await sync.checkAll(now())).report;
  } finally {
    await sync.close();
  }
}

/** More files than this take longer to read than threads to start. */
const largeFolder = 5_000;

/** Whether an index has to be built from so many files that threads are worth their start. */
export function isLargeBuild(location: IndexLocation): boolean {
  if (currentIndexFile(location)) return false;
  let files = 0;
  for (const root of contentRoots(location.contentFolder, location.furtherFolders)) {
    for (const { names } of scanFolder(root)) {
      files += names.length;
      if (files > largeFolder) return true;
    }
  }
  return false;
}
