import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayRepeatsOnce } from '../../src/operation/say-repeats-once.ts';
import { machineClock } from '../../src/platform/clock.ts';
import type { Log } from '../../src/platform/log.ts';

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

it('says an error once in full, counts its repeats, and says when they are over', () => {
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

it('says an error that lasts again each hour, with its count', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (let minute = 0; minute < 125; minute += 1) {
    log.error({ err: full }, 'tick failed');
    vi.advanceTimersByTime(60_000);
  }
  const again = 'tick failed, again and again';
  expect(events()).toEqual(['tick failed', again, again]);
  expect(said[2]?.[1]).toMatchObject({ times: 121 });
});

it('leaves alone what is another error, another platform, no error or came once', () => {
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

it('counts together what its children say', () => {
  using log = sayRepeatsOnce(into({}), machineClock);
  for (const deliveryId of ['a', 'b']) log.child({ deliveryId }).error({ err: full }, 'digest not kept true');
  expect(said).toEqual([['digest not kept true', { deliveryId: 'a', err: full }]]);
});
