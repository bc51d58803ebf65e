import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCatchUp, formatCatchUp, parseCatchUp } from '../../src/subscriptions/catch-up.ts';

const hourMs = 60 * 60_000;

describe('the catch-up setting', () => {
  it.each([
    ['skip', { kind: 'skip' }],
    ['all', { kind: 'all' }],
    ['latest', { kind: 'latest', withinMs: 6 * hourMs }],
    ['latest 12h', { kind: 'latest', withinMs: 12 * hourMs }],
    ['latest 24h', { kind: 'latest', withinMs: 24 * hourMs }],
    ['latest 2d', { kind: 'latest', withinMs: 48 * hourMs }],
    ['latest 1w', { kind: 'latest', withinMs: 7 * 24 * hourMs }],
    ['latest within 1 hour', { kind: 'latest', withinMs: hourMs }],
    ['latest within 12 hours', { kind: 'latest', withinMs: 12 * hourMs }],
    ['latest 2 days', { kind: 'latest', withinMs: 48 * hourMs }],
    ['latest 3 weeks', { kind: 'latest', withinMs: 3 * 7 * 24 * hourMs }],
    [' Latest within 30H ', { kind: 'latest', withinMs: 30 * hourMs }],
  ])('reads "%s", and again what it writes for it', (text, catchUp) => {
    const read = parseCatchUp(text);
    expect(read).toEqual(catchUp);
    expect(parseCatchUp(formatCatchUp(read ?? { kind: 'all' }))).toEqual(catchUp);
  });

  it.each([
    '',
    'never',
    'latest 0h',
    'latest soon',
    'latest 12',
    'latest 12h 3h',
    'latest 12 hays',
    'latest 2 dours',
    'all 3h',
    'skip 1d',
    'latest12h',
  ])('refuses "%s"', (text) => expect(parseCatchUp(text)).toBeUndefined());

  it('reads back what it writes, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('h', 'd', 'w'), (length, unit) => {
        const read = parseCatchUp(`latest ${length}${unit}`);
        if (!read) throw new Error('the written setting could not be read');
        expect(parseCatchUp(formatCatchUp(read))).toEqual(read);
      }),
    );
  });

  it('catches up on the latest slot within six hours by default', () => {
    expect(formatCatchUp(defaultCatchUp)).toBe('latest 6h');
    expect(formatCatchUp({ kind: 'latest', withinMs: 72 * hourMs })).toBe('latest 3d');
  });
});
