import type { ArticleFilter } from '../content/article-query.ts';
import { foldName } from '../content/index/fold-name.ts';
import { unwantedIn } from '../content/search/unwanted-words.ts';
import type { Story } from './story.ts';

/** What a reader does not want to see in a story. */
export type Unwanted =
  | ({ readonly setting: 'without'; readonly phrase: string } & Place)
  | { readonly setting: 'withoutTopics'; readonly topic: string };

/** Where a phrase is: in a title, or in the excerpt below it. */
interface Place {
  readonly place: 'title' | 'excerpt' | 'coverage';
  readonly title: string;
}

interface Text extends Place {
  readonly text: string;
}

/**
 * What a filter leaves a whole story out for: unlike other settings, words and topics to leave out apply to
 * all its articles, and words to the titles of its coverage too. Otherwise the event would only come back
 * under another outlet's headline.
 */
export function unwantedOf(
  { articles, coverage }: Pick<Story, 'articles' | 'coverage'>,
  { without = [], withoutTopics = [] }: ArticleFilter,
): Unwanted[] {
  const unwanted: Unwanted[] = [];
  if (without.length > 0) {
    const found = unwantedIn<Text>(
      [
        ...articles.flatMap(({ title, excerpt }): Text[] => [
          { text: title, place: 'title', title },
          { text: excerpt, place: 'excerpt', title },
        ]),
        ...coverage.map(({ title }): Text => ({ text: title, place: 'coverage', title })),
      ],
      without,
    );
    if (found) {
      const { phrase, at } = found;
      unwanted.push({ setting: 'without', phrase, place: at.place, title: at.title });
    }
  }
  if (withoutTopics.length > 0) {
    const folded = new Set(withoutTopics.map(foldName));
    const topic = articles.flatMap(({ topics }) => topics).find((name) => folded.has(foldName(name)));
    if (topic !== undefined) unwanted.push({ setting: 'withoutTopics', topic });
  }
  return unwanted;
}
