import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayRepeatsOnce } from '../../src/operation/say-repeats-once.ts';
import type { Log } from '../../src/platform/log.ts';
import { machineClock } from '../../src/platform/time/clock.ts';

let said: [string, object][];

const into = (added: object): Log => {
  const say = (fields: object, event: string) => void said.push([event, { ...added, ...fields }]);
  return { debug: say, info: say, warn: say, error: say, child: (fields) => into({ ...added, ...fields }) };
};
const events = () => said.map(([event]) => event);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-12-13T08:00:00Z') });
  said = [];
});

afterEach(() => vi.useRealTimers());

const full = new Error('disk is full');

it('logs an error once in full, counts its repeats, and says when it is over', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (let second = 0; second < 600; second += 1) {
    log.error({ err: full }, 'tick failed');
    vi.advanceTimersByTime(1_000);
  }
  expect(said).toEqual([['tick failed', { err: full }]]);
  vi.advanceTimersByTime(95_000);
  expect(said.slice(1)).toEqual([
    ['over: tick failed', expect.objectContaining({ times: 600, reason: 'disk is full' })],
  ]);
});

it('logs a lasting error again every hour with its count', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (let minute = 0; minute < 125; minute += 1) {
    log.error({ err: full }, 'tick failed');
    vi.advanceTimersByTime(60_000);
  }
  const again = 'tick failed, repeatedly';
  expect(events()).toEqual(['tick failed', again, again]);
  expect(said[2]?.[1]).toMatchObject({ times: 121 });
});

it('leaves alone different errors, other platforms, non-errors and one-off errors', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  log.error({ err: full }, 'tick failed');
  log.error({ err: new Error('no database') }, 'tick failed');
  log.error({ err: full, platform: 'slack' }, 'tick failed');
  log.warn({ path: 'a.md' }, 'article file left out');
  log.warn({ path: 'b.md' }, 'article file left out');
  vi.advanceTimersByTime(10 * 60_000);
  expect(events()).toEqual([
    'tick failed',
    'tick failed',
    'tick failed',
    ...Array(2).fill('article file left out'),
  ]);
});

it('counts repeats across child loggers', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (const deliveryId of ['a', 'b'])
    log.child({ deliveryId }).error({ err: full }, 'digest not kept up to date');
  expect(said).toEqual([['digest not kept up to date', { deliveryId: 'a', err: full }]]);
});

it('summarises which subscriptions and deliveries an error affected: the count and the first ten', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (let round = 0; round < 62; round += 1) {
    for (let id = 1; id <= 12; id += 1)
      log.error({ err: full, subscriptionId: `s${id}` }, 'work on a subscription failed');
    for (const deliveryId of ['a', 'b'])
      log.child({ deliveryId }).error({ err: full }, 'digest not kept up to date');
    vi.advanceTimersByTime(60_000);
  }
  const first = Array.from({ length: 10 }, (_, at) => `s${at + 1}`);
  expect(said.slice(2)).toEqual([
    [
      'work on a subscription failed, repeatedly',
      expect.objectContaining({ subscriptions: { count: 12, first } }),
    ],
    [
      'digest not kept up to date, repeatedly',
      expect.not.objectContaining({ deliveryId: expect.anything(), subscriptions: expect.anything() }),
    ],
  ]);
  expect(said[3]?.[1]).toMatchObject({ deliveries: { count: 2, first: ['a', 'b'] } });
});

it('reports its counts when it ends although the error is not over', () => {
  {
    using log = sayRepeatsOnce(into({}), machineClock);
    log.error({ err: new Error('once') }, 'tick failed');
    for (const subscriptionId of ['s1', 's2', 's1'])
      log.error({ err: full, subscriptionId }, 'work on a subscription failed');
  }
  expect(said.slice(2)).toEqual([
    [
      'not over: work on a subscription failed',
      expect.objectContaining({
        ...{ reason: 'disk is full', times: 3 },
        subscriptions: { count: 2, first: ['s1', 's2'] },
      }),
    ],
  ]);
});

it('reports an error as over when it has been absent for longer than its usual interval', () => {
  {
    using log = sayRepeatsOnce(into({}), machineClock);
    for (let second = 0; second < 10; second += 1) {
      log.error({ err: full }, 'tick failed');
      vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(22_000);
    for (const wait of [10_000, 5_000]) {
      log.warn({ err: full }, 'connection failed');
      vi.advanceTimersByTime(wait);
    }
    for (const subscriptionId of ['s1', 's2']) log.error({ err: full, subscriptionId }, 'digest failed');
    vi.advanceTimersByTime(10_000);
  }
  expect(events().slice(3)).toEqual([
    'over: tick failed',
    'not over: connection failed',
    'not over: digest failed',
  ]);
});
