import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { told } from '../../src/platform/language/sentence.ts';
import { faultOfCron } from '../../src/subscriptions/cron-pattern.ts';

describe('a cron pattern', () => {
  it.each([
    '0 8 * * 1-5',
    ' 0\t8  * * MON,wed ',
    '*/15 6-22/2 1,15 JAN-MAR ?',
    '0 8 L * *',
    '0 8 15W * *',
    '0 8 * * FRI#L',
    '0 8 1 * +MON',
    '0 0 29 2 *',
    '@daily',
    '@Hourly',
  ])('accepts the pattern "%s"', (cron) => expect(faultOfCron(cron)).toBeUndefined());

  it.each([
    ['60 8 * * *', '"60" is not a minute (0 to 59)'],
    ['0 24 * * *', '"24" is not an hour (0 to 23)'],
    ['0 8 32 * *', '"32" is not a day of the month (1 to 31)'],
    ['0 8 * 13 *', '"13" is not a month (1 to 12, or JAN to DEC)'],
    [
      '0 8 * * FREITAG',
      '"FREITAG" is not a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)',
    ],
    ['5/5 8 * * *', '"5/5" is not a minute'],
    ['*/0 8 * * *', '"*/0" is not a minute'],
    ['8:00 * * * *', '"8:00" is not a minute'],
    ['0 22-2 * * *', '"22-2" is not an hour (0 to 23); a range must rise: write 22-2 as 22-23,0-2'],
    ['0 0 8 * * *', 'which are not supported; leave them out, as in "0 8 * * *"'],
    ['0 8 * *', 'is not a cron pattern of five fields such as "0 8 * * 1-5"'],
    ['', 'is not a cron pattern of five fields'],
    ['2026-06-01T08:00:00', 'is not a cron pattern of five fields'],
    ['@reboot', '"@reboot" is not a nickname of a time, such as @daily'],
    ['0 0 31 2 *', 'the cron pattern "0 0 31 2 *" never comes'],
    ['0 0 30 2 +MON', 'never comes'],
    [`${'1,'.repeat(200)}1 * * * *`, 'is longer than 200 characters'],
  ])('refuses the pattern "%s"', (cron, fault) =>
    expect(told('en', faultOfCron(cron) ?? '')).toContain(fault),
  );

  it('accepts only patterns that come round again', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '*',
        '?',
        'L',
        '*/5',
        '1-5',
        'MON',
        'JAN',
        '5#2',
        '15W',
        '+1',
        '@daily',
        '',
        ':',
        '#',
        '7',
        '31',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const cron = parts.join(' ');
        if (faultOfCron(cron) !== undefined) return;
        const next = new Cron(cron, { mode: '5-part', timezone: 'UTC', paused: true }).nextRun(new Date(0));
        expect(next).toBeInstanceOf(Date);
      }),
    );
  });
});
