import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/content/stories/words.ts';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);
const tellingOf = (text: string) => wordsOf(text).flatMap((word) => (word.isTelling ? [word.written] : []));

describe('the words of a text', () => {
  it.each([
    ['The bank of the river', ['bank', 'river']],
    ['Flaw exposes 38 million records', ['flaw', 'expos', '38m', 'record']],
    ['Exposed: records, and the flaws in them', ['expos', 'record', 'flaw']],
    ['U.S. and US agree', ['us', 'us', 'agre']],
    ['Zoë’s café is closing', ['zoe', 'cafe', 'clos']],
    ['What’s new in C++, C# and F#', ['c++', 'c#', 'f#']],
    ['Dow −300, +5%', ['dow', '300', '5']],
    ['', []],
    ['— … !?', []],
  ])('reads %j as the words %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it.each([
    ['10 million', '10,000,000', '10m', '10.0 million', '10 Mio'],
    ['1.5 billion', '1,500,000,000', '1.5bn', '1,5 milliards'],
    ['20 thousand', '20,000', '20k'],
  ])('reads a number the same however it is written: %s', (...ways) => {
    expect(new Set(ways.map((way) => textsOf(`a fine of ${way}`).at(-1))).size).toBe(1);
  });

  it('reads different numbers as different words', () => {
    expect(new Set(['7', '7.1', '71', '7m', '7bn', '2021'].map((number) => textsOf(number)[0])).size).toBe(6);
  });

  it('tells names and numbers from other words by their capitals', () => {
    expect(tellingOf('Regulators fine Amazon in Italy over 1.1 billion of sales')).toEqual([
      ...['Amazon', 'Italy', '1.1 billion'],
    ]);
    expect(tellingOf('Regulators Fine Amazon Over Sales')).toEqual([]);
    expect(tellingOf('A word for iPhone makers')).toEqual(['iPhone']);
  });

  it.each([
    ['商汤科技推迟上市', ['商汤', '汤科', '科技', '技推', '推迟', '迟上', '上市']],
    ['トヨタ、工場停止', ['トヨ', 'ヨタ', '工場', '場停', '停止']],
    ['삼성전자 실적', ['삼성', '성전', '전자', '실적']],
    ['ไทย', ['ไท', 'ทย']],
  ])('splits scripts without spaces into pairs of characters: %s', (text, pairs) => {
    expect(textsOf(text)).toEqual(pairs);
  });

  it("leaves out filler words of the text's language", () => {
    expect(textsOf('Der Konzern und die Banken')).toEqual(['konzern', 'banken']);
    expect(textsOf('Hollywood actor to die in the war film')).toContain('war');
  });

  it('reads composed and decomposed letters alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(textsOf(text.normalize('NFD'))).toEqual(textsOf(text.normalize('NFC')));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds no empty word in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.text).not.toBe('');
          expect(word.written).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
