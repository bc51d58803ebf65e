import { describe, expect, it } from 'vitest';
import type { ArticleFault } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';

const anyPath = '2024/05/robots.md';

function faults(changes: FrontMatterLines): readonly ArticleFault[] {
  const result = parseArticle(anyPath, bytesOf(articleText(changes)));
  return result.faults;
}

describe('a faulty value', () => {
  it.each<[string, FrontMatterLines, string]>([
    ['a title that is missing', { title: undefined }, '"title" is missing'],
    ['a title that is empty', { title: '""' }, '"title" must contain text, got ""'],
    ['a title that is only markup', { title: '"<b>&nbsp;</b>"' }, '"title" must contain text'],
    [
      'a title that YAML reads as a number',
      { title: '1945' },
      '"title" must be text, got the number 1945: put it in "double quotes"',
    ],
    ['a title that YAML reads as a power of ten', { title: '1e5' }, 'put it in "double quotes"'],
    ['a title that YAML reads as null', { title: 'Null' }, '"title" must be text, got nothing'],
    ['a title that YAML reads as a boolean', { title: 'True' }, '"title" must be text, got the boolean true'],
    ['a title that is a list', { title: '[a, b]' }, '"title" must be text, got a list'],
    [
      'a title that is a whole page',
      { title: 'x'.repeat(1001) },
      '"title" has 1001 characters; a title may have at most 1000',
    ],
    ['no date', { publishedDateTime: undefined }, '"publishedDateTime" is missing'],
    ['a word for a date', { publishedDateTime: 'soon' }, '"publishedDateTime" must be a date, got "soon"'],
    [
      'a year for a date',
      { publishedDateTime: '2024' },
      '"publishedDateTime" must be a date, got the number 2024',
    ],
    ['a month 13', { publishedDateTime: '2021-13-45' }, 'must be a date that exists, got "2021-13-45"'],
    ['a February 29 outside a leap year', { publishedDateTime: '2023-02-29' }, 'must be a date that exists'],
    ['an hour 27', { publishedDateTime: '2021-12-13T27:61:00Z' }, 'must be a date that exists'],
    [
      'an offset that no zone has',
      { publishedDateTime: '2021-12-13T05:54:00+19:00' },
      'must be a date that exists',
    ],
    ['no address', { webUrl: undefined, originalUrl: undefined }, '"webUrl" is missing'],
    ['a javascript: address', { webUrl: 'javascript:alert(1)' }, '"webUrl" must be a web address'],
    ['a data: address', { webUrl: '"data:text/html,x"' }, '"webUrl" must be a web address'],
    [
      'a file: address',
      { webUrl: undefined, originalUrl: 'file:///etc/passwd' },
      '"originalUrl" must be a web address',
    ],
    [
      'an address without a scheme',
      { webUrl: 'news.example.com/a' },
      '"webUrl" must be a web address that starts with https://',
    ],
    [
      'an address with a user name',
      { webUrl: 'https://bank.example.com@evil.example/' },
      '"webUrl" must be a web address',
    ],
    [
      'an endless address',
      { webUrl: `https://x.example/${'a'.repeat(3000)}` },
      '"webUrl" has 3018 characters',
    ],
    ['a word for heat', { heat: 'hot' }, '"heat" must be a number, got "hot"'],
    ['an infinite heat', { heat: '.inf' }, '"heat" must be a number'],
    ['a heat that is not a number', { heat: '.nan' }, '"heat" must be a number'],
    ['a word for published', { published: 'maybe' }, '"published" must be true or false, got "maybe"'],
    ['a word for draft', { draft: 'maybe' }, '"draft" must be true or false, got "maybe"'],
    [
      'a provider that is text',
      { provider: 'Example News' },
      '"provider" must hold name and domain, got "Example News"',
    ],
    [
      'a provider name that is a number',
      { provider: '\n  name: 1945' },
      '"provider.name" must be text, got the number 1945',
    ],
    [
      'topics that are no list',
      { topics: 'AI' },
      '"topics" must be a list, with one "- " line for each entry, got "AI"',
    ],
    [
      'a topic that is a number',
      { topics: '\n  - AI\n  - 2024' },
      '"topics[1]" must be text, got the number 2024',
    ],
    ['related that is not a list', { related: '\n  title: x' }, '"related" must be a list'],
    [
      'a related entry that is text',
      { related: '\n  - just text' },
      '"related[0]" must hold title and webUrl, got "just text"',
    ],
    ['a related entry without address', { related: '\n  - title: x' }, '"related[0].webUrl" is missing'],
    [
      'a related entry with a bad address',
      { related: '\n  - title: x\n    webUrl: javascript:x' },
      '"related[0].webUrl" must be a web address',
    ],
    [
      'a related entry with a bad date',
      { related: '\n  - title: x\n    webUrl: https://x.example\n    publishedDateTime: soon' },
      '"related[0].publishedDateTime" must be a date',
    ],
    [
      'hundreds of related entries',
      { related: '\n  - title: x\n    webUrl: https://x.example'.repeat(501) },
      '"related" has too many entries',
    ],
  ])('names the faulty value: %s', (_, changes, reason) => {
    const found = faults(changes);
    expect(found.map((fault) => fault.reason).join('\n')).toContain(reason);
    expect(found).toHaveLength(1);
  });

  it('never lets a faulty value break the line it is reported on', () => {
    const [fault] = faults({ heat: String.raw`"\e[31mred\n\u202e1"` });
    expect(fault?.reason).toContain(String.raw`"heat" must be a number, got "\u{1b}[31mred\u{a}\u{202e}1"`);
  });
});
