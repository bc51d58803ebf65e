import { readFileSync } from 'node:fs';
import { type GoldArticle, judgeGrouping } from './gold-stories.ts';
import { purity } from './measures/purity.ts';
import type { Quality } from './quality.ts';

/**
 * Headlines as articles without heat and related, compared with the stories that a news search engine made of
 * them.
 */
export async function headlines(file: string): Promise<Quality[]> {
  const { figures, tenHottest } = await judgeGrouping('headlines', readHeadlines(file), {
    precision: 0.9,
    f1: 0.75,
  });
  const [now, today] = [purity(tenHottest.now), purity(tenHottest.today)];
  return [
    {
      name: 'headlines: different stories among the ten hottest',
      ...{ unit: 'count', now: now.different, today: today.different },
      aim: { atLeast: 10 },
    },
    {
      name: 'headlines: of their articles, in the right story',
      ...{ unit: 'share', now: now.right, today: today.right },
      aim: { atLeast: 0.97 },
    },
    {
      name: 'headlines: articles in the ten hottest',
      unit: 'count',
      now: tenHottest.now.flat().length,
      today: tenHottest.today.flat().length,
    },
    ...figures,
  ];
}

/** Tab-separated, with a header line: story, at, outlet, domain, url, title. */
function readHeadlines(file: string): GoldArticle[] {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [gold = '', at = '', name = '', domain = '', url = '', title = ''] = row.split('\t');
    return {
      gold,
      title,
      url,
      excerpt: '',
      quality: 0,
      provider: { name, domain },
      publishedAt: new Date(at),
    };
  });
}
