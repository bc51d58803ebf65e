import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/platform/language/sentence.ts';
import { columnOfSaid, saidOfColumn } from '../../src/store/stored-sentence.ts';

describe('a sentence in a text column', () => {
  it('comes back with the sentences and lists in it', () => {
    const days = { kind: 'conjunction', items: ['{a}', sentence('{day} at noon', { day: 'Mon' })] } as const;
    const said = sentence('{fault} ({count})', { fault: sentence('on {days}', { days }), count: 2 });
    expect(saidOfColumn(columnOfSaid(said))).toEqual(said);
  });

  it('is a plain text where it is none', () => {
    for (const text of ['{', '{}', '{"english":5}', '{"english":"{a"}', '{"english":"{a}"}', 'HTTP 503'])
      expect(saidOfColumn(columnOfSaid(text))).toBe(text);
  });
});
