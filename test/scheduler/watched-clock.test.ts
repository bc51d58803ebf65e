import { describe, expect, it } from 'vitest';
import { watchClock } from '../../src/scheduler/watched-clock.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const second = 1_000;
const minute = 60 * second;

/** A clock that shows `leapMs` more than the time that has passed by the timer. */
function watched() {
  const machine = { passedMs: 0, leapMs: 0 };
  const clock = watchClock({
    now: () => new Date(start + machine.passedMs + machine.leapMs),
    elapsedMs: () => machine.passedMs,
  });
  clock.now();
  clock.takeDisorder();
  return { machine, clock };
}

describe('a watched clock', () => {
  it("reports a disorder to repair at the clock's first reading, and none while it runs normally", () => {
    const clock = watchClock({ now: () => new Date(start), elapsedMs: () => 0 });
    expect(clock.takeDisorder()).toBeUndefined();
    clock.now();
    expect(clock.takeDisorder()).toEqual({ from: new Date(start), leapMs: 0 });
    clock.now();
    expect(clock.takeDisorder()).toBeUndefined();
  });

  it('knows by how much the clock was set back and when it was last wrong, however late that is noticed', () => {
    const { machine, clock } = watched();
    Object.assign(machine, { passedMs: 10 * second, leapMs: 60 * minute });
    clock.now();
    Object.assign(machine, { passedMs: 10 * second + 20 * minute, leapMs: 0 });
    expect(clock.now()).toEqual(new Date(start + 10 * second + 20 * minute));
    const rightUntil = new Date(start);
    expect(clock.takeDisorder()).toEqual({
      ...{ from: new Date(start + 10 * second), datedFrom: new Date(start + 10 * second) },
      ...{ leapMs: 60 * minute, rightUntil },
    });
    expect(clock.takeDisorder()).toBeUndefined();
  });

  it('knows when the clock was last right if it was only briefly ahead, since slots that came then were passed over', () => {
    const { machine, clock } = watched();
    machine.leapMs = 60 * minute;
    clock.now();
    Object.assign(machine, { passedMs: 3 * second, leapMs: 90 * 24 * 60 * minute });
    clock.now();
    Object.assign(machine, { passedMs: 10 * second, leapMs: 0 });
    clock.now();
    const [from, rightUntil] = [new Date(start), new Date(start)];
    expect(clock.takeDisorder()).toEqual({
      from,
      datedFrom: from,
      leapMs: 90 * 24 * 60 * minute,
      rightUntil,
    });
  });

  it('counts a clock as still ahead after it is set back part of the way', () => {
    const { machine, clock } = watched();
    machine.leapMs = 60 * minute;
    clock.now();
    Object.assign(machine, { passedMs: second, leapMs: 50 * minute });
    clock.now();
    const [from, rightUntil] = [new Date(start), new Date(start)];
    const lastAhead = new Date(start + 50 * minute);
    expect(clock.takeDisorder()).toEqual({ from, datedFrom: lastAhead, leapMs: 10 * minute, rightUntil });
    Object.assign(machine, { passedMs: 2 * second, leapMs: 0 });
    clock.now();
    expect(clock.takeDisorder()).toEqual({ from, datedFrom: from, leapMs: 50 * minute, rightUntil });
  });

  it("knows a leap's span even if the machine sleeps as the clock returns", () => {
    const { machine, clock } = watched();
    Object.assign(machine, { passedMs: 10 * second, leapMs: 5 * minute });
    clock.now();
    // The machine sleeps for two minutes, and its clock is right when it wakes.
    Object.assign(machine, { passedMs: 13 * second, leapMs: 2 * minute });
    clock.now();
    const [from, rightUntil] = [new Date(start), new Date(start)];
    const datedFrom = new Date(start + 10 * second + 2 * minute);
    expect(clock.takeDisorder()).toEqual({ from, datedFrom, leapMs: 3 * minute, rightUntil });
  });

  it("knows a leap's span even if the machine slept long before", () => {
    const { machine, clock } = watched();
    const sleptMs = 8 * 60 * minute;
    Object.assign(machine, { passedMs: second, leapMs: sleptMs });
    clock.now();
    machine.passedMs = 60 * minute;
    const rightUntil = clock.now();
    Object.assign(machine, { passedMs: 60 * minute + second, leapMs: sleptMs + 60 * minute });
    clock.now();
    Object.assign(machine, { passedMs: 60 * minute + 3 * second, leapMs: sleptMs });
    clock.now();
    expect(clock.takeDisorder()).toEqual({
      ...{ from: rightUntil, datedFrom: rightUntil, leapMs: 60 * minute, rightUntil },
    });
  });

  it('notices that the clock has returned even if more time has passed than it was ahead', () => {
    const { machine, clock } = watched();
    machine.leapMs = 5 * minute;
    clock.now();
    Object.assign(machine, { passedMs: 10 * minute, leapMs: 0 });
    clock.now();
    expect(clock.takeDisorder()).toMatchObject({ from: new Date(start), leapMs: 5 * minute });
  });

  it('takes a stopped timer for a sleeping machine, and a few seconds for time synchronisation', () => {
    const { machine, clock } = watched();
    machine.leapMs = 8 * 60 * minute;
    clock.now();
    Object.assign(machine, { passedMs: 10 * minute, leapMs: machine.leapMs - 5 * second });
    clock.now();
    expect(clock.takeDisorder()).toBeUndefined();
  });

  it('doubts the clock for a minute after it jumps ahead, by the timer', () => {
    const { machine, clock } = watched();
    Object.assign(machine, { passedMs: 10 * minute });
    expect(clock.isInDoubt()).toBe(false);
    machine.leapMs = 7 * 60 * minute;
    expect(clock.isInDoubt()).toBe(true);
    machine.passedMs += minute - second;
    expect(clock.isInDoubt()).toBe(true);
    machine.passedMs += second;
    expect(clock.isInDoubt()).toBe(false);
  });

  it('knows how long ago the clock was last set back, by the timer', () => {
    const { machine, clock } = watched();
    machine.passedMs = minute;
    expect(clock.sinceSetBackMs()).toBe(Infinity);
    Object.assign(machine, { passedMs: 2 * minute, leapMs: -10 * minute });
    expect(clock.sinceSetBackMs()).toBe(0);
    machine.passedMs = 5 * minute;
    expect(clock.sinceSetBackMs()).toBe(3 * minute);
  });

  it('keeps the earliest of several disorders, and the sum of their leaps, until they are taken', () => {
    const { clock } = watched();
    const at = (minutes: number) => new Date(start + minutes * minute);
    clock.addDisorder({ from: at(3), leapMs: 2 * minute });
    clock.addDisorder({ from: at(1), leapMs: 0 });
    clock.addDisorder({ from: at(2), leapMs: minute, rightUntil: at(2) });
    expect(clock.takeDisorder()).toEqual({ from: at(1), datedFrom: at(1), leapMs: 3 * minute });
    clock.addDisorder({ from: at(3), leapMs: minute, rightUntil: at(3) });
    clock.addDisorder({ from: at(2), leapMs: minute, rightUntil: at(2) });
    expect(clock.takeDisorder()).toEqual({
      ...{ from: at(2), datedFrom: at(2), leapMs: 2 * minute, rightUntil: at(2) },
    });
  });
});
