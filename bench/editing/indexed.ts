import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../../src/content/article-index.ts';
import type { TimeSpan } from '../../src/content/article-query.ts';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createTodaysIndex, type TodaysIndex } from './yardstick/todays-index.ts';

export const allTime: TimeSpan = { after: new Date('1900-01-01'), until: new Date('2100-01-01') };

/** One folder of articles, indexed by Heatline and for the yardstick. */
export interface Indexed {
  readonly index: ArticleIndex;
  readonly today: TodaysIndex;
  /** The published ones, by path. */
  readonly articles: readonly Article[];
}

/** Indexes a folder as the product does, in a temporary state folder. */
export async function withIndex<T>(contentFolder: string, work: (indexed: Indexed) => T): Promise<T> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'heatline-editing-'));
  try {
    await syncContent({ ...machineClock, contentFolder, stateFolder });
    const index = openArticleIndex({ contentFolder, stateFolder });
    const articles = [...index.hottest({ span: allTime })].sort((a, b) => (a.path < b.path ? -1 : 1));
    const today = createTodaysIndex(articles);
    try {
      return work({ index, today, articles });
    } finally {
      index.close();
      today.close();
    }
  } finally {
    rmSync(stateFolder, { recursive: true });
  }
}
