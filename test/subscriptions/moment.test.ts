import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/subscriptions/moment.ts';

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
