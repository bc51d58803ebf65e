import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArticleFiles } from '../../src/gathering/articles/article-files.ts';
import { type GatherOnceDeps, gatherOnce } from '../../src/gathering/gather-once.ts';
import { readFeedsFile } from '../../src/gathering/listing/feeds-file.ts';
import { readDocument } from '../../src/gathering/reading/read-document.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createFeedStore } from '../../src/store/feeds/feed-store.ts';
import { createHandClock } from '../hand-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const start = new Date('2026-03-02T12:00:00Z');
const { feeds } = readFeedsFile('https://a.example/feed\nhttps://b.example/feed', 'f');

async function openCommand(changes: Partial<GatherOnceDeps> = {}) {
  const folder = temporaryFolder();
  const contentFolder = join(folder, 'content');
  mkdirSync(contentFolder);
  const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  onTestFinished(() => db.destroy());
  const clock = createHandClock(start);
  const store = createFeedStore(db);
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const deps: GatherOnceDeps = {
    ...{
      ...clock,
      ...machineRandomness,
      contentFolder,
      feedsFile: 'f',
      everyMs: 1_800_000,
      userAgent: 'test',
    },
    ...{ store, keepMs: 7 * 86_400_000, isShared: true, signal: new AbortController().signal },
    files: createArticleFiles(contentFolder, machineRandomness),
    read: async (document) => readDocument(document),
    takeFolder: () => ({ [Symbol.dispose]() {} }),
    async send(url) {
      asked.push(url.hostname);
      await new Promise<void>((answer) => answers.push(answer));
      const text = '<rss version="2.0"><channel></channel></rss>';
      return {
        status: 200,
        headers: {},
        body: (async function* () {
          yield Buffer.from(text);
        })(),
        discard() {},
      };
    },
    ...changes,
  };
  const gather = () =>
    gatherOnce(
      () => feeds,
      deps,
      () => {},
    );
  const until = async (isMet: () => boolean | Promise<boolean>) => {
    for (let tries = 0; !(await isMet()); tries += 1) {
      if (tries === 1_000) throw new Error('the condition was never met');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const later = (ms: number) => new Date(clock.now().getTime() + ms);
  const serviceLeads = () => store.lead('service', clock.now(), later(30_000));
  return { gather, store, clock, asked, answers, until, serviceLeads };
}

describe('gathering by copies that share a state', () => {
  it('requests nothing while another copy gathers', async () => {
    const { gather, asked, serviceLeads } = await openCommand();
    await serviceLeads();
    expect(await gather()).toBe('busy');
    expect(asked).toEqual([]);
  });

  it('keeps other copies from gathering until it is done, however long that takes', async () => {
    const { gather, answers, asked, clock, until, serviceLeads } = await openCommand();
    const done = gather();
    await until(() => answers.length === 2);
    for (let seconds = 0; seconds < 40; seconds += 10) {
      clock.pass(10_000);
      await until(async () => !(await serviceLeads()));
    }
    for (const answer of answers) answer();
    expect(await done).toBe('done');
    expect(asked.toSorted()).toEqual(['a.example', 'b.example']);
    expect(await serviceLeads()).toBe(true);
  });

  it('stops without blaming a feed when another copy has taken over', async () => {
    const { gather, answers, store, clock, until } = await openCommand();
    const done = gather();
    await until(() => answers.length === 2);
    // As if this process had been paused.
    const later = new Date(clock.now().getTime() + 120_000);
    await store.lead('service', later, new Date(later.getTime() + 600_000));
    clock.pass(10_000);
    await until(async () => {
      for (const answer of answers) answer();
      return Promise.race([
        done.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, 5, false)),
      ]);
    });
    expect(await done).toBe('busy');
    expect((await store.states()).filter(({ failure }) => failure !== undefined)).toEqual([]);
  });

  it('records nothing about feeds under way when a person stops it', async () => {
    const ending = new AbortController();
    const { gather, answers, store, until } = await openCommand({ signal: ending.signal });
    const done = gather();
    await until(() => answers.length === 2);
    ending.abort();
    for (const answer of answers) answer();
    expect(await done).toBe('done');
    expect(await store.states()).toEqual([]);
  });

  it('deletes articles that have expired', async () => {
    const { gather, answers, store, until, clock } = await openCommand();
    const old = new Date(start.getTime() - 8 * 86_400_000);
    await store.saveItems([
      {
        ...{ path: 'feeds/a.example/old.md', keys: ['k'], feed: 'https://a.example/feed', isOwn: true },
        ...{
          state: 'written',
          checksum: 'c',
          firstSeenAt: old,
          lastSeenAt: old,
          publishedAt: old,
          changedAt: old,
        },
      },
    ]);
    const done = gather();
    await until(() => answers.length === 2);
    for (const answer of answers) answer();
    await done;
    expect(await store.filesDatedBefore(clock.now(), 10)).toEqual([]);
  });
});
