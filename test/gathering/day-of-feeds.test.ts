import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArticleIndex } from '../../src/content/article-index.ts';
import { syncContent } from '../../src/content/sync-content.ts';
import { chooseDigest } from '../../src/digest/choose-digest.ts';
import { storiesByHeat } from '../../src/digest/select-stories.ts';
import { createArticleFiles } from '../../src/gathering/articles/article-files.ts';
import { startGathering } from '../../src/gathering/gatherer.ts';
import { readDocument } from '../../src/gathering/reading/read-document.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createFeedStore } from '../../src/store/feeds/feed-store.ts';
import { createHandClock } from '../hand-clock.ts';
import { silentLog } from '../silent-log.ts';
import { createDraws } from '../simulation/draws.ts';
import { createModelWeb, type Kind, kinds } from './model-outlets.ts';

const begin = new Date('2026-03-02T06:00:00Z');
/** Measures what is kept, not what awaits collection. */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const hourMs = 60 * 60_000;
/** Longer than a response takes, so that one step is one request. */
const stepMs = 2_000;

const memoryDisk = '/dev/shm';
/** The files take 94 MB. Containers often have only 64 MB in memory. */
const roomNeeded = 256 * 1024 * 1024;

/** A new folder, in memory if there is room: ten thousand files and commits then wait for no real disk. */
function newFolder(): string {
  const hasRoom = existsSync(memoryDisk) && freeBytes(memoryDisk) >= roomNeeded;
  const folder = mkdtempSync(join(hasRoom ? memoryDisk : tmpdir(), 'heatline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

describe('a day of 200 feeds', () => {
  it('brings every article once, requests feeds politely and fills a digest with different stories', async () => {
    const folder = newFolder();
    const contentFolder = join(folder, 'content');
    mkdirSync(contentFolder);
    const clock = createHandClock(begin);
    const draws = createDraws(20260302);
    const web = createModelWeb(draws, clock, begin);
    const feedsFile = join(folder, 'feeds.txt');
    writeFileSync(feedsFile, web.outlets.map(({ address }) => `${address}\n`).join(''));

    const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
    onTestFinished(() => db.destroy());
    const atWork = new Set<Promise<unknown>>();
    /** Notes the calls to real databases and disks that are under way: the clock only moves on when there are none. */
    const noted = <Thing extends object>(thing: Thing): Thing =>
      new Proxy(thing, {
        get(target, name, receiver) {
          const member = Reflect.get(target, name, receiver);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            const call = Promise.resolve(member.apply(target, args)).finally(() => atWork.delete(call));
            atWork.add(call);
            return call;
          };
        },
      });
    const outcomes = new Map<string, number>();
    const gatherer = startGathering({
      ...clock,
      random: draws.next,
      randomId: machineRandomness.randomId,
      ...{ feedsFile, contentFolder, everyMs: hourMs / 2, keepMs: 90 * 24 * hourMs, userAgent: 'test' },
      store: noted(createFeedStore(db)),
      files: noted(createArticleFiles(contentFolder, machineRandomness)),
      send: web.send,
      read: async (document) => readDocument(document),
      observer: {
        feedAsked: (outcome) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
        articlesGathered() {},
      },
      log: silentLog,
      isShared: false,
      takeFolder: () => ({ [Symbol.dispose]() {} }),
    });
    const settle = async () => {
      do {
        // A loop that asks again and again would take the processor from the disk's threads on a busy machine.
        await Promise.allSettled(atWork);
        for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      } while (atWork.size > 0);
    };

    collectGarbage();
    const heapBefore = process.memoryUsage().heapUsed;
    for (let passed = 0; passed < 24 * hourMs; passed += stepMs) {
      clock.pass(stepMs);
      await settle();
    }
    const report = gatherer.report();
    const stopping = gatherer[Symbol.asyncDispose]();
    clock.pass(1_000);
    await stopping;
    collectGarbage();
    const heap = process.memoryUsage().heapUsed - heapBefore;

    const files = readdirSync(join(contentFolder, 'feeds'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(contentFolder, 'feeds', name), 'utf8'));
    const found = files.map((text) => /^webUrl: "([^"?]*)/m.exec(text)?.[1] ?? '');
    // The last hour's articles may still wait for the next request; nothing older may be missing.
    const seen = web.outlets
      .filter(({ kind }) => kind !== 'dead')
      .flatMap(({ articles, window, kind }) => {
        const published = articles.filter(({ at }) => at <= begin.getTime());
        const first = new Set(published.slice(0, 5 - window));
        const waits = kind === 'busy' ? 14 : 1.2;
        return articles.filter((one) => one.at <= begin.getTime() + (24 - waits) * hourMs && !first.has(one));
      });
    const have = new Set(found);
    const lost = seen.filter(({ link }) => !have.has(link));
    expect(lost.slice(0, 5).map(({ outlet, at }) => [web.outlets[outlet]?.kind, new Date(at)])).toEqual([]);
    expect(found.length).toBe(have.size);
    expect(found.length).toBeGreaterThan(6_000);

    const requestsOf = (kind: Kind) => {
      const own = web.outlets.filter((outlet) => outlet.kind === kind).map(({ requests }) => requests);
      return { most: Math.max(...own), mean: own.reduce((sum, count) => sum + count, 0) / own.length };
    };
    const requests = new Map(kinds.map((kind) => [kind, requestsOf(kind)]));
    expect(web.mostAtOnce).toBe(1);
    // A day has 48 half hours.
    for (const kind of ['plain', 'slow', 'redating', 'repeating', 'undated', 'moved'] as const) {
      expect(requests.get(kind)?.most, kind).toBeLessThanOrEqual(55);
      expect(requests.get(kind)?.mean, kind).toBeGreaterThan(40);
    }
    expect(requests.get('dead')?.most).toBeLessThanOrEqual(8);
    expect(requests.get('flooding')?.most).toBeLessThanOrEqual(100);
    const plain = web.outlets.filter(({ kind }) => kind === 'plain');
    for (const { documents, articles } of plain) expect(documents).toBeLessThanOrEqual(articles.length + 1);
    expect(report).toMatchObject({ isGathering: true, listed: 200, unread: 10 });
    expect(heap).toBeLessThan(100 * 1024 * 1024);

    const end = new Date(begin.getTime() + 24 * hourMs);
    const location = { contentFolder, stateFolder: join(folder, 'index') };
    const sync = await syncContent({ ...location, now: () => end, elapsedMs: machineClock.elapsedMs });
    expect(sync.faults).toEqual([]);
    const index = openArticleIndex(location);
    onTestFinished(() => index.close());
    const { stories } = chooseDigest((query) => storiesByHeat(index, query), {
      ...{ name: 'News', slot: end, timezone: 'UTC', language: 'en', count: 10, memory: new Map() },
      query: { span: { after: begin, until: end } },
    });
    const eventOf = new Map(
      web.outlets.flatMap(({ articles }) => articles.map(({ link, event }) => [link, event] as const)),
    );
    const events = stories.map(({ lead }) => eventOf.get(lead.url.replace(/\?.*/, '')));
    expect(events).not.toContain(undefined);
    expect(new Set(events).size).toBe(10);
    process.stdout.write(
      `${found.length} articles, heap +${Math.round(heap / 1024 / 1024)} MB, requests ${JSON.stringify(Object.fromEntries(requests))}, outcomes ${JSON.stringify(Object.fromEntries(outcomes))}, outlets ${stories.map(({ coverage }) => coverage.length + 1)}\n`,
    );
  }, 900_000);
});
