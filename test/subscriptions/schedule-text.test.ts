import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/platform/fault.ts';
import { faultOfCron } from '../../src/subscriptions/cron-pattern.ts';
import { formatScheduleText } from '../../src/subscriptions/schedule-format.ts';
import { parseScheduleText } from '../../src/subscriptions/schedule-text.ts';
import { faultText } from '../fault-text.ts';
import { withoutFault } from '../without-fault.ts';

describe('a schedule in words', () => {
  it.each([
    ['09:00', '0 9 * * *', 'every day at 09:00'],
    ['9:30 weekdays', '30 9 * * 1-5', 'weekdays at 09:30'],
    ['18:15 mon,wed,fri', '15 18 * * 1,3,5', 'Mondays, Wednesdays and Fridays at 18:15'],
    ['8am weekends', '0 8 * * 0,6', 'weekends at 08:00'],
    ['8 a.m. on Tuesday', '0 8 * * 2', 'Tuesdays at 08:00'],
    ['12:30am', '30 0 * * *', 'every day at 00:30'],
    ['12pm', '0 12 * * *', 'every day at 12:00'],
    ['noon', '0 12 * * *', 'every day at 12:00'],
    ['midnight, daily', '0 0 * * *', 'every day at 00:00'],
    ['17h30', '30 17 * * *', 'every day at 17:30'],
    ['7.45', '45 7 * * *', 'every day at 07:45'],
    ['Every day at 09:00', '0 9 * * *', 'every day at 09:00'],
    ['mon-fri 9:00', '0 9 * * 1-5', 'weekdays at 09:00'],
    ['9:00 Fri – Mon', '0 9 * * 0,1,5,6', 'Mondays, Fridays, Saturdays and Sundays at 09:00'],
    ['Mondays to Thursdays at 8am and 6pm', '0 8,18 * * 1-4', expect.stringContaining('at 08:00 and 18:00')],
    ['9:30, 9:00', '0,30 9 * * *', 'every day at 09:00 and 09:30'],
    ['every hour', '0 * * * *', 'every hour'],
    ['hourly on weekdays', '0 * * * 1-5', 'every hour on weekdays'],
    ['sat sunday 10:00', '0 10 * * 0,6', 'weekends at 10:00'],
    ['  30  9 * * MON-FRI ', '30 9 * * MON-FRI', 'weekdays at 09:30'],
    ['@daily', '@daily', 'every day at 00:00'],
    ['0 9 1 * *', '0 9 1 * *', '0 9 1 * *'],
    ['*/15 9-17 * * *', '*/15 9-17 * * *', 'every 15 minutes from 09:00 to 17:45'],
    ['*/20 8-9 * * 1-5', '*/20 8-9 * * 1-5', 'every 20 minutes from 08:00 to 09:40 on weekdays'],
    ['*/20 8,10 * * *', '*/20 8,10 * * *', '*/20 8,10 * * *'],
    ['0 9 * * FRI#2', '0 9 * * FRI#2', '0 9 * * FRI#2'],
    ['0 9 L * *', '0 9 L * *', '0 9 L * *'],
    ['0 9 * 6-8 *', '0 9 * 6-8 *', '0 9 * 6-8 *'],
  ])('reads "%s" as a pattern, and puts it into words', (text, cron, words) => {
    expect(parseScheduleText(text)).toBe(cron);
    expect(formatScheduleText(cron)).toEqual(words);
  });

  it.each([
    ['25', '"25" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm'],
    ['24:00', '"24:00" is not a time of day'],
    ['9:60', '"9:60" is not a time of day'],
    ['13pm', '"13pm" is not a time of day'],
    ['0am', '"0am" is not a time of day'],
    ['weekdays', '"weekdays" names no time of day; write for example "09:00"'],
    ['', 'names no time of day'],
    ['9:00 mondy', 'did you mean "monday"? (understood: at 09:00)'],
    ['9:00 tonight', '"today" and "tomorrow" name a single day'],
    ['9:00 mon-wed-fri', 'is not a range of days; write "mon,wed,fri" or "mon-fri"'],
    ['9:00 weekdays-sun', '"weekdays-Sundays" is not a range of days'],
    ['9:00 constructor', '"constructor" is neither a time nor a day nor a time zone'],
    ['9:00 and 17:30', '09:00 and 17:30 do not fit one schedule, as their minutes differ'],
    ['every hour at 9:00', 'names every hour and also a time'],
    ['0 0 9 * * *', 'which are not supported; leave them out, as in "0 9 * * *"'],
    ['0 9 * *', 'is not a cron pattern of five fields'],
    ['0 25 * * *', '"25" is not an hour (0 to 23)'],
    ['x'.repeat(1000), 'at most 200 characters'],
  ])('refuses "%s", and says how to fix it', (text, fault) => {
    expect(faultText(parseScheduleText(text))).toContain(fault);
  });

  it('reads back the words that it writes', () => {
    const some = (max: number) => fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 7 });
    const days = fc.oneof(
      fc.constant('*'),
      some(6).map((named) => named.toSorted().join()),
    );
    fc.assert(
      fc.property(some(59), some(23), days, (minutes, hours, dayField) => {
        const cron = `${minutes.join()} ${hours.join()} * * ${dayField}`;
        const words = formatScheduleText(cron);
        const read = withoutFault(parseScheduleText(words));
        expect(formatScheduleText(read)).toBe(words);
        expect(numbersOf(read)).toEqual(numbersOf(cron));
      }),
    );
  });

  it('reads any text as a valid pattern or reports a fault', () => {
    const word = fc.constantFrom(
      '9:00',
      '8am',
      'mon',
      '-',
      ',',
      'to',
      'every',
      'hour',
      '*',
      '5',
      '@daily',
      'daily',
      '0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = parseScheduleText(written);
        if (read instanceof Fault) expect(faultText(read)).not.toBe('');
        else expect(faultOfCron(read)).toBeUndefined();
      }),
    );
  });
});

/** The minutes, hours and days of a pattern of numbers, each sorted. */
function numbersOf(cron: string): number[][] {
  const [minutes = '', hours = '', , , days = ''] = cron.split(' ');
  return [minutes, hours, days === '*' ? '0-6' : days].map((field) =>
    field
      .split(',')
      .flatMap((part) => {
        const [from = 0, to = from] = part.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, step) => from + step);
      })
      .sort((a, b) => a - b),
  );
}
