import type { ArticleFault } from './article.ts';
import type { IndexLocation } from './index/index-location.ts';
import { createContentSync } from './sync/content-sync.ts';
import { isLargeBuild } from './sync/large-build.ts';
import { createSyncThread } from './sync/sync-thread.ts';

/** What one check of the content folder came to. All counts are of files, faulty and withdrawn ones included. */
export interface SyncReport {
  readonly added: number;
  /** Other content than before; a file that was only touched is unchanged. */
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Every fault there is now. */
  readonly faults: readonly ArticleFault[];
  /** Those among them that this check was the first to see. */
  readonly newFaults: readonly ArticleFault[];
  readonly elapsedMs: number;
}

/**
 * Brings the index in step with the content folder: builds it when there is none that can be used, otherwise looks
 * at files that changed only. An article file that cannot be read or parsed is a fault in the report, and so is a
 * missing content folder; what was good before stays in the index until it is deleted.
 * @throws when the index cannot be written (disk full, permissions)
 */
export async function syncContent({
  now,
  ...location
}: IndexLocation & { readonly now: () => Date }): Promise<SyncReport> {
  // A large build has a thread of its own, with bounds on its memory. Anything else is done before one has started.
  const sync = isLargeBuild(location) ? createSyncThread(location) : createContentSync(location);
  try {
    return (await sync.checkAll(now())).report;
  } finally {
    await sync.close();
  }
}
