import { describe, expect, it } from 'vitest';
import {
  dayStart,
  formatQuietHours,
  isQuiet,
  quietEnd,
  readQuietHours,
} from '../../src/alerts/quiet-hours.ts';
import { Fault } from '../../src/platform/fault.ts';

const night = { from: 22 * 60, until: 7 * 60 };
const berlin = 'Europe/Berlin';

describe('quiet hours', () => {
  it.each([
    ['22:00-07:00', '22:00-07:00'],
    ['22-7', '22:00-07:00'],
    ['2230 – 0615', '22:30-06:15'],
    ['10pm to 7am', '22:00-07:00'],
    ['from 10:30 PM until 12 am', '22:30-00:00'],
    ['12pm-1pm', '12:00-13:00'],
    ['13pm-2am', undefined],
    ['0am-2am', undefined],
    ['0:00 to 24:00', undefined],
    ['9:00-9:00', undefined],
    ['25:00-7:00', undefined],
    ['at night', undefined],
  ])('reads "%s" as %s', (text, expected) => {
    const read = readQuietHours(text);
    const shown = read instanceof Fault || read === null ? undefined : formatQuietHours(read);
    expect(shown).toBe(expected);
  });

  it('reads none as no quiet hours', () => {
    expect(readQuietHours('none')).toBeNull();
  });

  it('are quiet across midnight in local time, and not at their end', () => {
    const quietAt = (time: string) => isQuiet(night, new Date(time), berlin);
    expect(quietAt('2021-12-13T20:59:59Z')).toBe(false);
    expect(quietAt('2021-12-13T21:00:00Z')).toBe(true);
    expect(quietAt('2021-12-14T05:59:59Z')).toBe(true);
    expect(quietAt('2021-12-14T06:00:00Z')).toBe(false);
    expect(isQuiet({ from: 60, until: 120 }, new Date('2021-12-14T00:30:00Z'), berlin)).toBe(true);
    expect(isQuiet(undefined, new Date('2021-12-14T00:30:00Z'), berlin)).toBe(false);
  });

  it('end at the local time of that day, also when the clocks change in between', () => {
    const endAfter = (time: string) => quietEnd(night, new Date(time), berlin).toISOString();
    expect(endAfter('2021-12-13T22:00:00Z')).toBe('2021-12-14T06:00:00.000Z');
    expect(endAfter('2021-12-14T06:00:00Z')).toBe('2021-12-15T06:00:00.000Z');
    expect(endAfter('2022-03-26T23:00:00Z')).toBe('2022-03-27T05:00:00.000Z');
    expect(endAfter('2022-10-29T22:00:00Z')).toBe('2022-10-30T06:00:00.000Z');
  });

  it('begins a day at local midnight', () => {
    expect(dayStart(new Date('2021-12-13T23:30:00Z'), berlin).toISOString()).toBe('2021-12-13T23:00:00.000Z');
    expect(dayStart(new Date('2021-12-13T22:30:00Z'), berlin).toISOString()).toBe('2021-12-12T23:00:00.000Z');
  });
});
