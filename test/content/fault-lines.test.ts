import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/content/reading/locate-fault.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { bytesOf } from './article-file.ts';

function check(...lines: string[]): string[] {
  return parseArticle('a/x.md', bytesOf(`${lines.join('\n')}\n`)).faults.map(formatFault);
}

const anyTitle = 'title: "Robots"';
const anyDate = 'publishedDateTime: 2024-05-06T07:08:09Z';
const urlLine = 'webUrl: https://news.example.com/a';

describe('a fault', () => {
  it('reports a fault as file:line: what is wrong', () => {
    expect(check('---', 'category: news', anyTitle, 'publishedDateTime: soon', urlLine, '---')).toEqual([
      'a/x.md:4: "publishedDateTime" must be a date, got "soon": write it as 2021-12-13T05:54:00Z',
    ]);
  });

  it('reports all faults of a file in the order of their lines', () => {
    expect(
      check(
        '---',
        'heat: hot',
        anyDate.replace('05-06', '13-45'),
        '',
        'related:',
        '  - title: Else',
        '    excerpt: e',
        '',
        '  - title: 5',
        '    webUrl: ftp://x.example/',
        'webUrl: x',
        '---',
      ).map((line) => line.slice(0, 42)),
    ).toEqual([
      'a/x.md:1: "title" is missing: every articl',
      'a/x.md:2: "heat" must be a number, got "ho',
      'a/x.md:3: "publishedDateTime" must be a da',
      'a/x.md:6: "related[0].webUrl" is missing: ',
      'a/x.md:9: "related[1].title" must be text,',
      'a/x.md:10: "related[1].webUrl" must be a w',
      'a/x.md:11: "webUrl" must be a web address ',
    ]);
  });

  it('names all missing keys at once', () => {
    expect(check('---', 'category: news', '---').map((line) => line.slice(0, 44))).toEqual([
      'a/x.md:1: "title" is missing: every article ',
      'a/x.md:1: "publishedDateTime" is missing: ad',
      'a/x.md:1: "webUrl" is missing: add the addre',
    ]);
  });

  it('gives the line of a fault in flow notation and with CRLF line endings', () => {
    expect(
      check(
        '---',
        '{title: "Robots", ',
        ' "publishedDateTime": soon,',
        ' related: [{title: a, webUrl: "https://x.example"},',
        '  {webUrl: "https://y.example",',
        '   title: 7}],',
        'webUrl: "https://x.example"}',
        '---',
      ).map((line) => line.slice(0, 34)),
    ).toEqual(['a/x.md:3: "publishedDateTime" must', 'a/x.md:6: "related[1].title" must ']);
    expect(
      check(
        '---\r',
        `${anyTitle}\r`,
        'excerpt: |\r',
        '  one\r',
        '  webUrl: not this\r',
        `${anyDate}\r`,
        'webUrl: nowhere\r',
        '---',
      )[0],
    ).toMatch(/^a\/x\.md:7: "webUrl"/);
  });

  it('shows an odd file name without its control characters', () => {
    expect(formatFault({ path: 'a\n\u001b[2Jb.md', line: 1, reason: 'r' })).toBe(
      String.raw`a\u{a}\u{1b}[2Jb.md:1: r`,
    );
  });
});

describe('a missing key', () => {
  it.each([
    ['publishedDateTime', 'published_date_time: 2024-05-06', [anyTitle, urlLine]],
    ['webUrl', 'weburl: https://a.example/1', [anyTitle, anyDate]],
    ['title', 'Title: Robots', [anyDate, urlLine]],
  ])('suggests the key that was written in place of a missing one: %s in "%s"', (key, line, others) => {
    expect(check('---', ...others, line, '---')).toEqual([
      `a/x.md:4: "${key}" is missing: write it instead of "${line.split(':')[0]}"`,
    ]);
  });

  it('looks for a misspelt key only in the entry that lacks it', () => {
    const related = ['related:', '  - title: Else', '    url: https://b.example/2'];
    expect(check('---', anyTitle, anyDate, urlLine, ...related, '---')).toEqual([
      'a/x.md:7: "related[0].webUrl" is missing: write it instead of "url"',
    ]);
  });

  it('never suggests a key that is known and valid', () => {
    const [fault] = check('---', anyTitle, urlLine, 'published: true', '---');
    expect(fault).toContain('"publishedDateTime" is missing: add when it was published');
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    ['a brace that is not closed', 3, ['provider: {name: X, domain: x.example'], 'the brace is not closed'],
    ['a dash without a space', 4, ['related:', '  -title: y', '   webUrl: u'], 'missing after the dash'],
    ['a tab before a key', 3, ['\ttitle: x'], 'with spaces'],
    ['keys out of line', 5, ['related:', '  - title: y', '   webUrl: u'], 'same number of spaces'],
    ['text that continues without an indent', 4, ['excerpt: one', 'two'], 'must begin with two spaces'],
    [
      'a name that starts with @',
      4,
      ['provider:', '  name: @Reuters'],
      'put text that starts with a special character in "double quotes"',
    ],
    [
      'a name with a colon',
      4,
      ['provider:', '  name: CNET: News'],
      'put text with a colon in it in "double quotes"',
    ],
    ['a title with a colon', 3, ['title: Robots: a story'], 'put text with a colon in it in "double quotes"'],
    [
      'a title in brackets',
      3,
      ['title: [Update] Robots'],
      'put text that starts with a special character in "double quotes"',
    ],
    [
      'a title that starts with a star',
      3,
      ['title: *Robots*'],
      'put text that starts with "*" in "double quotes"',
    ],
    [
      'a title that starts with an exclamation mark',
      3,
      ['title: !Robots win'],
      'put text that starts with a special character',
    ],
    ['quotes inside quotes', 3, ['title: "The "best" robots"'], 'write \\" for a quote inside quotes'],
    ['an apostrophe inside single quotes', 3, ["title: 'Graz's robots'"], "write '' for an apostrophe"],
    [
      'a quote that is not closed',
      3,
      ['title: "Robots', 'excerpt: "They fold."'],
      'the quote is not closed on this line',
    ],
    [
      'a quote that is not closed on the last line',
      4,
      ['title: Robots', 'excerpt: "They fold.'],
      'the quote is not closed on this line',
    ],
    ['a colon without a space', 3, ['title:Robots', 'heat: 5'], 'a space is missing after the colon'],
    ['a backslash', 3, ['title: "C:\\qrobots"'], 'write \\\\ for a backslash'],
    ['a tab', 4, ['provider:', '\tname: X'], 'indent with spaces'],
    ['a crooked indent', 5, ['provider:', '  name: X', '   domain: x.example'], 'same number of spaces'],
    ['a key that appears twice', 4, ['title: a', 'title: b'], 'the key appears twice'],
    ['a NUL', 3, ['title: "a\0b"'], 'remove the control characters'],
    ['a bell', 3, ['title: "a\u0007b"'], 'remove the control characters'],
  ])('reports YAML that cannot be read, and how to fix it: %s', (_, line, lines, fix) => {
    const [fault] = check('---', 'category: news', ...lines, '---');
    expect(fault).toMatch(new RegExp(`^a/x\\.md:${line}: not valid YAML: `));
    expect(fault).toContain(fix);
  });
});

describe('YAML that silently loses text', () => {
  it('reports a # that cuts a title or a name', () => {
    expect(check('---', 'title: News #1', anyDate, urlLine, '---')).toEqual([
      'a/x.md:2: text after " #" is a comment: put the whole text in "double quotes"',
    ]);
    expect(check('---', anyTitle, anyDate, urlLine, 'provider:', '  name: News #1', '---')[0]).toContain(
      'a/x.md:6: text after',
    );
  });

  it('reports a & that swallows a word', () => {
    expect(check('---', 'title: &Beyond wins', anyDate, urlLine, '---')).toEqual([
      'a/x.md:2: put text that starts with "&" in "double quotes"',
    ]);
  });

  it('accepts a comment that someone wrote on purpose', () => {
    expect(check('---', 'title: News # seen by Ada', anyDate, urlLine, '# title: old #1', '---')).toEqual([]);
    expect(check('---', 'title: "News #1 & more"', anyDate, urlLine, '---')).toEqual([]);
  });
});
