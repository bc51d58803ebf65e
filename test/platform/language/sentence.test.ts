import { describe, expect, it } from 'vitest';
import { sentence, told } from '../../../src/platform/language/sentence.ts';

describe('told', () => {
  it('says a sentence and those within it in the reader’s language', () => {
    const sentences = sentence('stories {conditions}', {
      conditions: sentence('of heat {heat} or more', { heat: 5 }),
    });
    expect(told('en', sentences)).toBe('stories of heat 5 or more');
    expect(told('de', sentences)).toBe('Meldungen mit Hitze ab 5');
  });

  it('leaves a plain text as it is, whatever it contains', () => {
    expect(told('de', '{heat} {count, plural')).toBe('{heat} {count, plural');
  });

  it('survives being stored as JSON', () => {
    const stored = JSON.stringify(sentence('at most {max} a day', { max: 3 }));
    expect(told('en', JSON.parse(stored))).toBe('at most 3 a day');
  });
});
