import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlot, previousSlot, slotsBetween } from '../../src/subscriptions/slots.ts';

const berlin = (cron: string) => ({ cron, timezone: 'Europe/Berlin' });
const times = (slots: Iterable<Date>) => [...slots].map((slot) => slot.toISOString());

describe('slots', () => {
  it('keeps the local hour over both clock changes', () => {
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

  it('gives a local time that does not exist, or exists twice, one slot on that date', () => {
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

  // As the tz database describes the changes; the expected values were worked out by hand.
  it.each([
    ['Australia/Lord_Howe', '15 2 * * *', '2026-10-04', '2026-10-03T15:30', 'left out, by half an hour'],
    ['Australia/Lord_Howe', '45 1 * * *', '2026-04-05', '2026-04-04T14:45', 'twice, half an hour apart'],
    ['Pacific/Chatham', '0 3 * * *', '2026-09-27', '2026-09-26T14:00', 'left out from 02:45 on'],
    ['Pacific/Chatham', '15 3 * * *', '2026-04-05', '2026-04-04T13:30', 'twice, from 02:45 on'],
    ['America/Sao_Paulo', '30 0 * * *', '2018-11-04', '2018-11-04T03:00', 'left out at midnight'],
    ['America/Sao_Paulo', '30 23 * * *', '2019-02-16', '2019-02-17T01:30', 'twice before midnight'],
    [
      'America/Sao_Paulo',
      '30 0 * * *',
      '2019-11-03',
      '2019-11-03T03:30',
      'there, as the change was abolished',
    ],
    ['America/New_York', '30 2 * * *', '2026-03-08', '2026-03-08T07:00', 'left out'],
    ['America/New_York', '30 1 * * *', '2026-11-01', '2026-11-01T05:30', 'twice'],
  ])('has in %s one slot of "%s" on %s, at %sZ: the time is %s', (timezone, cron, date, expected) => {
    const days = slotsBetween(
      { cron, timezone },
      new Date(Date.parse(`${date}T00:00Z`) - 24 * 3_600_000),
      new Date(Date.parse(`${date}T00:00Z`) + 48 * 3_600_000),
    );
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: timezone });
    expect(times([...days].filter((slot) => local.format(slot) === date))).toEqual([`${expected}:00.000Z`]);
  });

  it.each([
    ['0,30 2 * * *', ['01:00']],
    ['*/15 2 * * *', ['01:00']],
    ['30 2,14 * * *', ['01:00', '12:30']],
    ['0 2,3 * * *', ['01:00']],
    ['30 1-3 * * *', ['00:30', '01:00', '01:30']],
    ['0 */6 * * *', ['23:00', '04:00', '10:00', '16:00']],
  ])('gives all local times of "%s" that a clock change skips one slot', (cron, expected) => {
    const day = slotsBetween(berlin(cron), new Date('2026-03-28T22:59Z'), new Date('2026-03-29T21:59Z'));
    expect(times(day).map((time) => time.slice(11, 16))).toEqual(expected);
  });

  it.each([
    ['0,30 2 * * *', ['00:00', '00:30']],
    ['*/15 2 * * *', ['00:00', '00:15', '00:30', '00:45']],
    ['30 2,14 * * *', ['00:30', '13:30']],
    ['30 1-3 * * *', ['23:30', '00:30', '02:30']],
  ])('takes a repeated local time of "%s" only the first time', (cron, expected) => {
    const day = slotsBetween(berlin(cron), new Date('2026-10-24T21:59Z'), new Date('2026-10-25T22:59Z'));
    expect(times(day).map((time) => time.slice(11, 16))).toEqual(expected);
  });

  it('has an hourly slot in each hour that passes, and in none that is skipped', () => {
    const spring = slotsBetween(
      berlin('0 * * * *'),
      new Date('2026-03-29T00:00Z'),
      new Date('2026-03-29T02:00Z'),
    );
    expect(times(spring)).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z']);
    const autumn = slotsBetween(
      berlin('@hourly'),
      new Date('2026-10-24T23:00Z'),
      new Date('2026-10-25T02:00Z'),
    );
    expect(times(autumn).map((time) => time.slice(11, 16))).toEqual(['00:00', '01:00', '02:00']);
  });

  it('keeps a local time skipped at the end of a date on that date', () => {
    const nuuk = { cron: '30 23 * * *', timezone: 'America/Nuuk' };
    const days = slotsBetween(nuuk, new Date('2026-03-28T12:00Z'), new Date('2026-03-30T12:00Z'));
    // The clocks go from 22:59 on the 28th to 00:00 on the 29th.
    expect(times(days)).toEqual(['2026-03-29T00:59:00.000Z', '2026-03-30T00:30:00.000Z']);
  });

  it('has no slot on a date that was skipped', () => {
    const apia = { cron: '0 8 * * *', timezone: 'Pacific/Apia' };
    const days = slotsBetween(apia, new Date('2011-12-29T00:00Z'), new Date('2011-12-31T00:00Z'));
    expect(times(days)).toEqual(['2011-12-29T18:00:00.000Z', '2011-12-30T18:00:00.000Z']);
  });

  it.each([
    ['0 8 1 * 1', ['06-01', '06-08', '06-15'], 'a day of the month or a day of the week'],
    ['0 8 */10 * 1', ['06-01', '06-08', '06-11'], 'either, also with a step'],
    ['0 8 1 * +MON', ['06-01', '02-01', '03-01'], 'both, with a plus'],
    ['0 8 31 * *', ['07-31', '08-31', '10-31'], 'months that have the day'],
    ['0 8 29 2 *', ['02-29', '02-29', '02-29'], 'leap years'],
    ['0 8 L * *', ['06-30', '07-31', '08-31'], 'the last day of a month'],
    ['0 8 * * FRI#2', ['06-12', '07-10', '08-14'], 'the second Friday'],
    ['0 8 * JUL-AUG SAT,SUN', ['07-04', '07-05', '07-11'], 'names'],
    ['0 8 * * 7', ['06-07', '06-14', '06-21'], 'Sunday as 7'],
    ['0 8 1-10/4 * *', ['06-01', '06-05', '06-09'], 'a range with a step'],
    [
      '@monthly',
      ['06-30', '07-31', '08-31'],
      'a nickname, midnight in Berlin being the evening before in UTC',
    ],
  ])('reads "%s": %s', (cron, expected) => {
    const start = new Date('2026-05-31T23:00Z');
    const days = [...slotsBetween(berlin(cron), start, new Date('2040-01-01T00:00Z')).take(3)];
    expect(times(days).map((time) => time.slice(5, 10))).toEqual(expected);
  });

  it('looks forwards and backwards alike, from any moment around a clock change', () => {
    const schedules = fc.record({
      cron: fc.constantFrom('0 * * * *', '*/7 * * * *', '0,30 2 * * *', '*/10 1-3 * * *', '15 23,0 * * 0'),
      timezone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/Nuuk', 'America/Santiago'),
    });
    const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-04-04T15:00Z', '2026-09-06T04:00Z'];
    const moments = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -200_000_000, max: 200_000_000 }))
      .map(([change, ms]) => new Date(Date.parse(change) + ms));
    fc.assert(
      fc.property(schedules, moments, (schedule, moment) => {
        const next = nextSlot(schedule, moment);
        const previous = previousSlot(schedule, moment);
        if (!next || !previous) throw new Error('each of these patterns has a slot before and after');
        expect(previous < moment && moment < next).toBe(true);
        // Nothing lies between the two but the moment itself.
        const between = nextSlot(schedule, previous);
        expect([moment.getTime(), next.getTime()]).toContain(between?.getTime());
        expect(previousSlot(schedule, next)).toEqual(
          between?.getTime() === moment.getTime() ? moment : previous,
        );
      }),
    );
  });

  it('keeps thousands of schedules apart', () => {
    const minutes = Array.from({ length: 2000 }, (_, index) => index % 1440);
    const slots = minutes.map((minute) =>
      nextSlot(
        { cron: `${minute % 60} ${Math.floor(minute / 60)} * * *`, timezone: 'UTC' },
        new Date('2026-01-01T00:00Z'),
      ),
    );
    expect(slots.map((slot) => Number(slot) - Date.parse('2026-01-01T00:00Z'))).toEqual(
      minutes.map((minute) => (minute || 1440) * 60_000),
    );
  });

  it('includes the end of a span and excludes its beginning', () => {
    const day = slotsBetween(
      berlin('0 8 * * *'),
      new Date('2026-01-01T07:00Z'),
      new Date('2026-01-02T07:00Z'),
    );
    expect(times(day)).toEqual(['2026-01-02T07:00:00.000Z']);
  });

  it('finds slots forwards and backwards', () => {
    const weekdays = berlin('0 8 * * 1-5');
    expect(nextSlot(weekdays, new Date('2026-01-02T07:00Z'))?.toISOString()).toBe('2026-01-05T07:00:00.000Z');
    expect(previousSlot(weekdays, new Date('2026-01-05T07:00Z'))?.toISOString()).toBe(
      '2026-01-02T07:00:00.000Z',
    );
  });
});
