import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CopyRegistry } from '../../src/delivery/copy-registry.ts';
import { keepAlive } from '../../src/delivery/keep-alive.ts';
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

const now = () => new Date();

it('registers a copy, beats every five seconds, and takes it out in the end', async () => {
  const alive = await keepAlive(registry, { now, log: silentLog });
  await vi.advanceTimersByTimeAsync(11_000);
  await alive[Symbol.asyncDispose]();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(said).toEqual(['register 00', 'beat 05', 'beat 10', 'leave']);
});

it('goes on beating after a beat that failed, and says so', async () => {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (_: object, event: string) => void warnings.push(event) };
  await using _alive = await keepAlive(registry, { now, log });
  isReachable = false;
  await vi.advanceTimersByTimeAsync(5_000);
  isReachable = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual(['register 00', 'beat 10']);
  expect(warnings).toEqual(['heartbeat failed']);
});
