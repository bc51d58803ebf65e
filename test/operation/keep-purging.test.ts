import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPurging } from '../../src/operation/keep-purging.ts';
import { createRecordingLog } from '../recording-log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const workspace = { platform: 'slack', workspaceId: 'T1' };

describe('the purge of removed workspaces', () => {
  it('comes at the start and every hour, says what it deleted, and goes on after an error', async () => {
    const { log, lines } = createRecordingLog();
    const results = [
      () => Promise.resolve([workspace]),
      () => Promise.reject(new Error('no connection')),
      () => Promise.resolve([]),
    ];
    let calls = 0;
    const purging = keepPurging(() => results[calls++]?.() ?? Promise.resolve([]), log);
    await vi.advanceTimersByTimeAsync(2 * 60 * 60_000);
    expect(calls).toBe(3);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', event: 'data of a removed workspace deleted', ...workspace },
      expect.objectContaining({ level: 'error', event: 'data of removed workspaces not deleted' }),
    ]);
    await purging[Symbol.asyncDispose]();
    await vi.advanceTimersByTimeAsync(3 * 60 * 60_000);
    expect(calls).toBe(3);
  });

  it('is waited for when it ends', async () => {
    const { log } = createRecordingLog();
    const slow = Promise.withResolvers<object[]>();
    const purging = keepPurging(() => slow.promise, log);
    let hasEnded = false;
    const ending = purging[Symbol.asyncDispose]().then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hasEnded).toBe(false);
    slow.resolve([]);
    await ending;
  });
});
