import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import type { RecentArticle } from '../content/index/read-recent.ts';
import { createMayHaveWords } from '../content/search/may-have-words.ts';
import type { InSlices } from '../platform/time/in-slices.ts';

/** What came or changed since some look. */
export interface Changed {
  readonly isAny: boolean;
  /** The paths of the articles; absent where so many changed that looking at all takes no longer. */
  readonly among?: readonly string[];
  /** Whether any of them might have these words, as a strict search understands them. */
  mayHave(words: string): boolean;
}

/** Follows which stories come and change, so that an alert need not look at all of them each time. */
export interface StoryChanges {
  /**
   * Looks at the stories of a span.
   * @returns the number of this look
   */
  look(span: TimeSpan): Promise<number>;
  /**
   * What has changed since a look, as of the last one; after look 0, everything is new.
   * @param what the articles themselves, or all articles of stories in which anything has changed
   */
  since(look: number, what: 'articles' | 'stories'): Changed;
}

/** More articles than this are not searched one by one. */
const maxAmong = 500;

interface KnownStory {
  readonly articles: readonly RecentArticle[];
  /** The look that found the story as it is. */
  readonly foundBy: number;
}

export function createStoryChanges(
  index: Pick<ArticleIndex, 'recentStories' | 'wordsOf'>,
  inSlices: InSlices,
): StoryChanges {
  let looks = 0;
  let stories = new Map<string, KnownStory>();
  /** By the article's mark, the look that found it as it is. */
  let articles = new Map<string, number>();
  let changes = new Map<string, Changed>();

  function changesSince(look: number, what: 'articles' | 'stories'): Changed {
    const isNew = ({ mark }: RecentArticle) => what === 'stories' || (articles.get(mark) ?? looks) > look;
    const among = [...stories.values()]
      .flatMap((one) => (one.foundBy > look ? one.articles.filter(isNew) : []))
      .map(({ path }) => path);
    let mayHave: ((words: string) => boolean) | undefined;
    return {
      isAny: among.length > 0,
      ...(among.length <= maxAmong && { among }),
      mayHave(words) {
        mayHave ??= createMayHaveWords(index.wordsOf(among));
        return mayHave(words);
      },
    };
  }

  return {
    async look(span) {
      const foundBy = looks + 1;
      const found = new Map<string, KnownStory>();
      const reading = await inSlices(() => index.recentStories(span)[Symbol.iterator]());
      for (;;) {
        const next = await inSlices(() => reading.next());
        if (next.done) break;
        const { mark, articles } = next.value;
        found.set(mark, stories.get(mark) ?? { articles, foundBy });
      }
      looks = foundBy;
      stories = found;
      const present = found.values().flatMap((story) => story.articles);
      articles = new Map(present.map(({ mark }) => [mark, articles.get(mark) ?? foundBy]));
      changes = new Map();
      return looks;
    },
    since(look, what) {
      const key = `${look} ${what}`;
      const known = changes.get(key) ?? changesSince(look, what);
      changes.set(key, known);
      return known;
    },
  };
}
