import type { Article } from './article.ts';
import type { Spread } from './stories/computed-heat.ts';
import type { Cover, Rule } from './stories/placement.ts';

/** A story of the index, as of some moment. */
export interface GroupedStory {
  /** Its articles published by then, in order of publication. */
  readonly parts: readonly StoryPart[];
  /** How widely it was covered by then. */
  readonly spread: Spread;
}

/** An article of a story, and why it belongs. */
export interface StoryPart {
  readonly article: Article;
  readonly rule: Rule;
  /** The id of the article that joined it to the story; absent for the one that began it. */
  readonly joinedBy?: string;
  /** How similar its words are to that article's, 0 to 1. */
  readonly closeness?: number;
  /** The entries of its `related` that cover the story and were published by then. */
  readonly covers: readonly Cover[];
  /** The positions in `related` of entries that would cover it but are articles of another story. */
  readonly elsewhere: readonly number[];
}
