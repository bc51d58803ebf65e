import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../src/content/article.ts';
import type { TimeSpan } from '../../src/content/article-query.ts';
import { type DailyDigest, dailyDigests, editorsOf } from './daily-digests.ts';
import type { Archive } from './given-sets.ts';
import { withIndex } from './indexed.ts';
import { type CoverageBlock, judgeCoverage } from './measures/judge-coverage.ts';
import type { Quality } from './quality.ts';

const labelsSchema = z.array(
  z.object({ story: z.string(), coverage: z.string(), label: z.literal([0, 1, 2]) }),
);

/**
 * Simulates a digest of three stories a day over the months of an archive that have judged stories, and
 * checks whether the coverage shown with each story is about it.
 */
export async function coverage(file: string, { folder }: Archive): Promise<Quality[]> {
  const labels = labelsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const labelByTitles = new Map(labels.map(({ story, coverage: link, label }) => [key(story, link), label]));
  const labelOf = (story: string, link: string) => labelByTitles.get(key(story, link));
  const stories = new Set(labels.map(({ story }) => story));
  return withIndex(folder, (indexed) => {
    const span = monthsOf(indexed.articles.filter(({ title }) => stories.has(title)));
    if (!span) return [];
    const editors = editorsOf(indexed);
    const blocksOf = (editor: typeof editors.now) =>
      dailyDigests(editor, span, 3).flatMap(coverageBlocks).toArray();
    const now = judgeCoverage(blocksOf(editors.now), labelOf);
    const today = judgeCoverage(blocksOf(editors.today), labelOf);
    return [
      count('coverage: links shown', now.links, today.links),
      count('coverage: … judged', now.labelled, today.labelled),
      {
        ...{ name: 'coverage: … of these about the story', unit: 'share' },
        ...{ now: now.right / now.labelled, today: today.right / today.labelled },
        aim: { atLeast: 0.85 },
      },
      {
        ...count(
          'coverage: right links, published by then',
          now.right - now.rightButLater,
          today.right - today.rightButLater,
        ),
        aim: { atLeast: today.right - today.rightButLater },
      },
      {
        ...count('coverage: right links, published after the digest', now.rightButLater, today.rightButLater),
        aim: { atMost: 0 },
      },
      count('coverage: blocks that are judged', now.judgedBlocks, today.judgedBlocks),
      {
        ...count('coverage: … of these with nothing relevant', now.irrelevantBlocks, today.irrelevantBlocks),
        aim: { atMost: Math.floor(today.irrelevantBlocks / 10) },
      },
    ] satisfies Quality[];
  });
}

function key(story: string, link: string): string {
  return JSON.stringify([story, link]);
}

function count(name: string, now: number, today: number): Quality {
  return { name, unit: 'count', now, today };
}

function coverageBlocks({ digest }: DailyDigest): CoverageBlock[] {
  return digest.stories.map(({ title, coverage: links }) => ({ story: title, slot: digest.slot, links }));
}

/** From the first day of the earliest article's month to the last day of the latest one's, in UTC. */
function monthsOf(articles: readonly Article[]): TimeSpan | undefined {
  const dates = articles.map(({ publishedAt }) => publishedAt).sort((a, b) => a.getTime() - b.getTime());
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return undefined;
  const startOfMonth = (date: Date, months: number) =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  return { after: new Date(startOfMonth(first, 0) - 1), until: new Date(startOfMonth(last, 1) - 1) };
}
