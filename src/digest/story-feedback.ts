import type { ChannelRef } from '../platform/channel.ts';
import { dayMs } from '../platform/time/durations.ts';

/** What a person wants after reading a story. */
export type Opinion = 'more' | 'less';

/** What can be counted about a story, as it was when someone gave an opinion on it. */
export interface RatedStory {
  /** The ids of its articles, the lead first: grouping may change, and each person has one opinion on a story. */
  readonly articleIds: readonly string[];
  readonly title: string;
  readonly outlet: string;
  readonly topics: readonly string[];
}

/** One person's opinion, without the person. */
export interface StoryOpinion {
  /** The same for everyone's opinion on a story. */
  readonly storyId: string;
  readonly opinion: Opinion;
  readonly at: Date;
  readonly title: string;
  readonly outlet: string;
  readonly topics: readonly string[];
}

/** Opinions are deleted some weeks later. */
export const opinionsKeptMs = 90 * dayMs;

/** What readers of channels want more or less of. It doesn't change what is chosen. */
export interface FeedbackStore {
  /** Records a person's opinion, in place of an earlier one on the same story. */
  give(
    by: { readonly channel: ChannelRef; readonly personId: string },
    story: RatedStory,
    given: { readonly opinion: Opinion; readonly at: Date },
  ): Promise<void>;
  /** Takes it back. @returns false if there was none */
  takeBack(
    by: { readonly channel: ChannelRef; readonly personId: string },
    story: Pick<RatedStory, 'articleIds'>,
  ): Promise<boolean>;
  /** The opinions of a channel's readers, newest first. */
  since(channel: ChannelRef, since: Date): Promise<StoryOpinion[]>;
}
