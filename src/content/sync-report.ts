import type { ArticleFault } from './article.ts';
import type { Unread } from './unread.ts';

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
  /** What this check could not read; of a check of paths, what it met of that. */
  readonly unread: Unread;
  readonly elapsedMs: number;
}
