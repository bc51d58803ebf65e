import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CopyRegistry } from '../../src/delivery/copy-registry.ts';
import { keepAlive } from '../../src/delivery/heartbeat.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { silentLog } from '../silent-log.ts';

let said: string[];
let isReachable: boolean;

const at = (now: Date) => now.toISOString().slice(17, 19);

const registry: CopyRegistry = {
  async register(now) {
    said.push(`register ${at(now)}`);
  },
  async beat(now) {
    if (!isReachable) throw new Error('no database');
    said.push(`beat ${at(now)}`);
  },
  async leave() {
    said.push('leave');
  },
  async removeOtherServices() {},
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-12-13T08:00:00Z') });
  said = [];
  isReachable = true;
});

afterEach(() => vi.useRealTimers());

const fixFor = () => 'Free space.';

it('registers a copy, beats every five seconds, and removes it at the end', async () => {
  const alive = await keepAlive(registry, { ...machineClock, fixFor, log: silentLog });
  await vi.advanceTimersByTimeAsync(11_000);
  await alive[Symbol.asyncDispose]();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(said).toEqual(['register 00', 'beat 05', 'beat 10', 'leave']);
});

it('keeps beating after failed beats, and logs the failure and its end once each', async () => {
  const events: [string, object][] = [];
  const note = (fields: object, event: string) => void events.push([event, fields]);
  await using alive = await keepAlive(registry, {
    ...machineClock,
    fixFor,
    log: { ...silentLog, warn: note, error: note },
  });
  isReachable = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(alive.faultOfWriting()).toBe('the state cannot be written: no database. Free space.');
  isReachable = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual(['register 00', 'beat 20']);
  expect(alive.faultOfWriting()).toBeUndefined();
  expect(events).toMatchObject([
    ['the state cannot be written: no digest is sent', { err: expect.anything() }],
    ['the state can be written again', { failures: 3 }],
  ]);
});

it('counts a beat that never ends as a state that cannot be written', async () => {
  const stuck = { ...registry, beat: () => new Promise<never>(() => {}) };
  const alive = await keepAlive(stuck, { ...machineClock, fixFor, log: silentLog });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(alive.faultOfWriting()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(alive.faultOfWriting()).toMatch(/it has not answered for 20 seconds\. Free space\.$/);
});

it('stops quietly when the copy cannot be removed', async () => {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (_: object, event: string) => void warnings.push(event) };
  const leave = async () => {
    throw new Error('no database');
  };
  const alive = await keepAlive({ ...registry, leave }, { ...machineClock, fixFor, log });
  await alive[Symbol.asyncDispose]();
  expect(warnings).toEqual([expect.stringContaining('it counts as dead in half a minute')]);
});

it('stops without waiting for a database that does not answer', async () => {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (_: object, event: string) => void warnings.push(event) };
  const leave = () => new Promise<never>(() => {});
  const alive = await keepAlive({ ...registry, leave }, { ...machineClock, fixFor, log });
  const ending = alive[Symbol.asyncDispose]();
  await vi.advanceTimersByTimeAsync(1_000);
  await ending;
  expect(warnings).toEqual([expect.stringContaining('it counts as dead in half a minute')]);
});
