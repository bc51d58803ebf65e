import type { Article } from './article.ts';
import type { Spread } from './stories/computed-heat.ts';
import type { Cover, Rule } from './stories/placement.ts';

/** A story of the index, as it stood at some moment. */
export interface GroupedStory {
  /** Its articles that were published by then, in the order of publication. */
  readonly parts: readonly StoryPart[];
  /** How widely it was told by then. */
  readonly spread: Spread;
}

/** An article of a story, and what made it one. */
export interface StoryPart {
  readonly article: Article;
  readonly rule: Rule;
  /** The id of the article that it was joined by; absent where it began the story. */
  readonly joinedBy?: string;
  /** How alike in its words it is to that article, 0 to 1. */
  readonly closeness?: number;
  /** The entries of its `related` that cover the story and were published by then. */
  readonly covers: readonly Cover[];
  /** The positions in `related` of those that would cover it, and are articles of another story. */
  readonly elsewhere: readonly number[];
}
