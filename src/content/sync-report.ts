import type { ArticleFault } from './article.ts';
import type { Unread } from './unread.ts';

/**
 * The result of one check of the content folder. All counts are of files, including faulty and withdrawn
 * ones.
 */
export interface SyncReport {
  readonly added: number;
  /** Files with new content; a file that was only touched is unchanged. */
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** All current faults. */
  readonly faults: readonly ArticleFault[];
  /** Those among them that this check was the first to see. */
  readonly newFaults: readonly ArticleFault[];
  /** What this check could not read; for a check of paths, only what it came across. */
  readonly unread: Unread;
  readonly elapsedMs: number;
}
