import type { ArticleFault } from '../article.ts';
import type { FileRole } from '../reading/conventions/file-role.ts';
import type { IndexRow } from './index-row.ts';
import type { WithdrawnWords } from './withdrawn-words.ts';

/** What a file says now. */
export type FileContent =
  | {
      readonly kind: 'published';
      readonly row: IndexRow;
      readonly slips: readonly ArticleFault[];
      /** From then on it counts as withdrawn; in milliseconds since 1970. */
      readonly expiresAtMs?: number;
      /** What the article is shown without. */
      readonly faults: readonly ArticleFault[];
    }
  | {
      readonly kind: 'withdrawn';
      /** Absent when a fault keeps them from being read. */
      readonly words?: WithdrawnWords;
      /** A withdrawal may be one by a slip. */
      readonly slips?: readonly ArticleFault[];
      readonly faults: readonly ArticleFault[];
    }
  | {
      readonly kind: 'faulty';
      readonly faults: readonly ArticleFault[];
      /** From then on what it said before is withdrawn; in milliseconds since 1970. */
      readonly expiresAtMs?: number;
      /** True when reading failed, so that nothing is known of what it says, and it may be good the next time. */
      readonly mayPass: boolean;
    }
  /** It is no article, and not meant as one. `unlessKnown`: the fault that it has if it was an article before. */
  | { readonly kind: 'passed over'; readonly role: FileRole; readonly unlessKnown?: readonly ArticleFault[] }
  | { readonly kind: 'gone' };
