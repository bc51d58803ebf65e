import type { Article, Coverage } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { ArticleFilter } from '../content/article-query.ts';
import type { GroupedStory, StoryPart } from '../content/grouped-story.ts';
import { computedHeat } from '../content/stories/computed-heat.ts';
import { rankCoverage } from './coverage.ts';
import { keysOfArticles, keysOfLead } from './known-under.ts';

/** Articles about one event, as of some moment. */
export interface Story {
  /** The hottest of its articles that the reader asked for. */
  readonly lead: Article;
  readonly heat: Heat;
  /** Every other outlet that covers it, once each, closest first. */
  readonly coverage: readonly Coverage[];
  /** All its articles, the lead first. */
  readonly articles: readonly Article[];
  /** The same in order of publication, with the reason why each belongs. */
  readonly parts: readonly StoryPart[];
  /** What it is recognised by: the addresses and titles of its articles, and its lead's page. */
  readonly keys: ReadonlySet<string>;
}

export type Heat =
  /** Given by the article's file. */
  | { readonly value: number; readonly isGiven: true }
  /** Computed from the lead's quality and the number of outlets in the story, the lead's included. */
  | { readonly value: number; readonly isGiven: false; readonly quality: number; readonly outlets: number };

/**
 * The story around `lead`, from what was published until then. Which articles belong together was decided
 * when they were indexed.
 * @param filter outlets to leave out are not named as coverage
 */
export function assembleStory(
  index: Pick<ArticleIndex, 'story'>,
  lead: Article,
  until: Date,
  { withoutOutlets }: Pick<ArticleFilter, 'withoutOutlets'> = {},
): Story {
  const grouped = index.story(lead, until);
  const { parts } = grouped;
  const others = parts.flatMap(({ article }) => (article.id === lead.id ? [] : [article]));
  const articles = [lead, ...others];
  return {
    ...{ lead, parts, articles, heat: heatOf(lead, grouped) },
    coverage: rankCoverage(lead, parts, withoutOutlets),
    keys: new Set([...keysOfArticles(articles), ...keysOfLead(lead)]),
  };
}

function heatOf({ heat, quality }: Article, grouped: GroupedStory): Heat {
  if (heat !== undefined) return { value: heat, isGiven: true };
  const { spread } = grouped;
  return { value: computedHeat(quality, spread), isGiven: false, quality, outlets: spread.outlets };
}
