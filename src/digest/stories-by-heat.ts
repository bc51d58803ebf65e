import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery, QueryAnswer } from '../content/article-query.ts';
import { assembleStory, type Story } from './story.ts';

export type StoriesByHeat = (query: HottestQuery) => Iterable<Story>;

/** The stories of a span, the hottest first, as they stood at `asOf`. Reads as far as it is iterated. */
export function* storiesByHeat(
  index: Pick<ArticleIndex, 'hottest' | 'story'>,
  query: HottestQuery,
): Generator<Story> {
  const taken = new Set<string>();
  for (const lead of index.hottest(query)) {
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, query.asOf ?? query.span.until);
    for (const article of story.articles) taken.add(article.id);
    yield story;
  }
}

/**
 * What `storiesByHeat` makes of the story of an article: it has the story when the query takes any of its articles. When
 * the query takes none, the answer is about the article itself.
 * @returns undefined when the index has no such article
 */
export function answerOnStory(
  index: Pick<ArticleIndex, 'answerOn' | 'story'>,
  article: Article,
  query: HottestQuery,
): QueryAnswer | undefined {
  const { parts } = index.story(article, query.asOf ?? query.span.until);
  const answers = [article, ...parts.map((part) => part.article)].flatMap(
    ({ path }) => index.answerOn(path, query) ?? [],
  );
  return answers.find(({ leftOutBy }) => leftOutBy.length === 0) ?? answers[0];
}
