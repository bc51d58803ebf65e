import { describe, expect, it } from 'vitest';
import { slotsBefore, slotsBetween } from '../../src/subscriptions/slots.ts';
import type { Schedule } from '../../src/subscriptions/subscription.ts';
import {
  aroundChanges,
  dailyMoments,
  hourlyMoments,
  type LocalClock,
  readLocalClock,
} from '../scheduler/local-clock.ts';

/** Zones, with years in which their clocks did something interesting. */
const years: readonly (readonly [timezone: string, firstYear: number, lastYear: number, what: string])[] = [
  ['UTC', 2026, 2026, 'no change'],
  ['Europe/Berlin', 2025, 2026, 'an hour at 02:00 and 03:00'],
  ['America/New_York', 2026, 2026, 'an hour at 02:00'],
  ['Australia/Sydney', 2026, 2026, 'an hour in the southern summer'],
  ['Australia/Lord_Howe', 2026, 2026, 'half an hour'],
  ['Pacific/Chatham', 2026, 2026, 'an hour at 02:45 and 03:45'],
  ['America/Sao_Paulo', 2017, 2019, 'no midnight on a date, until it ended'],
  ['America/Asuncion', 2023, 2024, 'no midnight on a date, then for good'],
  ['America/Santiago', 2022, 2022, 'no midnight on a date'],
  ['America/Havana', 2026, 2026, 'no midnight, and two midnights'],
  ['Asia/Beirut', 2022, 2023, 'no midnight on a date, once put off'],
  ['Africa/Cairo', 2023, 2023, 'no midnight on a Friday'],
  ['Africa/Casablanca', 2026, 2026, 'an hour back for Ramadan'],
  ['America/Nuuk', 2023, 2024, 'from 23:00 to the next date'],
  ['Asia/Pyongyang', 2015, 2015, 'half an hour back at midnight'],
  ['Asia/Pyongyang', 2018, 2018, 'from 23:30 to the next date'],
  ['Pacific/Apia', 2011, 2011, 'a whole date left out'],
  ['America/Caracas', 2016, 2016, 'half an hour for good'],
  ['Antarctica/Troll', 2026, 2026, 'two hours'],
  ['America/St_Johns', 2010, 2010, 'an hour at 00:01'],
  ['Europe/Dublin', 2026, 2026, 'winter time as the exception'],
  ['Asia/Kathmandu', 2026, 2026, 'three quarters of an hour off, no change'],
];

const times = [
  '00:00',
  '00:30',
  '01:00',
  '01:45',
  '02:00',
  '02:30',
  '02:50',
  '03:00',
  '08:00',
  '23:15',
  '23:59',
];

describe.each(years)('the clocks of %s from %i to %i (%s)', (timezone, firstYear, lastYear) => {
  it('gives a daily schedule one slot each date, looking forwards and backwards', () => {
    const clock = readLocalClock(timezone, firstYear, lastYear);
    const [justBefore, end] = spanOf(clock);
    for (const time of times) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const schedule = { cron: `${minute} ${hour} * * *`, timezone };
      const expected = dailyMoments(clock, hour * 60 + minute);
      expect([...slotsBetween(schedule, justBefore, end)], time).toEqual(expected);
      expect(takeBack(schedule, end, expected.length), time).toEqual(expected);
    }
  });

  it('gives an hourly schedule a slot in every hour that passes, even on the days of a change', () => {
    const clock = readLocalClock(timezone, firstYear, lastYear);
    const schedule = { cron: '15 * * * *', timezone };
    for (const days of [firstDays(clock), ...aroundChanges(clock)]) {
      const [justBefore, end] = spanOf(days);
      const expected = hourlyMoments(days, 15);
      expect([...slotsBetween(schedule, justBefore, end)]).toEqual(expected);
      expect(takeBack(schedule, end, expected.length)).toEqual(expected);
    }
  });
});

describe('a year of slots', () => {
  it('covers years in which the clocks do change', () => {
    const changes = (timezone: string, year: number) => aroundChanges(readLocalClock(timezone, year)).length;
    expect(changes('Asia/Kathmandu', 2026)).toBe(0);
    expect(changes('Europe/Berlin', 2026)).toBe(2);
    expect(changes('Australia/Lord_Howe', 2026)).toBe(2);
    expect(changes('America/Sao_Paulo', 2018)).toBe(2);
    expect(changes('America/Sao_Paulo', 2020)).toBe(0);
    expect(changes('Pacific/Apia', 2011)).toBe(3);
  });
});

function spanOf({ from, shown }: LocalClock): [justBefore: Date, end: Date] {
  return [new Date(from.getTime() - 1), new Date(from.getTime() + (shown.length - 1) * 60_000)];
}

function firstDays({ from, shown }: LocalClock): LocalClock {
  return { from, shown: shown.slice(0, 2 * 24 * 60) };
}

/** The last `count` slots up to and including `end`, in order. */
function takeBack(schedule: Schedule, end: Date, count: number): Date[] {
  return [...slotsBefore(schedule, new Date(end.getTime() + 1)).take(count)].reverse();
}
