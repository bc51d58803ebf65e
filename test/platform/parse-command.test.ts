import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../src/platform/commands/command.ts';
import { formatCommand, parseCommand, splitCommand } from '../../src/platform/commands/parse-command.ts';
import { askingInEnglish } from '../../src/platform/commands/translation.ts';
import { Fault } from '../../src/platform/fault.ts';
import type { Language } from '../../src/platform/language/language.ts';

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
        {
          name: 'query',
          description: 'the words to find',
          type: 'string',
          required: true,
          takesRest: true,
          keepsQuotes: true,
        },
        { name: 'topic', description: 'only this topic', type: 'string' },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 50, hidden: true },
      ],
    },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
};

const digest: CommandDefinition = {
  root: 'digest',
  name: 'headlines',
  description: 'Manage digests',
  bare: 'menu',
  subcommands: [
    {
      name: 'subscribe',
      description: 'Give a channel a digest',
      example: 'subscribe weekdays at 9:00',
      options: [
        { name: 'time', description: 'when', type: 'string', required: true, takesRest: true },
        { name: 'timezone', description: 'where', type: 'string', suggested: true, bareWord: /^\w+\/\w+$/ },
        {
          name: 'style',
          description: 'how much',
          type: 'string',
          choices: [
            { label: 'rich: all that fits', value: 'rich' },
            { label: 'compact: headlines', value: 'compact' },
          ],
        },
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        { name: 'channel', description: 'which', type: 'channel' },
      ],
    },
    {
      name: 'remove',
      aliases: ['delete'],
      description: 'End a digest',
      example: 'remove k7m2p',
      options: [
        { name: 'id', description: 'which', type: 'string', suggested: true, bareWord: /^[a-z]\d+$/ },
      ],
    },
    { name: 'me show', description: 'What you get', example: 'me show', options: [] },
    { name: 'me pause', description: 'Stop it', example: 'me pause', options: [] },
    { name: 'on hold', description: 'Wait', example: 'on hold', options: [] },
    { name: 'menu', description: 'A form', example: 'menu', options: [], hidden: true },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
};

const readChannel = (word: string) => (word.startsWith('#') ? `C${word.slice(1).toUpperCase()}` : undefined);

function digestOptions(text: string) {
  const parsed = parseCommand(digest, text, { readChannel, others: [news, digest] });
  return parsed instanceof Fault ? parsed.fault.summary : { [parsed.subcommand]: parsed.options };
}

function options(text: string) {
  const parsed = parseCommand(news, text, { others: [news, digest] });
  return parsed instanceof Fault ? parsed.fault.summary : { [parsed.subcommand]: parsed.options };
}

describe('parseCommand', () => {
  it('assigns a bare word to the first option of a matching kind', () => {
    expect(options('top ai')).toEqual({ top: { topic: 'ai' } });
    expect(options('top 3 ai')).toEqual({ top: { count: 3, topic: 'ai' } });
    expect(options('top ai 3')).toEqual({ top: { count: 3, topic: 'ai' } });
  });

  it('reads all bare words as the search, with named options among them', () => {
    expect(options('search chip makers topic:"Power Apps" china')).toEqual({
      search: { query: 'chip makers china', topic: 'Power Apps' },
    });
  });

  it('keeps the quotes of a phrase, including typographic ones', () => {
    expect(options('search “open source” ai')).toEqual({ search: { query: '"open source" ai' } });
  });

  it('keeps a colon that names no option in the search', () => {
    expect(options('search http://x.com re:invent')).toEqual({ search: { query: 'http://x.com re:invent' } });
  });

  it('answers an empty text with help', () => {
    expect(options('  ')).toEqual({ help: {} });
  });

  it('suggests the right command for a typo', () => {
    expect(options('serch ai')).toContain('Did you mean /news search?');
    expect(options('esarch ai')).toContain('Did you mean /news search?');
    expect(options('hlep')).toContain('Did you mean /news help?');
  });

  it('says which root the subcommand belongs to', () => {
    expect(options('subscribe weekdays at 9:00')).toBe(
      '/news has no subscribe. Did you mean /headlines subscribe weekdays at 9:00?',
    );
    expect(digestOptions('top 3')).toContain('Did you mean /news top 3?');
  });

  it('suggests a search for words that resemble no command', () => {
    expect(options('sensetime ipo')).toBe(
      '/news has no sensetime. To search for it, use /news search sensetime ipo. /news help lists all commands.',
    );
  });

  it('reads single quotes as quotes, and apostrophes as apostrophes', () => {
    expect(options("top topic:'Power Apps'")).toEqual({ top: { topic: 'Power Apps' } });
    expect(options('top ‘Power Apps’')).toEqual({ top: { topic: 'Power Apps' } });
    expect(options("search china's rock 'n' roll")).toEqual({ search: { query: 'china\'s rock "n" roll' } });
    expect(options('search china’s ai')).toEqual({ search: { query: 'china’s ai' } });
  });

  it('accepts a space between a colon and its value', () => {
    expect(options('search topic: AI chips')).toEqual({ search: { query: 'chips', topic: 'AI' } });
    expect(options('search topic: "Power Apps" chips')).toEqual({
      search: { query: 'chips', topic: 'Power Apps' },
    });
    expect(options('search chips topic:')).toEqual({ search: { query: 'chips' } });
  });

  it('joins a named search with the words around it', () => {
    expect(options('search query:chip makers')).toEqual({ search: { query: 'chip makers' } });
  });

  it('suggests the right option for a misspelled name', () => {
    expect(options('search chips topik:AI')).toContain('There is no option topik:. Did you mean topic:AI?');
    expect(options('search chips TOPIC:AI')).toEqual({ search: { query: 'chips', topic: 'AI' } });
  });

  it('understands hidden options and commands without suggesting them', () => {
    expect(options('search chips pag:2')).toEqual({ search: { query: 'chips pag:2' } });
    expect(options('search chips page:2')).toEqual({ search: { query: 'chips', page: 2 } });
    expect(digestOptions('manu')).not.toContain('menu');
    expect(digestOptions('menu')).toEqual({ menu: {} });
  });

  it('reads a subcommand of two words, and the default for its first word alone', () => {
    expect(digestOptions('me pause')).toEqual({ 'me pause': {} });
    expect(digestOptions(' ME ')).toEqual({ 'me show': {} });
    expect(digestOptions('me puase')).toBe('/headlines me has no puase. Did you mean /headlines me pause?');
    expect(digestOptions('me what')).toBe('/headlines me has no what. Try me show or me pause.');
    expect(digestOptions('on')).toBe('/headlines on needs another word. Try on hold.');
  });

  it('runs the default subcommand of a bare root', () => {
    expect(digestOptions('')).toEqual({ menu: {} });
  });

  it('understands a command by its aliases', () => {
    expect(digestOptions('delete x1')).toEqual({ remove: { id: 'x1' } });
  });

  it('assigns a word to the option with that format, wherever it appears', () => {
    expect(digestOptions('subscribe #general weekdays at 9:30 Europe/Berlin compact count:3')).toEqual({
      subscribe: {
        channel: 'CGENERAL',
        time: 'weekdays at 9:30',
        timezone: 'Europe/Berlin',
        style: 'compact',
        count: 3,
      },
    });
    expect(digestOptions('subscribe "weekdays at 9:30"')).toEqual({
      subscribe: { time: 'weekdays at 9:30' },
    });
    expect(digestOptions('remove nosuch')).toEqual({ remove: { id: 'nosuch' } });
  });

  it('lists the choices for an invalid value, and suggests one', () => {
    expect(digestOptions('subscribe 9:00 style:RICH')).toEqual({
      subscribe: { time: '9:00', style: 'rich' },
    });
    expect(digestOptions('subscribe 9:00 style:comapct')).toContain(
      'style must be one of rich or compact, not comapct. Did you mean compact?',
    );
    expect(digestOptions('subscribe 9:00 style:loud')).toContain(
      'style must be one of rich or compact, not loud. Use ',
    );
  });

  it('says that a word is not a channel', () => {
    expect(digestOptions('subscribe 9:00 channel:general')).toContain(
      'channel must be a channel, not general.',
    );
    expect(parseCommand(digest, 'subscribe time:9:00 channel:C1')).not.toBeInstanceOf(Fault);
  });

  it('explains the range of a number with an example', () => {
    expect(options('top 99')).toContain('count must be a whole number from 1 to 10, not 99.');
    expect(options('top count:99')).toBe(
      'count must be a whole number from 1 to 10, not 99. Use /news top [count] [topic], for example /news top 3 ai.',
    );
  });

  it('reads flags whose hyphens a phone has made a dash, and those of hidden options', () => {
    const compact = { subcommand: 'subscribe', options: { time: '9:00', count: 3 } };
    for (const flag of ['--count 3', '\u2014count 3', '\u2013count=3'])
      expect(parseCommand(digest, `subscribe 9:00 ${flag}`)).toEqual(compact);
    expect(parseCommand(digest, 'subscribe mon \u2013fri 9:00')).toMatchObject({
      options: { time: 'mon \u2013fri 9:00' },
    });
    expect(parseCommand(news, 'search chips --page 2')).toMatchObject({
      options: { query: 'chips', page: 2 },
    });
  });

  it('asks to give an option only once', () => {
    for (const text of ['top count:2 count:3', 'top 2 count:3'])
      expect(parseCommand(news, text)).toMatchObject({
        fault: { summary: expect.stringMatching(/^Give count only once\./) },
      });
  });

  it('asks for a missing option', () => {
    expect(options('search')).toContain('Missing query: the words to find.');
  });

  it('rejects a word that fits no option', () => {
    expect(options('help me')).toContain("I don't understand me.");
  });

  it("rejects another subcommand's option unless it can be a search word", () => {
    expect(options('top query:chips')).toContain('query: is not an option of this command. Use /news top');
    expect(options('search chips count:3')).toEqual({ search: { query: 'chips count:3' } });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parsed = parseCommand(news, text);
        return !(parsed instanceof Fault) || parsed.fault.summary.length > 0;
      }),
    );
  });
});

describe('formatCommand', () => {
  const straight = (text: string) => text.replaceAll(/[“”„‟«»＂]/g, '"');

  it('formats a text that parses back to the same options, whatever they contain', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'ab \\"\'“”«’‘:/#\n\t-_٣é🦊'),
      minLength: 1,
      maxLength: 25,
    });
    const value = fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }));
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 50 }), (query, topic, page) => {
        const text = formatCommand('news', 'search', { query, topic, page });
        if (text === undefined) return;
        const split = splitCommand([news], text);
        expect(split && parseCommand(split.definition, split.text)).toEqual({
          subcommand: 'search',
          options: { query: straight(query), topic: straight(topic), page },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a phrase quoted from page to page', () => {
    const first = parseCommand(news, 'search “open source” -"big tech" ai');
    const text = formatCommand('news', 'search', { ...('options' in first && first.options), page: 2 });
    expect(options(text?.replace('news ', '') ?? '')).toEqual({
      search: { query: '"open source" -"big tech" ai', page: 2 },
    });
  });

  it("formats two-word subcommands under the root's fixed name", () => {
    const text = formatCommand('digest', 'me pause', {});
    expect(text).toBe('digest me pause');
    expect(splitCommand([news, digest], text ?? '')).toEqual({ definition: digest, text: 'me pause' });
    expect(splitCommand([news, digest], '/headlines me pause')?.definition).toBe(digest);
  });

  it('returns nothing when the text is too long for a button', () => {
    expect(formatCommand('news', 'search', { query: 'x'.repeat(90) })).toBeUndefined();
  });
});

describe('the fault of a command', () => {
  const faultIn = (language: Language, definition: CommandDefinition, text: string) => {
    const others = [news, digest];
    const translations = {
      de: {
        linksGesture: '',
        asking: askingInEnglish,
        commands: { 'news search query': { name: 'suchwörter', description: 'die Wörter' } },
      },
    };
    const parsed = parseCommand(definition, text, { readChannel, others, language, translations });
    return parsed instanceof Fault ? parsed.fault.summary : undefined;
  };

  it.each([
    [
      'de',
      digest,
      'subscribe 9:00 style:comapct',
      'style muss rich oder compact sein, nicht comapct. Meintest du compact? So geht es: /headlines subscribe',
    ],
    ['de', news, 'top 99', 'count muss eine ganze Zahl von 1 bis 10 sein, nicht 99. So geht es: /news top'],
    ['de', news, 'search', 'Es fehlt query: die Wörter. So geht es: /news search'],
    ['fr', digest, 'me puase', '/headlines me ne connaît pas puase. Voulais-tu dire /headlines me pause ?'],
    ['es', news, 'search topik:AI', 'No existe la opción topik:. ¿Querías decir topic:AI?'],
    [
      'ja',
      news,
      'sensetime ipo',
      '/newsにsensetimeはありません。 検索するには/news search sensetime ipoを使ってください。',
    ],
    ['pt-BR', digest, 'subscribe 9:00 channel:general', 'channel precisa ser um canal, não general.'],
  ] as const)('is explained in the language of the person, in %s', (language, definition, text, expected) => {
    expect(faultIn(language, definition, text)).toContain(expected);
  });
});
