import type { Article } from '../../../src/content/article.ts';
import type { TimeSpan } from '../../../src/content/article-query.ts';
import type { StoryPart } from '../../../src/content/grouped-story.ts';
import { rankCoverage } from '../../../src/digest/coverage.ts';
import { keysOfLead } from '../../../src/digest/known-under.ts';
import type { Story } from '../../../src/digest/story.ts';
import { dayMs } from '../../../src/platform/time/durations.ts';
import type { TodaysIndex } from './todays-index.ts';
import { todaysKeys } from './todays-keys.ts';

/**
 * The yardstick's story: all articles in the span that share a key with the lead, directly or through one
 * another. Its coverage is everything they list as related, best outlet first, regardless of subject and
 * date.
 */
export function todaysStory(index: Pick<TodaysIndex, 'sharing'>, lead: Article, span: TimeSpan): Story {
  const articles = new Map([[lead.id, lead]]);
  const keys = new Set<string>();
  for (let frontier = todaysKeys(lead); frontier.length > 0; ) {
    for (const key of frontier) keys.add(key);
    const joined = index.sharing(frontier, span).filter(({ id }) => !articles.has(id));
    for (const article of joined) articles.set(article.id, article);
    frontier = [...new Set(joined.flatMap(todaysKeys))].filter((key) => !keys.has(key));
  }
  const parts = [...articles.values()].map(partOf);
  return {
    lead,
    heat: { value: lead.heat ?? 0, isGiven: true },
    coverage: rankCoverage(lead, parts),
    articles: [...articles.values()],
    parts,
    keys: new Set([...keys, ...keysOfLead(lead)]),
  };
}

/** Everything is equally close, so only quality ranks it. */
function partOf(article: Article): StoryPart {
  const covers = article.related.map((_, position) => ({ position, closeness: 1 }));
  return { article, rule: 'first', closeness: 1, covers, elsewhere: [] };
}

const aroundMs = 3 * dayMs;

/** The story as look-ups assembled it: from articles within three days of the lead. */
export function todaysStoryAround(index: Pick<TodaysIndex, 'sharing'>, lead: Article): Story {
  const at = lead.publishedAt.getTime();
  return todaysStory(index, lead, { after: new Date(at - aroundMs), until: new Date(at + aroundMs) });
}

/** The stories as digests assembled them: from articles in the window. */
export function* todaysStoriesByHeat(index: TodaysIndex, span: TimeSpan): Generator<Story> {
  const taken = new Set<string>();
  for (const lead of index.hottest(span)) {
    if (taken.has(lead.id)) continue;
    const story = todaysStory(index, lead, span);
    for (const { id } of story.articles) taken.add(id);
    yield story;
  }
}
