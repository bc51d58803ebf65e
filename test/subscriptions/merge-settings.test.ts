import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../src/subscriptions/merge-settings.ts';
import { type DigestSettings, standardSettings } from '../../src/subscriptions/settings.ts';
import { anySettings } from './any-settings.ts';

const standard = standardSettings('Europe/Berlin');
const leavingOut = (...outlets: string[]): DigestSettings => ({
  ...standard,
  criteria: {
    ...standard.criteria,
    filter: { ...standard.criteria.filter, ...(outlets.length > 0 && { withoutOutlets: outlets }) },
  },
});
const leftOut = (after: DigestSettings, before: DigestSettings, now: DigestSettings) =>
  mergeSettings(after, before, now).criteria.filter.withoutOutlets;

describe('two changes to settings at the same moment', () => {
  it('keeps everything of a change to settings that nobody else has changed', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        expect(mergeSettings(after, before, before)).toEqual(after);
      }),
    );
  });

  it('changes nothing of what others changed if nothing else is to be changed', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, now) => {
        expect(mergeSettings(before, before, now)).toEqual(now);
      }),
    );
  });

  it('keeps both if they are about different settings', () => {
    const schedule = { cron: '0 7 * * *', timezone: 'Asia/Tokyo' };
    const merged = mergeSettings({ ...leavingOut('A'), schedule }, standard, {
      ...standard,
      style: 'thread',
    });
    expect(merged).toEqual({ ...leavingOut('A'), schedule, style: 'thread' });
  });

  it.for([
    ['two additions', ['A'], [], ['B'], ['B', 'A']],
    ['the same addition twice', ['A'], [], ['A'], ['A']],
    ['an addition, and the removal of another', ['A', 'B'], ['A'], undefined, ['B']],
    ['a removal, and the addition of another', [], ['A'], ['A', 'B'], ['B']],
    ['the removal of all', undefined, ['A'], ['A'], undefined],
  ] as const)('keeps both changes to a list: %s', ([, after = [], before = [], now = [], merged]) => {
    expect(leftOut(leavingOut(...after), leavingOut(...before), leavingOut(...now))).toEqual(merged);
  });
});
