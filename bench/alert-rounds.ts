import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptAlert } from '../src/alerts/alert-store.ts';
import { matchingStories } from '../src/alerts/matching-stories.ts';
import { shareMatches } from '../src/alerts/share-matches.ts';
import { type ArticleIndex, openArticleIndex } from '../src/content/article-index.ts';
import { type ContentSync, createContentSync } from '../src/content/sync/content-sync.ts';
import type { Log } from '../src/platform/log.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { secondMs } from '../src/platform/time/durations.ts';
import { createSlices } from '../src/platform/time/in-slices.ts';
import { createAlertRounds } from '../src/scheduler/alert-rounds.ts';
import type { Figure } from './figure.ts';
import { articleFolder, newestWeek, newestYear } from './generate-articles.ts';
import { createRandom } from './random.ts';
import { median, takeTurns, timed } from './rounds.ts';

const watchCount = 1_000;

/**
 * A round of alerts after one article has changed, for a thousand people who each watch for a word or two. The
 * yardstick searches the recent stories for each of them.
 */
export async function alertRounds(articles: number, rounds: number): Promise<Figure[]> {
  const contentFolder = articleFolder(articles);
  const stateFolder = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  const sync = createContentSync({ contentFolder, stateFolder }, machineClock);
  const index = openArticleIndex({ contentFolder, stateFolder });
  try {
    await sync.checkAll(new Date());
    return await figuresOf({ index, sync, contentFolder, rounds });
  } finally {
    await sync.close();
    index.close();
    rmSync(stateFolder, { recursive: true });
  }
}

interface Bench {
  readonly index: ArticleIndex;
  readonly sync: ContentSync;
  readonly contentFolder: string;
  readonly rounds: number;
}

async function figuresOf({ index, sync, contentFolder, rounds }: Bench): Promise<Figure[]> {
  const now = newestYear().until;
  const watches = watchesFor(index);
  const first: { readonly longestMs: number; readonly wholeMs: number }[] = [];
  for (let times = 0; times < Math.min(rounds, 3); times += 1) {
    const longest = watchTurns();
    const wholeMs = await timed(startRounds(index, watches));
    first.push({ longestMs: longest(), wholeMs });
  }

  const round = startRounds(index, watches);
  await round();
  const [changed] = index.hottest({ span: { ...newestWeek(), after: new Date(now.getTime() - 86_400_000) } });
  if (!changed) throw new Error('nothing is recent');
  const file = join(contentFolder, changed.path);
  const original = readFileSync(file, 'utf8');
  try {
    let edit = 0;
    const turns = await takeTurns(rounds, {
      async ours() {
        edit += 1;
        writeFileSync(file, original.replace(/^title: .*$/m, `title: "Edited for the ${edit}th time"`));
        await sync.checkPaths([changed.path], new Date());
        return timed(round);
      },
      yardstick: () =>
        timed(() => {
          for (const { alert, since } of watches) matchingStories(index, alert.conditions, { since, now });
        }),
    });
    return [
      {
        name: `round of ${watchCount} watches after a change / a search each`,
        ours: median(turns.ours),
        yardstick: median(turns.yardstick),
        ...{ unit: 'ms', aim: { faster: 20 }, aimedFrom: 20_000 },
      },
      {
        name: 'longest turn of the event loop in their first round / all of it',
        ours: median(first.map(({ longestMs }) => longestMs)),
        yardstick: median(first.map(({ wholeMs }) => wholeMs)),
        ...{ unit: 'ms', aim: { share: 0.1 }, aimedFrom: 20_000 },
      },
    ];
  } finally {
    writeFileSync(file, original);
    await sync.checkAll(new Date());
  }
}

/** @returns goes one round to its end, each time as if a while had passed */
function startRounds(index: ArticleIndex, watches: readonly KeptAlert[]): () => Promise<void> {
  let passedMs = 0;
  const rounds = createAlertRounds({
    index,
    alerts: { active: async () => [...watches] },
    matches: shareMatches(index),
    inSlices: createSlices(machineClock),
    contentStep: { fault: () => undefined, faultSince: () => undefined },
    isClockInDoubt: () => false,
    isStopping: () => false,
    now: () => newestYear().until,
    elapsedMs: () => machineClock.elapsedMs() + passedMs,
    log: { warn: fail } as unknown as Log,
  });
  return async () => {
    passedMs += 10 * secondMs;
    rounds.due();
    await rounds.ended();
    for (const work of rounds.due()) {
      rounds.take(work);
      rounds.finish(work);
    }
  };
}

function fail({ err }: { readonly err: unknown }): never {
  throw err;
}

/** @returns stops watching, and tells how long the event loop was busy at a time at most, in milliseconds */
function watchTurns(): () => number {
  let longestMs = 0;
  let lastMs = performance.now();
  let isWatching = true;
  const turn = () => {
    longestMs = Math.max(longestMs, performance.now() - lastMs);
    lastMs = performance.now();
    if (isWatching) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isWatching = false;
    return longestMs;
  };
}

/** Words of titles, as people remember them; every tenth also wants several outlets. */
function watchesFor(index: ArticleIndex): KeptAlert[] {
  const titles = Array.from(index.hottest({ span: newestYear() }), ({ title }) => title.split(' '));
  const random = createRandom(7);
  return Array.from({ length: watchCount }, (_, number): KeptAlert => {
    const title = titles[random.between(0, titles.length - 1)] ?? [];
    const length = 1 + (number % 2);
    const first = random.between(0, title.length - length);
    const at = new Date(0);
    return {
      alert: {
        ...{ id: `w${number}`, channel: { platform: 'chat', id: `D${number}` }, origin: 'chat' },
        conditions: {
          words: title.slice(first, first + length).join(' '),
          ...(number % 10 === 0 && { minOutlets: 3 }),
          filter: {},
        },
        ...{ timezone: 'UTC', language: 'en', maxADay: 10, posting: {} },
      },
      ...{ createdAt: at, since: at, condition: { state: 'active' } },
    };
  });
}
