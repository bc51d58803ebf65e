import type { ArticleIndex } from '../../content/article-index.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Clock } from '../../platform/time/clock.ts';

/** What look-ups need. */
export interface LookupDeps extends Pick<Clock, 'now'> {
  readonly index: ArticleIndex;
  /** The stories of the channel's last digest, in the order of their ranks. */
  readonly lastStories: (channel: ChannelRef) => Promise<readonly ShownBefore[]>;
  /** A story that the channel has ever been shown, by its id at the time; absent if nothing is remembered. */
  readonly storyShownAs?: (channel: ChannelRef, id: string) => Promise<ShownBefore | undefined>;
  /** The zone for times that are given without one. */
  readonly timezone: string;
}

/** A story as it was shown to a channel. */
export interface ShownBefore {
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  /** The keys by which it was known, if they are remembered. */
  readonly keys?: readonly string[];
}
