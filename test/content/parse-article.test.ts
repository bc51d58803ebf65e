import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';

const anyPath = '2024/05/robots.md';

function read(changes: FrontMatterLines = {}): Article {
  return readText(articleText(changes));
}

function readText(text: string): Article {
  const result = parseArticle(anyPath, bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

describe('an article file', () => {
  it('reads everything that is shown of an article', () => {
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
      path: anyPath,
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

  it('derives the id from the path alone', () => {
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

  it('skips the body when there is an excerpt, and shows nothing that is not text', () => {
    const body = new Uint8Array([...bytesOf(articleText()), 0xff, 0x00]);
    const result = parseArticle(anyPath, body);
    expect(result.ok && result.article).toEqual(read());
    const [head = ''] = articleText({ excerpt: undefined }).split('\n\n');
    const bytes = parseArticle(anyPath, new Uint8Array([...bytesOf(`${head}\n\nSome text `), 0xff, 0x00]));
    expect(bytes.ok && bytes.article.excerpt).toBe('');
    expect(readText(`${articleText()}\n---\ntitle: not this\n---\n`)).toEqual(read());
  });
});

describe('articles of real archives', () => {
  it('reads early files without heat, quality and published', () => {
    for (const none of [undefined, '', '~']) {
      const article = read({ heat: none, quality: none, published: none });
      expect(article).toMatchObject({ quality: 0, published: true });
      // A given heat of 0 is kept.
      expect(article).not.toHaveProperty('heat');
    }
    expect(read({ heat: '0' }).heat).toBe(0);
  });

  it('withdraws an article with a heat below 0 or published: false', () => {
    expect(read({ heat: '-1' }).published).toBe(false);
    expect(read({ published: 'false' }).published).toBe(false);
    expect(read({ heat: '0' }).published).toBe(true);
  });

  it('counts a quality above 100 as 100', () => {
    expect(read({ quality: '142' }).quality).toBe(100);
  });

  it('falls back to originalUrl when webUrl is missing, as for videos', () => {
    const video = {
      webUrl: undefined,
      originalUrl: 'https://videos.example.com/watch?v=abc',
      featuredContent: '"<iframe src=\\"https://videos.example.com/embed/abc\\"></iframe>"',
    };
    expect(read(video).url).toBe('https://videos.example.com/watch?v=abc');
    expect(read({ ...video, webUrl: '' }).url).toBe('https://videos.example.com/watch?v=abc');
  });

  it('ignores an odd originalUrl next to a good webUrl', () => {
    expect(read({ originalUrl: 'n/a' }).url).toBe('https://news.example.com/robots-fold');
  });

  it('names the provider after the host when the file does not name it', () => {
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

  it('ignores unknown keys, whatever they hold', () => {
    expect(read({ removed: 'true', price: '{a: [1, {b: ~}]}', excerpt_separator: '{toString: 1}' })).toEqual(
      read(),
    );
  });

  it('lists each topic once', () => {
    expect(read({ topics: '\n  - AI\n  - ai\n  -\n  - "Q&amp;A"' }).topics).toEqual(['AI', 'Q&A']);
    expect(read({ topics: '["C#", "Ｃ＃", "c#", "C++", "C"]' }).topics).toEqual(['C#', 'C++', 'C']);
    expect(read({ topics: '' }).topics).toEqual([]);
  });

  it('drops an excerpt that only repeats the title', () => {
    expect(read({ excerpt: '"Robots learn to fold laundry.\\n"' }).excerpt).toBe('');
    expect(read({ excerpt: undefined }).excerpt).toBe('The first paragraph.');
  });

  it('reads dates without a time, with fractions and with offsets', () => {
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
