import { describe, expect, it } from 'vitest';
import { type DueSlotsQuery, dueSlots } from '../../src/scheduler/due-slots.ts';
import type { CatchUp } from '../../src/subscriptions/catch-up.ts';

const hourMs = 60 * 60_000;

const skip: CatchUp = { kind: 'skip' };
const latest: CatchUp = { kind: 'latest', withinMs: 6 * hourMs };
const all: CatchUp = { kind: 'all' };

const daily = { cron: '0 8 * * *', timezone: 'UTC' };
const hourly = { cron: '0 * * * *', timezone: 'UTC' };

/** Takes moments as "06-01T08:00", in 2026. */
function decide(query: Omit<DueSlotsQuery, 'nextRunAt' | 'now'> & { nextRunAt: string; now: string }) {
  const { skip, run, next } = dueSlots({
    ...query,
    nextRunAt: moment(query.nextRunAt),
    now: moment(query.now),
  });
  return {
    skip: skip.map(({ slot, reason }) => `${short(slot)} ${reason}`),
    run: run.map(short),
    next: next && short(next),
  };
}

const moment = (text: string) => new Date(`2026-${text}Z`);
const short = (slot: Date) => slot.toISOString().slice(5, 16);

describe('a slot on time', () => {
  it.each([skip, latest, all])('sends a slot on time, whatever the catch-up setting ($kind)', (catchUp) => {
    const due = { schedule: daily, catchUp, nextRunAt: '06-01T08:00' };
    const decided = { skip: [], run: ['06-01T08:00'], next: '06-02T08:00' };
    expect(decide({ ...due, now: '06-01T08:00:00' })).toEqual(decided);
    expect(decide({ ...due, now: '06-01T08:02:00' })).toEqual(decided);
  });

  it('does not send a slot a millisecond early', () => {
    const due = { schedule: daily, catchUp: all, nextRunAt: '06-01T08:00' };
    expect(decide({ ...due, now: '06-01T07:59:59.999' })).toEqual({ skip: [], run: [], next: '06-01T08:00' });
  });

  it('sends a slot at a month’s end if the month has that day, and on a leap day', () => {
    const last = { schedule: { cron: '0 8 31 * *', timezone: 'UTC' }, catchUp: skip };
    expect(decide({ ...last, nextRunAt: '01-31T08:00', now: '01-31T08:00' }).next).toBe('03-31T08:00');
    const leap = { schedule: { cron: '0 8 29 2 *', timezone: 'UTC' }, catchUp: skip };
    const now = new Date('2024-02-29T08:00Z');
    expect(dueSlots({ ...leap, nextRunAt: now, now })).toEqual({
      skip: [],
      run: [now],
      next: new Date('2028-02-29T08:00Z'),
    });
  });
});

describe('a missed slot', () => {
  it('skips a missed slot by "skip"', () => {
    const due = { schedule: daily, catchUp: skip, nextRunAt: '06-01T08:00' };
    expect(decide({ ...due, now: '06-01T08:02:01' })).toEqual({
      skip: ['06-01T08:00 too late'],
      run: [],
      next: '06-02T08:00',
    });
  });

  it('sends the newest missed slot by "latest" while it is news, and skips older ones as superseded', () => {
    const due = { schedule: daily, catchUp: latest, nextRunAt: '06-01T08:00' };
    const decided = { skip: ['06-01T08:00 superseded', '06-02T08:00 superseded'], run: ['06-03T08:00'] };
    expect(decide({ ...due, now: '06-03T14:00:00' })).toMatchObject(decided);
    expect(decide({ ...due, now: '06-03T14:00:01' })).toMatchObject({
      skip: ['06-01T08:00 too late', '06-02T08:00 too late', '06-03T08:00 too late'],
      run: [],
    });
  });

  it('sends by "latest" only the slot that is on time, if there is one', () => {
    const due = { schedule: hourly, catchUp: latest, nextRunAt: '06-01T08:00' };
    expect(decide({ ...due, now: '06-01T10:00:30' })).toEqual({
      skip: ['06-01T08:00 superseded', '06-01T09:00 superseded'],
      run: ['06-01T10:00'],
      next: '06-01T11:00',
    });
  });

  it('sends missed slots by "all", in order with the others', () => {
    const due = { schedule: daily, catchUp: all, nextRunAt: '06-01T08:00' };
    expect(decide({ ...due, now: '06-03T08:00:30' })).toEqual({
      skip: [],
      run: ['06-01T08:00', '06-02T08:00', '06-03T08:00'],
      next: '06-04T08:00',
    });
  });

  it('skips a missed slot by "all" when more than 31 newer ones were missed', () => {
    const due = { schedule: daily, catchUp: all, nextRunAt: '01-01T08:00' };
    const decided = decide({ ...due, now: '02-03T12:00' });
    expect(decided.skip).toEqual(['01-01T08:00 too late', '01-02T08:00 too late', '01-03T08:00 too late']);
    expect(decided.run).toHaveLength(31);
    expect([decided.run[0], decided.run.at(-1)]).toEqual(['01-04T08:00', '02-03T08:00']);
  });

  it('sends a slot once on a date when the clock skips or repeats its time', () => {
    const schedule = { cron: '30 2 * * *', timezone: 'Europe/Berlin' };
    const due = { schedule, catchUp: all };
    // The change in March is at 01:00 UTC; in October 02:30 is at 00:30 and at 01:30 UTC.
    expect(decide({ ...due, nextRunAt: '03-28T01:30', now: '03-30T00:30' }).run).toEqual([
      '03-28T01:30',
      '03-29T01:00',
      '03-30T00:30',
    ]);
    expect(decide({ ...due, nextRunAt: '10-24T00:30', now: '10-26T01:30' }).run).toEqual([
      '10-24T00:30',
      '10-25T00:30',
      '10-26T01:30',
    ]);
  });
});

describe('years of downtime', () => {
  it('records only the newest hundred slots after years of downtime', () => {
    const schedule = { cron: '* * * * *', timezone: 'America/New_York' };
    const now = new Date('2026-06-01T08:00Z');
    const { skip, run, next } = dueSlots({ schedule, catchUp: latest, nextRunAt: new Date(0), now });
    expect(run.map(short)).toEqual(['06-01T07:58', '06-01T07:59', '06-01T08:00']);
    expect(skip).toHaveLength(97);
    expect(skip.at(-1)).toEqual({ slot: new Date('2026-06-01T07:57Z'), reason: 'superseded' });
    expect(next && short(next)).toBe('06-01T08:01');
  });
});

describe('a clock set back', () => {
  it('makes nothing due again when the clock is set back, and leaves the next slot alone', () => {
    const due = { schedule: daily, catchUp: all, nextRunAt: '06-02T08:00' };
    expect(decide({ ...due, now: '06-01T08:30' })).toEqual({ skip: [], run: [], next: '06-02T08:00' });
  });

  it('corrects a next slot that a clock leap left far ahead', () => {
    const due = { schedule: daily, catchUp: latest };
    const ahead = dueSlots({ ...due, nextRunAt: moment('06-02T08:00'), now: new Date('2027-06-01T12:00Z') });
    expect(ahead.next).toEqual(new Date('2027-06-02T08:00Z'));
    const back = dueSlots({ ...due, nextRunAt: new Date('2027-06-02T08:00Z'), now: moment('06-01T12:01') });
    expect(back).toEqual({ skip: [], run: [], next: moment('06-02T08:00') });
  });
});

describe('new rules for a time zone', () => {
  it("moves a slot that was stored under a zone's old rules", () => {
    const schedule = { cron: '0 8 * * *', timezone: 'Europe/Berlin' };
    const kept = { schedule, catchUp: skip, nextRunAt: '06-01T07:00' };
    expect(decide({ ...kept, now: '06-01T05:59' }).next).toBe('06-01T06:00');
    expect(decide({ ...kept, nextRunAt: '06-01T05:00', now: '06-01T05:00' })).toEqual({
      skip: [],
      run: [],
      next: '06-01T06:00',
    });
  });
});
