import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { told } from '../../src/platform/language/sentence.ts';
import { faultOfTimezone, suggestTimezones } from '../../src/subscriptions/timezone.ts';

describe('a time zone', () => {
  it.each([
    'Europe/Berlin',
    'europe/berlin',
    'UTC',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/Argentina/Ushuaia',
  ])('accepts the time zone "%s"', (timezone) => expect(faultOfTimezone(timezone)).toBeUndefined());

  it('accepts every time zone that exists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter(faultOfTimezone)).toEqual([]);
  });

  it.each([
    ['Europe/Berlino', 'did you mean Europe/Berlin?'],
    ['berlin', 'did you mean Europe/Berlin?'],
    ['Berlin ', 'did you mean Europe/Berlin?'],
    ['new york', 'did you mean America/New_York?'],
    ['nwe york', 'did you mean America/New_York?'],
    ['America/New York', 'did you mean America/New_York?'],
    ['sao paulo', 'did you mean America/Sao_Paulo?'],
    ['São Paulo', 'did you mean America/Sao_Paulo?'],
    ["St. John's", 'did you mean America/St_Johns?'],
    ['kolkata', 'did you mean Asia/Kolkata?'],
    ['Ho Chi Minh', 'did you mean Asia/Ho_Chi_Minh?'],
    ['us eastern', 'did you mean Canada/Eastern or US/Eastern?'],
    ['kentucky', 'did you mean America/Kentucky/Monticello'],
    ['nowhere at all', 'use an IANA name such as Europe/Berlin'],
    ['', 'use an IANA name such as Europe/Berlin'],
  ])('refuses the time zone "%s"', (timezone, fix) => {
    expect(told('en', faultOfTimezone(timezone) ?? '')).toContain(`"${timezone}" is not a time zone; `);
    expect(told('en', faultOfTimezone(timezone) ?? '')).toContain(fix);
  });

  it.each([
    ['EST', 'did you mean America/New_York?'],
    ['BST', 'did you mean Europe/London?'],
    ['cst', 'did you mean America/Chicago or Asia/Shanghai?'],
    ['IST', 'did you mean Asia/Kolkata, Asia/Jerusalem or Europe/Dublin?'],
  ])('refuses the abbreviation "%s", which leaves out half the year or half the world', (timezone, fix) => {
    expect(told('en', faultOfTimezone(timezone) ?? '')).toBe(
      `"${timezone}" is not a time zone but an abbreviation; ${fix}`,
    );
  });

  it('suggests zones for the beginning of any word, and those whose name begins with it first', () => {
    expect(suggestTimezones('Berl')).toEqual(['Europe/Berlin']);
    expect(suggestTimezones('york')).toEqual(['America/New_York']);
    expect(suggestTimezones('australia').length).toBeGreaterThan(5);
    expect(suggestTimezones('Dublin')[0]).toBe('Europe/Dublin');
  });

  it('suggests only valid zones, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(suggestTimezones(text).filter(faultOfTimezone)).toEqual([]);
        expect(told('en', faultOfTimezone(text) ?? '').length).toBeLessThan(300);
      }),
    );
  });
});
