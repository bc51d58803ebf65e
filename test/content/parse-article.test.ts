import { describe, expect, it } from 'vitest';
import type { Article, ArticleFault } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';

const PATH = '2024/05/robots.md';

function read(changes: FrontMatterLines = {}): Article {
  return readText(articleText(changes));
}

function readText(text: string): Article {
  const result = parseArticle(PATH, bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

function faults(changes: FrontMatterLines): readonly ArticleFault[] {
  const result = parseArticle(PATH, bytesOf(articleText(changes)));
  return result.ok ? [] : result.faults;
}

describe('an article file', () => {
  it('becomes an article with everything that is shown of it', () => {
    expect(
      read({
        images:
          '\n  - url: "https://img.example.com/robot.webp"\n    width: 1200\n    height: 630\n    isCached: true',
        related: [
          '',
          '  - title: "Laundry robots &amp; you"',
          '    excerpt: "They fold."',
          '    publishedDateTime: 2024-05-07T01:02:03+02:00',
          '    webUrl: "https://www.other.example.org/laundry"',
          '    ampWebUrl: "https://www.other.example.org/laundry/amp/"',
          '    provider:',
          '      name: The Other',
          '      domain: other.example.org',
          '    quality: 44',
        ].join('\n'),
      }),
    ).toEqual({
      id: expect.stringMatching(/^[a-z2-7]{8}$/),
      path: PATH,
      title: 'Robots learn to fold laundry',
      excerpt: 'A laboratory in Graz showed machines that fold shirts.',
      publishedAt: new Date('2024-05-06T07:08:09Z'),
      url: 'https://news.example.com/robots-fold',
      heat: 97,
      quality: 81,
      published: true,
      provider: { name: 'Example News', domain: 'news.example.com' },
      topics: ['AI', 'Robotics'],
      image: { url: 'https://img.example.com/robot.webp', width: 1200, height: 630 },
      related: [
        {
          title: 'Laundry robots & you',
          excerpt: 'They fold.',
          url: 'https://www.other.example.org/laundry',
          provider: { name: 'The Other', domain: 'other.example.org' },
          quality: 44,
          publishedAt: new Date('2024-05-06T23:02:03Z'),
        },
      ],
    });
  });

  it('has an id that depends on its path alone', () => {
    const id = (path: string, text: string) => {
      const result = parseArticle(path, bytesOf(text));
      return result.ok ? result.article.id : undefined;
    };
    expect(id('a.md', articleText())).toBe(id('a.md', articleText({ title: 'Another' })));
    const ids = new Set(Array.from({ length: 500 }, (_, n) => id(`${n}.md`, articleText())));
    expect(ids.size).toBe(500);
  });

  it('reads a byte-order mark, CRLF lines, "---yaml" and a fence at the end of the file', () => {
    const expected = read();
    const text = articleText();
    expect(readText(`\ufeff${text}`)).toEqual(expected);
    expect(readText(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(readText(text.replace('---', '--- YAML '))).toEqual(expected);
    expect(readText(text.slice(0, text.lastIndexOf('---') + 3))).toEqual(expected);
  });

  it('does not look at its body', () => {
    const body = new Uint8Array([...bytesOf(articleText()), 0xff, 0x00]);
    const result = parseArticle(PATH, body);
    expect(result.ok && result.article).toEqual(read());
    expect(readText(`${articleText()}\n---\ntitle: not this\n---\n`)).toEqual(read());
  });
});

describe('what real archives hold', () => {
  it('is read without heat, quality and published, as in early files', () => {
    expect(read({ heat: undefined, quality: undefined, published: undefined })).toMatchObject({
      heat: 0,
      quality: 0,
      published: true,
    });
    expect(read({ heat: '', quality: '~', published: '' })).toMatchObject({
      heat: 0,
      quality: 0,
      published: true,
    });
  });

  it('is withdrawn by a heat below 0 or by published: false', () => {
    expect(read({ heat: '-1' }).published).toBe(false);
    expect(read({ published: 'false' }).published).toBe(false);
    expect(read({ heat: '0' }).published).toBe(true);
  });

  it('counts a quality above 100 as 100', () => {
    expect(read({ quality: '142' }).quality).toBe(100);
  });

  it('falls back to originalUrl where webUrl is missing, as for videos', () => {
    const video = {
      webUrl: undefined,
      originalUrl: 'https://videos.example.com/watch?v=abc',
      featuredContent: '"<iframe src=\\"https://videos.example.com/embed/abc\\"></iframe>"',
    };
    expect(read(video).url).toBe('https://videos.example.com/watch?v=abc');
    expect(read({ ...video, webUrl: '' }).url).toBe('https://videos.example.com/watch?v=abc');
  });

  it('does not mind an odd originalUrl beside a good webUrl', () => {
    expect(read({ originalUrl: 'n/a' }).url).toBe('https://news.example.com/robots-fold');
  });

  it('names the provider after the host where the file does not', () => {
    const url = 'https://www.Daily.example.com/x';
    expect(read({ provider: undefined, webUrl: url }).provider).toEqual({
      name: 'daily.example.com',
      domain: 'daily.example.com',
    });
    expect(read({ provider: '\n  name: The Daily', webUrl: url }).provider).toEqual({
      name: 'The Daily',
      domain: 'daily.example.com',
    });
    expect(read({ provider: '\n  domain: daily.example.com' }).provider.name).toBe('daily.example.com');
  });

  it.each([
    ['finance.example.com/news', 'finance.example.com'],
    ['https://WWW.Example.com/', 'example.com'],
    ['example.com:8080', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['"not a domain"', 'news.example.com'],
  ])('reads the provider domain %s as %s', (domain, expected) => {
    expect(read({ provider: `\n  name: X\n  domain: ${domain}` }).provider.domain).toBe(expected);
  });

  it('takes the first usable picture and passes over odd ones', () => {
    expect(
      read({
        images: [
          '',
          '  - url: /assets/local.png',
          '  - https://img.example.com/bare.png',
          '  - url: "data:image/png;base64,AAAA"',
          '  - url: http://img.example.com/pixel.gif',
          '    width: 1',
          '  - url: http://img.example.com/line.gif',
          '    width: 600',
          '    height: 1',
          '  - url: http://img.example.com/first.jpg',
          '    width: wide',
          '  - url: https://img.example.com/second.jpg',
        ].join('\n'),
      }).image,
    ).toEqual({ url: 'http://img.example.com/first.jpg' });
    expect(read({ images: '12' })).not.toHaveProperty('image');
    expect(read({ images: '' })).not.toHaveProperty('image');
  });

  it('ignores keys it does not know, whatever they hold', () => {
    expect(read({ removed: 'true', price: '{a: [1, {b: ~}]}', excerpt_separator: '{toString: 1}' })).toEqual(
      read(),
    );
  });

  it('lists each topic once', () => {
    expect(read({ topics: '\n  - AI\n  - ai\n  -\n  - "Q&amp;A"' }).topics).toEqual(['AI', 'Q&A']);
    expect(read({ topics: '' }).topics).toEqual([]);
  });

  it('drops an excerpt that only repeats the title', () => {
    expect(read({ excerpt: '"Robots learn to fold laundry.\\n"' }).excerpt).toBe('');
    expect(read({ excerpt: undefined }).excerpt).toBe('');
  });

  it('reads dates alone, with fractions and with offsets', () => {
    expect(read({ publishedDateTime: '2024-02-29' }).publishedAt).toEqual(new Date('2024-02-29T00:00:00Z'));
    expect(read({ publishedDateTime: '"2024-02-29T23:59:58.75-0730"' }).publishedAt).toEqual(
      new Date('2024-03-01T07:29:58.750Z'),
    );
    expect(read({ publishedDateTime: '2024-02-29 10:11Z' }).publishedAt).toEqual(
      new Date('2024-02-29T10:11:00Z'),
    );
  });

  it('reads related entries without excerpt, provider, date or quality', () => {
    expect(
      read({ related: '\n  - title: Elsewhere\n    originalUrl: https://www.else.example.net/a' }).related,
    ).toEqual([
      {
        title: 'Elsewhere',
        excerpt: '',
        url: 'https://www.else.example.net/a',
        provider: { name: 'else.example.net', domain: 'else.example.net' },
        quality: 0,
      },
    ]);
    expect(read({ related: '' }).related).toEqual([]);
  });
});

describe('a faulty value', () => {
  it.each<[string, FrontMatterLines, string]>([
    ['a title that is missing', { title: undefined }, '"title" is missing'],
    ['a title that is empty', { title: '""' }, '"title" must hold text, got ""'],
    ['a title of markup alone', { title: '"<b>&nbsp;</b>"' }, '"title" must hold text'],
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
      '"title" has 1001 characters, at most 1000',
    ],
    ['no date', { publishedDateTime: undefined }, '"publishedDateTime" is missing'],
    ['a word for a date', { publishedDateTime: 'soon' }, '"publishedDateTime" must be a date, got "soon"'],
    [
      'a year for a date',
      { publishedDateTime: '2024' },
      '"publishedDateTime" must be a date, got the number 2024',
    ],
    ['a month 13', { publishedDateTime: '2021-13-45' }, 'must be a date that exists, got "2021-13-45"'],
    ['a February 29 of no leap year', { publishedDateTime: '2023-02-29' }, 'must be a date that exists'],
    ['an hour 27', { publishedDateTime: '2021-12-13T27:61:00Z' }, 'must be a date that exists'],
    [
      'an offset that no zone has',
      { publishedDateTime: '2021-12-13T05:54:00+19:00' },
      'must be a date that exists',
    ],
    [
      'a time without a zone',
      { publishedDateTime: '2021-12-13T05:54:00' },
      'must say its time zone, got "2021-12-13T05:54:00": write "2021-12-13T05:54:00Z" for UTC',
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
    ['a heat that is no number', { heat: '.nan' }, '"heat" must be a number'],
    ['a word for published', { published: 'no' }, '"published" must be true or false, got "no"'],
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
      '"topics" must be a list, one "- " line an entry, got "AI"',
    ],
    [
      'a topic that is a number',
      { topics: '\n  - AI\n  - 2024' },
      '"topics[1]" must be text, got the number 2024',
    ],
    ['related that is no list', { related: '\n  title: x' }, '"related" must be a list'],
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
  ])('is named: %s', (_, changes, reason) => {
    const found = faults(changes);
    expect(found.map((fault) => fault.reason).join('\n')).toContain(reason);
    expect(found).toHaveLength(1);
  });

  it('cannot break the line it is reported on', () => {
    const [fault] = faults({ heat: String.raw`"\e[31mred\n\u202e1"` });
    expect(fault?.reason).toBe(String.raw`"heat" must be a number, got "\u{1b}[31mred\u{a}\u{202e}1"`);
  });
});
