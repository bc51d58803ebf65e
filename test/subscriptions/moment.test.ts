import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/subscriptions/moment.ts';
import { readMoment } from '../../src/subscriptions/spoken-moment.ts';

describe('parseMoment', () => {
  it.each([
    ['2021-12-13', '2021-12-13T00:00:00.000Z'],
    ['2021-12-13T08:00', '2021-12-13T08:00:00.000Z'],
    ['2021-12-13 08:00:30', '2021-12-13T08:00:30.000Z'],
    ['2021-12-13T08:00:00+01:00', '2021-12-13T07:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('reads the moment %s', (text, moment) => {
    expect(parseMoment(text)?.toISOString()).toBe(moment);
  });

  it.each(['', 'soon', '2021-02-31', '2023-02-29', '2021-13-01', '2021-12-13T25:00', '13.12.2021', '0'])(
    'refuses the moment %j',
    (text) => {
      expect(parseMoment(text)).toBeUndefined();
    },
  );
});

describe('a moment in words', () => {
  /** A Monday, 13:00 in Berlin. */
  const now = new Date('2021-12-13T12:00:00Z');
  const read = (text: string) => readMoment(text, { now, timezone: 'Europe/Berlin' });

  it.each([
    ['now', '2021-12-13T13:00'],
    ['yesterday', '2021-12-12T00:00'],
    ['today', '2021-12-13T00:00'],
    ['Tomorrow', '2021-12-14T00:00'],
    ['yesterday at 9am', '2021-12-12T09:00'],
    ['yesterday 8 in the evening', '2021-12-12T20:00'],
    ['tomorrow 18:30', '2021-12-14T18:30'],
    ['friday half past eight', '2021-12-10T08:30'],
    ['monday', '2021-12-13T00:00'],
    ['9:00', '2021-12-13T09:00'],
  ])('reads "%s" in the zone', (text, local) => {
    expect(read(text)).toEqual(new Date(`${local}:00+01:00`));
  });

  it('reads a date as elsewhere', () => {
    expect(read('2021-12-01')).toEqual(parseMoment('2021-12-01'));
  });

  it.each(['', 'soon', 'yesterday tomorrow', '9 10', 'yesterday evening', 'yesterday Mars'])(
    'reads "%s" as no moment',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
