import type { Article } from '../../src/content/article.ts';
import { allTime, type Indexed } from './indexed.ts';
import { todaysStoryAround } from './yardstick/todays-story.ts';

/** Maps each article's path to that of the article that represents its story. */
export type StoryGroups = ReadonlyMap<string, string>;

/** Groups all articles of an index into stories, by the stored grouping and by the yardstick's rule. */
export function groupsOf({ index, today, articles }: Indexed): {
  readonly now: StoryGroups;
  readonly today: StoryGroups;
} {
  return {
    now: group(articles, (article) => index.story(article, allTime.until).parts.map((part) => part.article)),
    today: group(articles, (article) => todaysStoryAround(today, article).articles),
  };
}

/** An article that already has a story stays there. */
function group(articles: readonly Article[], storyOf: (article: Article) => readonly Article[]): StoryGroups {
  const groups = new Map<string, string>();
  for (const article of articles) {
    if (groups.has(article.path)) continue;
    for (const { path } of [article, ...storyOf(article)])
      if (!groups.has(path)) groups.set(path, article.path);
  }
  return groups;
}
