import type { ArticleIndex } from '../content/article-index.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';

export interface LookupDeps {
  readonly index: ArticleIndex;
  /** The stories of the channel's last digest, in their ranks' order. */
  readonly lastStories: DeliveryStore['lastStories'];
  readonly now: () => Date;
  /** The zone in which an answer writes a date. */
  readonly timezone: string;
}
