import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArticleIndex } from '../src/content/article-index.ts';
import { syncContent } from '../src/content/sync-content.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { newestWeek } from './generate-articles.ts';
import { indexPlainly } from './plain-indexing.ts';
import { timed } from './rounds.ts';
import { statAll } from './stat-all.ts';

/** Work that needs a separate process: node measured-work.ts <work> <content folder> [<state folder>]. */
const [work = '', contentFolder = '', stateFolder = ''] = process.argv.slice(2);

async function measure(): Promise<number> {
  if (work === 'stat all') return timed(() => statAll(contentFolder));
  if (work === 'first answer') {
    return timed(() => {
      const index = openArticleIndex({ contentFolder, stateFolder });
      const top = Iterator.from(index.hottest({ span: newestWeek() }))
        .take(10)
        .toArray();
      if (top.length === 0) throw new Error('the index is empty');
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  try {
    if (work === 'index') {
      return await timed(() => syncContent({ ...machineClock, contentFolder, stateFolder: folder }));
    }
    return await timed(() =>
      indexPlainly(
        contentFolder,
        join(folder, 'plain.sqlite'),
        work === 'index plainly at once' ? 'for all' : 'a file',
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ms = await measure();
process.stdout.write(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
