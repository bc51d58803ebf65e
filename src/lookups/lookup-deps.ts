import type { ArticleIndex } from '../content/article-index.ts';
import type { ChannelRef } from '../platform/channel.ts';

export interface LookupDeps {
  readonly index: ArticleIndex;
  /** The stories of the channel's last digest, in their ranks' order. */
  readonly lastStories: (channel: ChannelRef) => Promise<readonly { readonly id: string }[]>;
  readonly now: () => Date;
  /** The zone in which an answer writes a date. */
  readonly timezone: string;
}
