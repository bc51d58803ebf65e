import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { fullDate } from '../../src/platform/language/format-date.ts';
import { type Language, languageNamed, languageOf, languages } from '../../src/platform/language/language.ts';
import { say, saySpans, translationOf } from '../../src/platform/language/say.ts';
import { fixedRefusals, fixedSentences, translatableSentences } from '../translations/said.ts';

const others = languages.filter((tag): tag is Exclude<Language, 'en'> => tag !== 'en');
const stories =
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}';

describe('sentences in several languages', () => {
  it.each(others)('has every sentence in %s, with the same placeholders', (language) => {
    for (const { english, place } of translatableSentences()) {
      const translated = translationOf(language, english);
      expect(translated, `${place}: ${english}`).toBeDefined();
      expect(placeholdersOf(translated ?? ''), `${place}: ${english}`).toEqual(placeholdersOf(english));
    }
  });

  it('says nothing about what people type, nor at the terminal, in plain text', () => {
    const shared =
      /^(?:src\/(?:subscriptions|platform|digest|history|scheduler)|adapters\/(?:console|discord))\//;
    expect(fixedSentences().filter(({ place }) => shared.test(place))).toEqual([]);
  });

  it('says why a platform refused something in sentences that can be translated', () => {
    expect(fixedRefusals()).toEqual([]);
  });

  it.each([
    ['en', 1, 1, '1 story from 1 source'],
    ['en', 5, 12, '5 stories from 12 sources'],
    ['de', 1, 2, '1 Meldung aus 2 Quellen'],
    ['fr', 0, 1, '0 sujet de 1 source'],
    ['ja', 5, 12, '12件の情報源から5件のニュース'],
    ['pt-BR', 2, 1, '2 notícias de 1 fonte'],
  ] as const)('counts in the plurals of %s: %i, %i', (language, count, outlets, expected) => {
    expect(say(language, stories, { stories: count, outlets })).toBe(expected);
  });

  it('inserts values as they are, whatever they contain', () => {
    const hostile = "<b>{count, plural, other {it's #}}</b> '{x}'";
    expect(say('de', '{name}: no new stories', { name: hostile })).toBe(`${hostile}: keine neuen Meldungen`);
  });

  it('keeps links and other spans apart from the words around them', () => {
    const link = { kind: 'link', text: 'here', url: 'https://example.com/' } as const;
    expect(saySpans('en', 'Read it {link}, or <not> here.', { link })).toEqual([
      { kind: 'text', text: 'Read it ' },
      link,
      { kind: 'text', text: ', or <not> here.' },
    ]);
  });

  it('writes a date in full', () => {
    const at = new Date('2026-11-30T23:30:00Z');
    expect(fullDate('en', at, 'UTC')).toBe('Monday, November 30, 2026');
    expect(fullDate('de', at, 'Europe/Berlin')).toBe('Dienstag, 1. Dezember 2026');
    expect(fullDate('ja', at, 'Asia/Tokyo')).toBe('2026年12月1日火曜日');
  });
});

describe('the language of a reader', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['pt-PT', 'pt-BR'],
    ['en-GB', 'en'],
    ['sv-SE', 'en'],
    [undefined, 'en'],
  ])('takes the nearest for %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it.each([
    ['German', 'de'],
    ['deutsch', 'de'],
    [' FR ', 'fr'],
    ['日本語', 'ja'],
    ['Português', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['Klingon', undefined],
    ['', undefined],
  ])('knows %o by name or tag', (text, language) => {
    expect(languageNamed(text)).toBe(language);
  });
});

function placeholdersOf(sentence: string): string[] {
  const names = (elements: readonly MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))];
      return element.type === TYPE.tag ? names(element.children) : [element.value];
    });
  return [...new Set(names(parse(sentence, { ignoreTag: true })))].sort();
}
