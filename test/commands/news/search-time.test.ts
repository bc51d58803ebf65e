import { describe, expect, it } from 'vitest';
import { parseSince } from '../../../src/commands/lookup/search-time.ts';

/** A Wednesday, 00:30 in Berlin and still Tuesday in UTC. */
const now = new Date('2026-03-10T23:30:00Z');
const since = (text: string) => parseSince(text, now, 'Europe/Berlin')?.toISOString();

describe('a time to search from', () => {
  it.each([
    ['7d', '2026-03-03T23:30:00.000Z'],
    ['2021-12-01', '2021-12-01T00:00:00.000Z'],
    ['2021-12', '2021-12-01T00:00:00.000Z'],
    ['2021', '2021-01-01T00:00:00.000Z'],
    ['today', '2026-03-10T23:00:00.000Z'],
    ['Yesterday', '2026-03-09T23:00:00.000Z'],
    ['this week', '2026-03-08T23:00:00.000Z'],
    ['last week', '2026-03-01T23:00:00.000Z'],
    ['last-month', '2026-01-31T23:00:00.000Z'],
    ['last year', '2024-12-31T23:00:00.000Z'],
    ['monday', '2026-03-08T23:00:00.000Z'],
    ['last wednesday', '2026-03-03T23:00:00.000Z'],
    ['december', '2025-11-30T23:00:00.000Z'],
    ['march', '2026-02-28T23:00:00.000Z'],
    ['last march', '2025-02-28T23:00:00.000Z'],
    ['Dec 2021', '2021-11-30T23:00:00.000Z'],
  ])('reads the time %s as %s', (text, expected) => {
    expect(since(text)).toBe(expected);
  });

  it.each(['soon', '', 'tomorrow', '2021-13', 'xx'])('refuses the time "%s"', (text) => {
    expect(since(text)).toBeUndefined();
  });
});
