import type { ArticleIndex } from '../../content/article-index.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Clock } from '../../platform/time/clock.ts';

/** What look-ups need. */
export interface LookupDeps extends Pick<Clock, 'now'> {
  readonly index: ArticleIndex;
  /** Of the person who asked. */
  readonly language: Language;
  /** The stories of the channel's last digest, by rank. */
  readonly lastStories: (channel: ChannelRef) => Promise<readonly ShownBefore[]>;
  /** A story that the channel was shown at some time, by its id then; absent where nothing is remembered. */
  readonly storyShownAs?: (channel: ChannelRef, id: string) => Promise<ShownBefore | undefined>;
  /** The time zone that applies where none is given. */
  readonly timezone: string;
}

/** A story as it was shown to a channel. */
export interface ShownBefore {
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  /** The keys that it had then, if they are remembered. */
  readonly keys?: readonly string[];
}
