import { describe, expect, it } from 'vitest';
import { faultOfSchedule, nextSlot, previousSlot, slotsBetween } from '../../src/schedule/slots.ts';

const berlin = (cron: string) => ({ cron, timezone: 'Europe/Berlin' });
const times = (slots: Iterable<Date>) => [...slots].map((slot) => slot.toISOString());

describe('slots', () => {
  it('keeps the local hour over both changes of the clock', () => {
    const march = slotsBetween(
      berlin('0 8 * * *'),
      new Date('2026-03-28T00:00Z'),
      new Date('2026-03-30T00:00Z'),
    );
    expect(times(march)).toEqual(['2026-03-28T07:00:00.000Z', '2026-03-29T06:00:00.000Z']);
    const october = slotsBetween(
      berlin('0 8 * * *'),
      new Date('2026-10-24T00:00Z'),
      new Date('2026-10-26T00:00Z'),
    );
    expect(times(october)).toEqual(['2026-10-24T06:00:00.000Z', '2026-10-25T07:00:00.000Z']);
  });

  it('gives a local time that does not exist, or exists twice, one slot that date', () => {
    const spring = slotsBetween(
      berlin('30 2 * * *'),
      new Date('2026-03-28T12:00Z'),
      new Date('2026-03-29T12:00Z'),
    );
    expect(times(spring)).toEqual(['2026-03-29T01:00:00.000Z']);
    const autumn = slotsBetween(
      berlin('30 2 * * *'),
      new Date('2026-10-24T12:00Z'),
      new Date('2026-10-25T12:00Z'),
    );
    expect(times(autumn)).toEqual(['2026-10-25T00:30:00.000Z']);
  });

  it('takes the end of the span in and leaves its beginning out', () => {
    const day = slotsBetween(
      berlin('0 8 * * *'),
      new Date('2026-01-01T07:00Z'),
      new Date('2026-01-02T07:00Z'),
    );
    expect(times(day)).toEqual(['2026-01-02T07:00:00.000Z']);
  });

  it('looks forwards and backwards', () => {
    const weekdays = berlin('0 8 * * 1-5');
    expect(nextSlot(weekdays, new Date('2026-01-02T07:00Z'))?.toISOString()).toBe('2026-01-05T07:00:00.000Z');
    expect(previousSlot(weekdays, new Date('2026-01-05T07:00Z'))?.toISOString()).toBe(
      '2026-01-02T07:00:00.000Z',
    );
  });

  it('says what is wrong with a schedule', () => {
    expect(faultOfSchedule(berlin('0 8 * * *'))).toBeUndefined();
    expect(faultOfSchedule(berlin('8 o clock'))).toContain('is not a cron pattern of five fields');
    expect(faultOfSchedule(berlin('0 0 31 2 *'))).toContain('never comes');
    expect(faultOfSchedule({ cron: '0 8 * * *', timezone: 'Europe/Berlino' })).toContain(
      'is not a time zone',
    );
  });
});
