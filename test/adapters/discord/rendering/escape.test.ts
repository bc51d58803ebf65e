import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCode, escapeLabel, escapeText } from '../../../../adapters/discord/rendering/escape.ts';
import { link } from '../../../../adapters/discord/rendering/link.ts';
import { oneLine } from '../../../../src/platform/text/one-line.ts';
import { readDiscordMarkdown } from '../../../servers/read-discord-markdown.ts';
import { hostileText } from '../hostile-text.ts';

const runs = { numRuns: 1500 };

/** What is shown, minus the zero-width spaces that break up mentions. */
const seen = (text: string) => text.replaceAll('\u200B', '');

describe('text', () => {
  it.each([
    ['@everyone and @here', '@\u200Beveryone and @\u200Bhere'],
    [
      '<@80351110224678912> <@&1> <#103735883630395392>',
      '\\<@\u200B80351110224678912\\> \\<@\u200B&1\\> \\<\\#103735883630395392\\>',
    ],
    [
      '</news search:816437322781949972> <t:1618953630:R> <:fire:1>',
      '\\</news search:816437322781949972\\> \\<t\\:1618953630:R\\> \\<\\:fire:1\\>',
    ],
    [
      '**bold** __under__ ~~gone~~ ||hidden|| `code`',
      '\\*\\*bold\\*\\* \\_\\_under\\_\\_ \\~\\~gone\\~\\~ \\|\\|hidden\\|\\| \\`code\\`',
    ],
    ['[free money](https://evil.example)', '\\[free money\\](https\\://evil.example)'],
    ['# Heading', '\\# Heading'],
    ['-# small', '-\\# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> quote\n>>> more', '\\> quote \\>\\>\\> more'],
    ['a\u202Eb\u0000c\u2028d', 'ab c d'],
    ['me@example.com at 10:30 - see C# 9.5', 'me@example.com at 10:30 - see C\\# 9.5'],
  ])('escapes text %j as %j', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  it('shows text unchanged and without effect wherever it appears', () => {
    const places = ['', '-# ', '## ', 'a\n', '**1\\. ', 'x '];
    fc.assert(
      fc.property(hostileText(), fc.constantFrom(...places), (text, before) => {
        const alone = readDiscordMarkdown(`${before}.`);
        const read = readDiscordMarkdown(`${before}${escapeText(text)}.`);
        expect(read.marks.map(({ kind }) => kind)).toEqual(alone.marks.map(({ kind }) => kind));
        const expected = `${alone.shown.slice(0, -1)}${oneLine(text)}.`;
        expect(seen(read.shown).trimStart()).toBe(seen(expected).trimStart());
      }),
      runs,
    );
  });
});

describe('a label', () => {
  it.each([
    ['[Video] The *best* of_it | a < b', '(Video) The \u2217best\u2217 of\uFF3Fit \u2223 a \u2039 b'],
    ['See https://bank.example/login now', 'See https: bank.example/login now'],
    ['See ｈttps：⁄⁄bank.example', 'See ｈttps： bank.example'],
    ['h\u200Bttps:\u2060//bank.example', 'https: bank.example'],
    ['🔥 Hot 🇩🇪 news ❤️', 'Hot news'],
    ['Pixel™ © ®', 'Pixel™ © ®'],
    ['A :fire: at 10:30:45', 'A : fire: at 10:30:45'],
    ['Join discord.gg/abcd', 'Join discord.gg abcd'],
    ['@everyone look', '@ everyone look'],
    ['日本\u3000経済', '日本 経済'],
    [' \u200B\u3164 🔥', ''],
  ])('escapes label %j as %j', (text, label) => {
    expect(escapeLabel(text)).toBe(label);
  });

  it('never lets a label break its link or have an effect', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { marks, shown } = readDiscordMarkdown(link(text, 'https://news.example/a'));
        expect(marks).toEqual([{ kind: 'link', shown, url: 'https://news.example/a' }]);
        expect(shown).toBe(escapeLabel(text) || 'news.example');
      }),
      runs,
    );
  });
});

describe('code', () => {
  it('keeps code in one piece', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const code = escapeCode(text);
        fc.pre(code !== '');
        const { marks } = readDiscordMarkdown(`\`${code}\``);
        expect(marks).toEqual([{ kind: 'code', shown: code }]);
        expect(code).not.toMatch(/@(?:everyone|here)/i);
      }),
      runs,
    );
  });
});

describe('a link', () => {
  it("keeps a link's target, encoding characters that would end the link", () => {
    expect(link('A', 'https://news.example/a_(b)?q=[x]*|`\\"#<y>')).toBe(
      '[A](<https://news.example/a_%28b%29?q=%5Bx%5D%2A%7C%60%5C%22#%3Cy%3E>)',
    );
  });

  it('hides a user name in a URL that could pass for its host', () => {
    expect(link('A', 'https://bank.example@evil.example/')).toBe('[A](<https://evil.example/>)');
  });

  it.each([
    'javascript:alert(1)',
    'ftp://news.example/a',
    'not a url',
    'https://[::1]/',
    `https://news.example/${'a'.repeat(500)}`,
  ])('writes plain text for %s, which cannot be linked', (url) => {
    expect(link('*A*', url)).toBe('\\*A\\*');
  });

  it('makes exactly one link of any URL', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        hostileText(),
        (base, tail) => {
          fc.pre(URL.canParse(base + tail));
          const written = link('A', base + tail);
          fc.pre(written !== 'A');
          const { marks } = readDiscordMarkdown(`**${written}** ~~`);
          expect(marks.map(({ kind }) => kind)).toEqual(['link', 'bold']);
          expect(decoded(marks[0]?.url)).toBe(decoded(withoutUser(base + tail)));
        },
      ),
      runs,
    );
  });
});

function withoutUser(url: string): string {
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/** Treats both percent-encoded spellings as equal. */
function decoded(url = ''): string {
  return url.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
