import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArticleFiles } from '../../src/gathering/articles/article-files.ts';
import { type GathererDeps, startGathering } from '../../src/gathering/gatherer.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createFeedStore } from '../../src/store/feeds/feed-store.ts';
import { eventually } from '../eventually.ts';
import { createHandClock } from '../hand-clock.ts';
import { silentLog } from '../silent-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Copies that share a state and a content folder. */
async function openCopies() {
  const folder = temporaryFolder();
  const contentFolder = join(folder, 'content');
  const feedsFile = join(folder, 'feeds.txt');
  mkdirSync(contentFolder);
  writeFileSync(feedsFile, 'https://example.org/%E4/feed.xml\n');
  const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  onTestFinished(() => db.destroy());
  const clock = createHandClock(new Date('2026-03-02T06:00:00Z'));
  let holder: symbol | undefined;
  const store = createFeedStore(db);
  const files = createArticleFiles(contentFolder, machineRandomness);
  const copy = (changes: Partial<GathererDeps> = {}) => {
    const own = Symbol();
    const gatherer = startGathering({
      ...{ ...clock, ...machineRandomness, contentFolder, feedsFile },
      ...{ everyMs: 30 * 60_000, keepMs: 86_400_000, userAgent: 'test', isShared: true, log: silentLog },
      ...{ store, files },
      send: async () => {
        throw new Error('no network');
      },
      read: async () => ({ kind: 'unknown', refused: 'no feed', fix: 'None.' }),
      observer: { feedAsked() {}, articlesGathered() {} },
      takeFolder: () => {
        if (holder !== undefined) return undefined;
        holder = own;
        return {
          [Symbol.dispose]() {
            holder = undefined;
          },
        };
      },
      ...changes,
    });
    onTestFinished(async () => {
      const ended = gatherer[Symbol.asyncDispose]();
      clock.pass(1_000);
      await ended;
    });
    return gatherer;
  };
  const pass = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      clock.pass(5_000);
      await settle();
    }
  };
  /** Lets time pass until the condition holds; how much gets done meanwhile depends on the machine. */
  const passUntil = async (isMet: () => boolean) => {
    for (let tries = 0; !isMet(); tries += 1) {
      if (tries === 1_000) throw new Error('the condition was never met');
      await pass(5);
    }
  };
  return { copy, pass, passUntil, feedsFile, store, files };
}

describe('copies in one folder', () => {
  it('goes on gathering in another copy when the gathering one hangs', async () => {
    const { copy, pass, passUntil, store } = await openCopies();
    let hung = Promise.resolve();
    const first = copy({
      store: { ...store, lead: (...args) => hung.then(() => store.lead(...args)) },
    });
    await passUntil(() => first.report().isGathering);
    const second = copy();
    const { promise, resolve } = Promise.withResolvers<void>();
    hung = promise;
    await pass(60);
    resolve();
    const gathering = () => [first, second].filter((one) => one.report().isGathering).length;
    await passUntil(() => gathering() === 1);
    await pass(60);
    expect(gathering()).toBe(1);
  });

  it('leaves gathering to a copy that can write to the folder', async () => {
    const { copy, pass, passUntil, files } = await openCopies();
    const first = copy({ files: { ...files, fault: async () => 'nothing can be written' } });
    await pass(10);
    const second = copy();
    await passUntil(() => second.report().isGathering);
    expect(first.report().isGathering).toBe(false);
  });
});

describe('a feeds file in use', () => {
  it('gathers a feed whose address has escapes that are not UTF-8 like any other', async () => {
    const { copy, pass } = await openCopies();
    const gatherer = copy();
    await pass(20);
    expect(gatherer.report()).toMatchObject({ listed: 1, failing: 1 });
  });

  it('reads the feeds file again when it changes but keeps its size and time', async () => {
    const { copy, pass, feedsFile } = await openCopies();
    const gatherer = copy();
    await pass(10);
    const { atime, mtime, size } = statSync(feedsFile);
    writeFileSync(feedsFile, 'https://a.de/\nhttps://b.de/'.padEnd(size));
    utimesSync(feedsFile, atime, mtime);
    expect(statSync(feedsFile).size).toBe(size);
    await pass(10);
    await eventually(() => expect(gatherer.report().listed).toBe(2));
  });
});
