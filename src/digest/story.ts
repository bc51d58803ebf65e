import type { Article, Coverage } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { GroupedStory, StoryPart } from '../content/grouped-story.ts';
import { computedHeat } from '../content/stories/computed-heat.ts';
import { rankCoverage } from './coverage.ts';
import { keysOfArticles, keysOfLead } from './known-under.ts';

/** Articles that tell of one event, as it stood at some moment. */
export interface Story {
  /** The hottest of its articles that a reader asked for. */
  readonly lead: Article;
  readonly heat: Heat;
  /** Every other outlet that covers it once, closest first. */
  readonly coverage: readonly Coverage[];
  /** All its articles, the lead first. */
  readonly articles: readonly Article[];
  /** The same in the order of publication, with what joined each. */
  readonly parts: readonly StoryPart[];
  /** What it is known under: the addresses and titles of its articles, and its lead's page. */
  readonly keys: ReadonlySet<string>;
}

export type Heat =
  /** The archive's own. */
  | { readonly value: number; readonly isGiven: true }
  /** Computed of the lead's quality and the outlets that tell the story, its own included. */
  | { readonly value: number; readonly isGiven: false; readonly quality: number; readonly outlets: number };

/**
 * The story around `lead`, by what was published until then. Which articles are one story was decided when they were indexed.
 */
export function assembleStory(index: Pick<ArticleIndex, 'story'>, lead: Article, until: Date): Story {
  const grouped = index.story(lead, until);
  const { parts } = grouped;
  const others = parts.flatMap(({ article }) => (article.id === lead.id ? [] : [article]));
  const articles = [lead, ...others];
  return {
    ...{ lead, parts, articles, coverage: rankCoverage(lead, parts), heat: heatOf(lead, grouped) },
    keys: new Set([...keysOfArticles(articles), ...keysOfLead(lead)]),
  };
}

function heatOf({ heat, quality }: Article, grouped: GroupedStory): Heat {
  if (heat !== undefined) return { value: heat, isGiven: true };
  const { spread } = grouped;
  return { value: computedHeat(quality, spread), isGiven: false, quality, outlets: spread.outlets };
}
