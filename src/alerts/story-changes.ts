import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { createMayHaveWords } from '../content/search/may-have-words.ts';
import type { InSlices } from '../platform/time/in-slices.ts';

/** The stories that came or changed since some look. */
export interface ChangedStories {
  readonly areAny: boolean;
  /** The paths of their articles; absent where there are so many that it is as well to look at all. */
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
  /** What has changed since a look, as of the last one; after look 0, everything is new. */
  since(look: number): ChangedStories;
}

/** More articles than this are not searched one by one. */
const maxAmong = 500;

interface KnownStory {
  readonly paths: readonly string[];
  /** The look that found the story as it is. */
  readonly foundBy: number;
}

export function createStoryChanges(
  index: Pick<ArticleIndex, 'recentStories' | 'wordsOf'>,
  inSlices: InSlices,
): StoryChanges {
  let looks = 0;
  let stories = new Map<string, KnownStory>();
  let changes = new Map<number, ChangedStories>();

  function changesSince(look: number): ChangedStories {
    const paths = stories.values().flatMap((one) => (one.foundBy > look ? one.paths : []));
    const among = paths.toArray();
    let mayHave: ((words: string) => boolean) | undefined;
    return {
      areAny: among.length > 0,
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
        const { mark, paths } = next.value;
        found.set(mark, stories.get(mark) ?? { paths, foundBy });
      }
      looks = foundBy;
      stories = found;
      changes = new Map();
      return looks;
    },
    since(look) {
      const known = changes.get(look) ?? changesSince(look);
      changes.set(look, known);
      return known;
    },
  };
}
