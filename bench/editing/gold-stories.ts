import { storiesByHeat } from '../../src/digest/select-stories.ts';
import type { Story } from '../../src/digest/story.ts';
import { articleText, type PlainArticle } from './article-text.ts';
import { allTime, withIndex } from './indexed.ts';
import { bcubed } from './measures/bcubed.ts';
import type { Quality } from './quality.ts';
import { groupsOf, type StoryGroups } from './story-groups.ts';
import { withContent } from './temporary-content.ts';
import { todaysStoriesByHeat } from './yardstick/todays-story.ts';

/** An article with its gold story: the one that the people or the search engine who judged put it in. */
export interface GoldArticle extends PlainArticle {
  readonly gold: string;
}

export interface GoldAims {
  readonly precision?: number;
  readonly f1: number;
}

/**
 * Measures how far stories agree with gold ones. `tenHottest` has, for each of the ten hottest stories, the
 * gold story of every article in it.
 */
export async function judgeGrouping(
  name: string,
  articles: readonly GoldArticle[],
  aims: GoldAims,
): Promise<{ readonly figures: Quality[]; readonly tenHottest: Record<'now' | 'today', string[][]> }> {
  const names = articles.map((_, at) => `${String(at).padStart(6, '0')}.md`);
  const goldByName = new Map(names.map((file, at) => [file, articles[at]?.gold ?? '']));
  const files = articles.map((article, at) => ({ name: names[at] ?? '', text: articleText(article) }));
  return withContent(files, (folder) =>
    withIndex(folder, (indexed) => {
      const groups = groupsOf(indexed);
      return {
        figures: agreementFigures(name, { now: judged(groups.now), today: judged(groups.today) }, aims),
        tenHottest: {
          now: goldOfHottest(storiesByHeat(indexed.index, { span: allTime })),
          today: goldOfHottest(todaysStoriesByHeat(indexed.today, allTime)),
        },
      };
    }),
  );

  function judged(groups: StoryGroups) {
    return bcubed([...groups].map(([path, group]) => ({ gold: goldByName.get(path) ?? '', group })));
  }

  function goldOfHottest(stories: Iterable<Story>): string[][] {
    return Iterator.from(stories)
      .take(10)
      .map((story) => story.articles.map(({ path }) => goldByName.get(path) ?? ''))
      .toArray();
  }
}

type Agreements = Record<'now' | 'today', ReturnType<typeof bcubed>>;

function agreementFigures(name: string, { now, today }: Agreements, aims: GoldAims): Quality[] {
  const figure = (key: keyof ReturnType<typeof bcubed>, aim?: number): Quality => ({
    name: `${name}: BCubed ${key === 'f1' ? 'F1' : key}`,
    unit: 'share',
    now: now[key],
    today: today[key],
    ...(aim !== undefined && { aim: { atLeast: aim } }),
  });
  return [figure('precision', aims.precision), figure('recall'), figure('f1', aims.f1)];
}
