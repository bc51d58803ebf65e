import { describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { delay } from '../../src/platform/time/delay.ts';
import { every } from '../../src/platform/time/every.ts';
import { within } from '../../src/platform/time/within.ts';
import { createHandClock } from '../hand-clock.ts';

describe("the machine's clock", () => {
  it('does not fire a timer early that is months away', async () => {
    let isCalled = false;
    const cancel = machineClock.callIn(2 ** 40, () => {
      isCalled = true;
    });
    await delay(20, machineClock);
    cancel();
    expect(isCalled).toBe(false);
  });
});

describe('a delay', () => {
  it('ends a delay on time', async () => {
    const clock = createHandClock();
    let isOver = false;
    const ended = delay(1_000, clock).then(() => {
      isOver = true;
    });
    clock.pass(999);
    await Promise.resolve();
    expect(isOver).toBe(false);
    clock.pass(1);
    await ended;
    expect(isOver).toBe(true);
  });

  it('ends a delay on its signal, and leaves no timer behind', async () => {
    const clock = createHandClock();
    const ending = new AbortController();
    const broken = delay(1_000, clock, ending.signal);
    ending.abort(new Error('asked to end'));
    await expect(broken).rejects.toThrow('asked to end');
    await expect(delay(1_000, clock, ending.signal)).rejects.toThrow('asked to end');
    expect(clock.waiting()).toBe(0);
  });
});

describe('a time limit', () => {
  it('returns what finishes within the time limit, and leaves no timer behind', async () => {
    const clock = createHandClock();
    expect(await within(1_000, Promise.resolve('done'), clock)).toBe('done');
    await expect(within(1_000, Promise.reject(new Error('failed')), clock)).rejects.toThrow('failed');
    expect(clock.waiting()).toBe(0);
  });

  it('reports what exceeds the time limit, and ignores its later failure', async () => {
    const clock = createHandClock();
    const work = Promise.withResolvers<string>();
    const answer = within(1_000, work.promise, clock);
    clock.pass(1_000);
    expect(await answer).toBe('late');
    work.reject(new Error('failed after all'));
  });
});

describe('a repeating timer', () => {
  it('repeats until it is ended, even from within its own call', () => {
    const clock = createHandClock();
    const times: number[] = [];
    const end = every(1_000, () => times.push(clock.elapsedMs()), clock);
    clock.pass(3_500);
    end();
    clock.pass(5_000);
    expect(times).toEqual([1_000, 2_000, 3_000]);
    const endItself = every(1_000, () => endItself(), clock);
    clock.pass(5_000);
    expect(clock.waiting()).toBe(0);
  });
});
