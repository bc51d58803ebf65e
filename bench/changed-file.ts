import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../src/content/article-index.ts';
import { type ContentSync, createContentSync } from '../src/content/sync/content-sync.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { dayMs } from '../src/platform/time/durations.ts';
import type { Figure } from './figure.ts';
import { median, takeTurns, timed } from './rounds.ts';

const weekMs = 7 * dayMs;

/** From a change reported by the watcher to an answer that shows it, compared with a rescan that has to find it. */
export async function changedFile(
  contentFolder: string,
  stateFolder: string,
  rounds: number,
): Promise<Figure[]> {
  const location = { contentFolder, stateFolder };
  const index = openArticleIndex(location);
  const sync = createContentSync(location, machineClock);
  await sync.checkAll(new Date());
  const path = hottestOfNewestWeek(index).path;
  const file = join(contentFolder, path);
  const original = readFileSync(file);
  let edit = 0;
  const seen = async (check: (sync: ContentSync) => Promise<unknown>) => {
    const title = `Edited for the ${++edit}th time`;
    writeFileSync(file, original.toString('utf8').replace(/^title: .*$/m, `title: "${title}"`));
    return timed(async () => {
      await check(sync);
      mustShow(index, path, title);
    });
  };
  try {
    const turns = await takeTurns(rounds, {
      ours: () => seen((sync) => sync.checkPaths([path], new Date())),
      yardstick: () => seen((sync) => sync.checkAll(new Date())),
    });
    return [
      {
        name: 'a changed file becoming visible / full rescan',
        ours: median(turns.ours),
        yardstick: median(turns.yardstick),
        unit: 'ms',
        aim: { faster: 50 },
        aimedFrom: 20_000,
      },
    ];
  } finally {
    writeFileSync(file, original);
    await sync.checkAll(new Date());
    await sync.close();
    index.close();
  }
}

function hottestOfNewestWeek(index: ArticleIndex): Article {
  const until = index.newestPublished();
  const [article] = until
    ? index.hottest({ span: { after: new Date(until.getTime() - weekMs), until } })
    : [];
  if (!article) throw new Error('the index is empty');
  return article;
}

function mustShow(index: ArticleIndex, path: string, title: string): void {
  if (index.byId(path)?.title !== title) throw new Error(`${path} is not shown as ${title}`);
}
