import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../src/platform/command.ts';
import { formatCommand, parseCommand, splitCommand } from '../../src/platform/parse-command.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look up the news',
  subcommands: [
    {
      name: 'top',
      description: 'The hottest stories',
      example: 'top 3 ai',
      options: [
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        { name: 'topic', description: 'only this topic', type: 'string' },
      ],
    },
    {
      name: 'search',
      description: 'Find articles',
      example: 'search chip makers',
      options: [
        { name: 'query', description: 'the words to find', type: 'string', required: true, takesRest: true },
        { name: 'topic', description: 'only this topic', type: 'string' },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 50, hidden: true },
      ],
    },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
};

function options(text: string) {
  const parsed = parseCommand(news, text);
  return parsed.ok ? { [parsed.subcommand]: parsed.options } : parsed.message.summary;
}

describe('parseCommand', () => {
  it('gives a bare word to the first option that takes a word of its kind', () => {
    expect(options('top ai')).toEqual({ top: { topic: 'ai' } });
    expect(options('top 3 ai')).toEqual({ top: { count: 3, topic: 'ai' } });
    expect(options('top ai 3')).toEqual({ top: { count: 3, topic: 'ai' } });
  });

  it('takes all bare words of a search, and named options among them', () => {
    expect(options('search chip makers topic:"Power Apps" china')).toEqual({
      search: { query: 'chip makers china', topic: 'Power Apps' },
    });
  });

  it('keeps the quotes of a phrase, typographic ones too', () => {
    expect(options('search “open source” ai')).toEqual({ search: { query: '"open source" ai' } });
  });

  it('leaves a colon that names no option in the words', () => {
    expect(options('search http://x.com re:invent')).toEqual({ search: { query: 'http://x.com re:invent' } });
  });

  it('answers an empty text with help', () => {
    expect(options('  ')).toEqual({ help: {} });
  });

  it('says what was meant by a typo', () => {
    expect(options('serch ai')).toContain('Did you mean /news search?');
  });

  it('says what a number may be and shows an example', () => {
    expect(options('top count:99')).toBe(
      'count is a whole number from 1 to 10, not 99. Use /news top [count] [topic], for example /news top 3 ai.',
    );
  });

  it('asks for what is missing', () => {
    expect(options('search')).toContain('Say query: the words to find.');
  });

  it('refuses a word that has no place', () => {
    expect(options('help me')).toContain('There is no place for me.');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parsed = parseCommand(news, text);
        return parsed.ok || parsed.message.summary.length > 0;
      }),
    );
  });
});

describe('formatCommand', () => {
  it('writes a text that is read back to the same options', () => {
    const value = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !/["“”„«»]/.test(text));
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 50 }), (query, page) => {
        const text = formatCommand('news', 'search', { query, page });
        const split = splitCommand([news], text ?? '');
        expect(split && parseCommand(split.definition, split.text)).toEqual({
          ok: true,
          subcommand: 'search',
          options: { query, page },
        });
      }),
    );
  });

  it('gives nothing when the text is too long for a button', () => {
    expect(formatCommand('news', 'search', { query: 'x'.repeat(90) })).toBeUndefined();
  });
});
