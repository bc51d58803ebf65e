import { describe, expect, it } from 'vitest';
import {
  isSlotOf,
  nextSlot,
  previousSlot,
  slotsBefore,
  slotsBetween,
} from '../../src/subscriptions/slots.ts';

const berlin = (cron: string) => ({ cron, timezone: 'Europe/Berlin' });
const dates = (slots: Iterable<Date>) => [...slots].map((slot) => slot.toISOString().slice(0, 16));

describe('a digest every few days or weeks', () => {
  it('comes on every other date, past the end of a month and over a clock change', () => {
    const schedule = berlin('0 9 * * * 2d@2026-03-25');
    const slots = slotsBetween(schedule, new Date('2026-03-20T00:00Z'), new Date('2026-04-03T00:00Z'));
    expect(dates(slots)).toEqual([
      '2026-03-25T08:00',
      '2026-03-27T08:00',
      '2026-03-29T07:00',
      '2026-03-31T07:00',
      '2026-04-02T07:00',
    ]);
  });

  it('counts local dates, also at midnight and for several times a day', () => {
    const schedule = { cron: '0 0,23 * * * 2d@2026-12-01', timezone: 'America/New_York' };
    const slots = slotsBetween(schedule, new Date('2026-11-30T00:00Z'), new Date('2026-12-06T00:00Z'));
    expect(dates(slots)).toEqual([
      '2026-12-01T05:00',
      '2026-12-02T04:00',
      '2026-12-03T05:00',
      '2026-12-04T04:00',
      '2026-12-05T05:00',
    ]);
  });

  it('counts weeks from Monday to Sunday, so that a weekend stays together', () => {
    const schedule = berlin('0 9 * * 0,6 2w@2026-12-05');
    const slots = slotsBetween(schedule, new Date('2026-12-01T00:00Z'), new Date('2026-12-30T00:00Z'));
    expect(dates(slots)).toEqual([
      '2026-12-05T08:00',
      '2026-12-06T08:00',
      '2026-12-19T08:00',
      '2026-12-20T08:00',
    ]);
  });

  it('finds the same slots backwards, and none before the first date', () => {
    for (const cron of [
      '0 9 * * * 2d@2026-03-01',
      '15 0,23 * * 1,4 3w@2026-03-03',
      '0 9 * * 1-6 2d@2026-03-02',
    ]) {
      const schedule = berlin(cron);
      const [from, end] = [new Date('2026-01-01T00:00Z'), new Date('2026-12-31T00:00Z')];
      const forwards = [...slotsBetween(schedule, from, end)];
      expect(forwards.length, cron).toBeGreaterThan(30);
      expect([...slotsBefore(schedule, end)].reverse(), cron).toEqual(forwards);
      expect(previousSlot(schedule, new Date('2026-03-01T00:00Z'))).toBeUndefined();
      for (const slot of forwards) expect(isSlotOf(schedule, slot)).toBe(true);
    }
  });

  it('comes on the same dates every time where no first date is given', () => {
    const schedule = berlin('0 9 * * * 2d');
    expect(nextSlot(schedule, new Date('2026-11-30T00:00Z'))).toEqual(new Date('2026-11-30T08:00Z'));
    expect(previousSlot(schedule, new Date('2026-11-30T00:00Z'))).toEqual(new Date('2026-11-28T08:00Z'));
  });
});
