import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FollowedStep, followStep } from '../../src/content/content-step.ts';
import { type FollowOptions, followContent } from '../../src/content/follow-content.ts';
import { createSyncThread } from '../../src/content/sync/sync-thread.ts';
import type { SyncReport } from '../../src/content/sync-report.ts';
import type { Unread } from '../../src/content/unread.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { type Clock, machineClock } from '../../src/platform/time/clock.ts';
import { eventually } from '../eventually.ts';
import { articleText } from './article-file.ts';
import { always, type ContentFolder, createContentFolder, publishedPaths } from './content-folder.ts';

interface Followed {
  readonly reports: SyncReport[];
  readonly errors: Error[];
  /** What each full check could not read. */
  readonly checks: Unread[];
  /** Waits until the index holds these articles. */
  holds(paths: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

function follow(
  folder: ContentFolder,
  now = () => new Date(),
  createSync = createSyncThread,
  step?: FollowedStep,
  callIn = machineClock.callIn,
): Followed {
  const reports: SyncReport[] = [];
  const errors: Error[] = [];
  const checks: Unread[] = [];
  const options: FollowOptions = {
    ...machineClock,
    callIn,
    contentFolder: folder.contentFolder,
    stateFolder: folder.stateFolder,
    now,
    onSync: (report) => reports.push(report),
    onBegin: step?.begun ?? (() => {}),
    onEnd: step?.ended ?? (() => {}),
    onCheck(unread) {
      checks.push(unread);
      step?.checked(unread);
    },
    onFailure: (error) => errors.push(error),
    onUnwatched: (error) => errors.push(error),
  };
  const following = followContent(options, createSync);
  onTestFinished(() => following.stop());
  const index = folder.open();
  return {
    reports,
    errors,
    checks,
    holds: (paths) => eventually(() => expect(publishedPaths(index)).toEqual([...paths].sort())),
    stop: () => following.stop(),
  };
}

describe('following a content folder', () => {
  it('builds the index and reports it, then shows each change', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    folder.write('sub/b.md');
    const { holds, reports } = follow(folder);
    await holds(['a.md', 'sub/b.md']);
    await eventually(() => expect(reports).toMatchObject([{ added: 2 }]));
    folder.write('sub/c.md');
    await holds(['a.md', 'sub/b.md', 'sub/c.md']);
    folder.rename('sub/c.md', 'd.md');
    await holds(['a.md', 'd.md', 'sub/b.md']);
    folder.remove('a.md');
    await holds(['d.md', 'sub/b.md']);
    folder.write('d.md', { title: '"Edited"' });
    const index = folder.open();
    await eventually(() => expect(index.byId('d')?.title).toBe('Edited'));
    folder.write('d.md', { published: 'false' });
    await holds(['sub/b.md']);
  });

  it('shows files in folders that are created, renamed and deleted', async () => {
    const folder = createContentFolder();
    const { holds } = follow(folder);
    await holds([]);
    folder.write('2026/08/a.md');
    await holds(['2026/08/a.md']);
    folder.write('2026/08/b.md');
    await holds(['2026/08/a.md', '2026/08/b.md']);
    folder.rename('2026', '2027');
    await holds(['2027/08/a.md', '2027/08/b.md']);
    folder.write('2027/08/c.md');
    await holds(['2027/08/a.md', '2027/08/b.md', '2027/08/c.md']);
    folder.remove('2027');
    await holds([]);
    mkdirSync(folder.at('named.md'));
    folder.write('named.md/d.md');
    await holds(['named.md/d.md']);
  });

  it('shows every file of a burst', async () => {
    const folder = createContentFolder();
    const { holds } = follow(folder);
    await holds([]);
    const paths = Array.from({ length: 2_000 }, (_, number) => `${number % 5}/${number}.md`);
    for (const path of paths) folder.write(path);
    await holds(paths);
  });

  it('reports a fault once, and its repair', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    const { reports } = follow(folder);
    await eventually(() => expect(reports).toHaveLength(1));
    folder.write('a.md', { heat: 'warm' });
    const fault = { path: 'a.md', reason: expect.stringContaining('heat') };
    await eventually(() => expect(reports.at(-1)).toMatchObject({ faults: [fault], newFaults: [fault] }));
    folder.write('b.md');
    await eventually(() =>
      expect(reports.at(-1)).toMatchObject({ added: 1, faults: [fault], newFaults: [] }),
    );
    folder.write('a.md', { heat: '12' });
    await eventually(() => expect(reports.at(-1)).toMatchObject({ changed: 1, faults: [] }));
    expect(folder.open().byId('a')?.heat).toBe(12);
  });

  it('does not report a file that is still being written', async () => {
    const folder = createContentFolder();
    const { holds, reports } = follow(folder);
    await holds([]);
    const text = articleText();
    writeFileSync(folder.at('slow.md'), '');
    for (let at = 0; at < text.length; at += 60) {
      appendFileSync(folder.at('slow.md'), text.slice(at, at + 60));
      await pause(150);
    }
    await holds(['slow.md']);
    expect(reports.flatMap(({ newFaults }) => newFaults)).toEqual([]);
  });

  it('waits for a folder that does not exist, and keeps going when it disappears and comes back', async () => {
    const folder = createContentFolder();
    folder.remove('.');
    const { holds, reports, errors, checks } = follow(folder);
    const fault = () => checks.at(-1)?.everything?.fault;
    await eventually(() => expect(told('en', fault() ?? '')).toContain('there is no folder'));
    folder.write('a.md');
    await holds(['a.md']);
    await eventually(() => expect(reports.at(-1)?.faults).toEqual([]));
    await eventually(() => expect(fault()).toBeUndefined());
    renameSync(folder.contentFolder, `${folder.contentFolder}-away`);
    await eventually(() => expect(told('en', fault() ?? '')).toContain('there is no folder'));
    folder.write('b.md');
    await holds(['b.md']);
    folder.write('c.md');
    await holds(['b.md', 'c.md']);
    expect(errors).toEqual([]);
  });

  it('rebuilds the index when it is deleted', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    const { holds } = follow(folder);
    await holds(['a.md']);
    folder.remove('../state');
    await holds(['a.md']);
    folder.write('b.md');
    await holds(['a.md', 'b.md']);
  });

  it('carries on after a failure to write the index', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    writeFileSync(folder.stateFolder, 'a file in its place');
    const { holds, errors } = follow(folder);
    await eventually(() => expect(errors).not.toEqual([]));
    folder.remove('../state');
    await holds(['a.md']);
  });

  it('dates an arrival by the clock it is given', async () => {
    const folder = createContentFolder();
    const { holds } = follow(folder, () => new Date('2026-08-02T09:00:00Z'));
    await holds([]);
    folder.write('late.md', { publishedDateTime: '2026-08-01T12:00:00Z' });
    await holds(['late.md']);
    const span = { after: new Date('2026-08-02T00:00:00Z'), until: new Date('2026-08-03T00:00:00Z') };
    const arrivedAfter = (time: string) => {
      const late = { publishedAfter: new Date('2026-08-01T00:00:00Z'), arrivedAfter: new Date(time) };
      return [...folder.open().hottest({ span, late })].map(({ path }) => path);
    };
    expect(arrivedAfter('2026-08-02T08:59:59Z')).toEqual(['late.md']);
    expect(arrivedAfter('2026-08-02T09:00:00Z')).toEqual([]);
  });

  it('stops when it is told to, even in the middle of a build', async () => {
    const folder = createContentFolder();
    for (let number = 0; number < 500; number++) folder.write(`${number}.md`);
    const { stop } = follow(folder);
    await stop();
    folder.write('later.md');
    await pause(300);
    const index = folder.open();
    expect(index.byId('later.md')).toBeUndefined();
    expect([...index.hottest({ span: always })].length % 500).toBe(0);
  });

  it('waits less than two seconds when it stops while a check never answers, and reports no failure', async () => {
    const folder = createContentFolder();
    const asked = Promise.withResolvers<void>();
    const isTerminated = Promise.withResolvers<void>();
    const never = new Promise<never>(() => {});
    const waits: number[] = [];
    const callIn: Clock['callIn'] = (ms, run) => {
      waits.push(ms);
      return machineClock.callIn(ms, run);
    };
    const hanging: typeof createSyncThread = (location, options) => {
      const thread = createSyncThread(location, options);
      return {
        ...thread,
        checkAll() {
          asked.resolve();
          return never;
        },
        // Like a busy thread, which would get to this request only after the check.
        close: () => never,
        async terminate() {
          isTerminated.resolve();
          await thread.terminate();
        },
      };
    };
    const { stop, errors } = follow(folder, undefined, hanging, undefined, callIn);
    await asked.promise;
    waits.length = 0;
    await stop();
    const waitedMs = waits.reduce((sum, ms) => sum + ms, 0);
    expect(waitedMs).toBeGreaterThan(0);
    expect(waitedMs).toBeLessThan(2_000);
    await isTerminated.promise;
    expect(errors).toEqual([]);
  });

  it('counts the index as out of step once a check of a changed file hangs, so that no digest is chosen from old articles', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    let leapMs = 0;
    const step = followStep(
      folder,
      () => true,
      () => machineClock.elapsedMs() + leapMs,
    );
    const asked = Promise.withResolvers<void>();
    const createSync: typeof createSyncThread = (location, options) => {
      const thread = createSyncThread(location, options);
      return {
        ...thread,
        async checkAll(now) {
          const check = await thread.checkAll(now);
          // As in a large folder, which is rarely checked as a whole.
          return { ...check, report: { ...check.report, elapsedMs: 1_000 } };
        },
        checkPaths() {
          asked.resolve();
          return new Promise(() => {});
        },
      };
    };
    const { checks } = follow(folder, undefined, createSync, step);
    // The second check covers what came while the first was finding the folders to watch.
    await eventually(() => expect(checks.length).toBeGreaterThan(1));
    expect(step.fault()).toBeUndefined();
    folder.write('b.md');
    await asked.promise;
    expect(step.fault()).toBeUndefined();
    leapMs = 6 * 60_000;
    expect(told('en', step.fault()?.fault ?? '')).toContain('has been running for minutes');
  });
});
