import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPurging, type Purges } from '../../src/operation/keep-purging.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createRecordingLog } from '../recording-log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const workspace = { platform: 'slack', workspaceId: 'T1' };
const counts = { storyKeys: 3, payloads: 2 };
const nothing: Purges = { purgeRemoved: async () => [], purgeOutdated: async () => undefined };
const hourMs = 60 * 60_000;

describe('the purge', () => {
  it('purges at the start and every hour, reports what it deleted, and continues after an error', async () => {
    const { log, lines } = createRecordingLog();
    const fail = () => Promise.reject(new Error('no connection'));
    const removed = [async () => [workspace], fail, async () => [], async () => []];
    const outdated = [async () => undefined, async () => counts, fail, async () => undefined];
    let [removals, looks] = [0, 0];
    const purging = keepPurging(
      {
        purgeRemoved: () => removed[removals++]?.() ?? fail(),
        purgeOutdated: () => outdated[looks++]?.() ?? fail(),
      },
      { ...machineClock, log },
    );
    await vi.advanceTimersByTimeAsync(3 * hourMs);
    expect([removals, looks]).toEqual([4, 4]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', event: 'data of a removed workspace deleted', ...workspace },
      expect.objectContaining({ level: 'error', event: 'data of removed workspaces not deleted' }),
      { level: 'info', event: 'outdated data deleted', ...counts },
      expect.objectContaining({ level: 'error', event: 'outdated data not deleted' }),
    ]);
    await purging[Symbol.asyncDispose]();
    await vi.advanceTimersByTimeAsync(3 * hourMs);
    expect([removals, looks]).toEqual([4, 4]);
  });

  it('tells a running purge to end, and waits for it', async () => {
    const { log } = createRecordingLog();
    const slow = Promise.withResolvers<object>();
    let signal = AbortSignal.abort();
    const purgeOutdated = (given: AbortSignal) => {
      signal = given;
      return slow.promise;
    };
    const purging = keepPurging({ ...nothing, purgeOutdated }, { ...machineClock, log });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(signal.aborted).toBe(false);
    let hasEnded = false;
    const ending = purging[Symbol.asyncDispose]().then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(400);
    expect(signal.aborted).toBe(true);
    expect(hasEnded).toBe(false);
    slow.resolve(counts);
    await ending;
  });

  it('does not delay the end if the database does not answer a purge', async () => {
    const { log, lines } = createRecordingLog();
    const silent = Promise.withResolvers<object[]>();
    let looks = 0;
    const purgeOutdated = async () => {
      looks += 1;
      return undefined;
    };
    const purging = keepPurging(
      { purgeRemoved: () => silent.promise, purgeOutdated },
      { ...machineClock, log },
    );
    await vi.advanceTimersByTimeAsync(0);
    const ending = purging[Symbol.asyncDispose]();
    await vi.advanceTimersByTimeAsync(1_000);
    await ending;
    silent.reject(new Error('the state is closed'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn' }]);
    expect(looks).toBe(0);
  });

  it('does not start a purge while another is running', async () => {
    const { log } = createRecordingLog();
    const slow = Promise.withResolvers<object[]>();
    let calls = 0;
    const purgeRemoved = () => {
      calls += 1;
      return slow.promise;
    };
    const purging = keepPurging({ ...nothing, purgeRemoved }, { ...machineClock, log });
    await vi.advanceTimersByTimeAsync(5 * hourMs);
    expect(calls).toBe(1);
    slow.resolve([]);
    await purging[Symbol.asyncDispose]();
  });
});
