import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import { formatFault } from '../../src/content/reading/locate-fault.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import type { ReadingRules } from '../../src/content/reading-rules.ts';
import { cpuMsOf } from '../cpu-time.ts';
import { bytesOf } from './article-file.ts';

interface Given {
  readonly path?: string;
  readonly rules?: ReadingRules;
}

function parse(text: string, { path = 'posts/x.md', rules = {} }: Given = {}) {
  return parseArticle(path, bytesOf(text), rules);
}

function read(text: string, given?: Given): Article {
  const result = parse(text, given);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

function faults(text: string, given?: Given): string[] {
  return parse(text, given).faults.map(formatFault);
}

/** Front matter in YAML. */
const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

const anyTitle = 'title: Kites that make power';
const anyDate = 'date: 2026-05-04T08:00:00Z';
const anyLink = 'link: https://news.example.com/kites';

describe('a key of a static-site generator', () => {
  it.each(['external_url', 'external-url', 'externalUrl', 'link', 'url', 'permalink', 'canonicalURL'])(
    "reads the address from a site generator's key: %s",
    (key) => {
      expect(read(yaml(anyTitle, anyDate, `${key}: https://news.example.com/kites`)).url).toBe(
        'https://news.example.com/kites',
      );
    },
  );

  it.each([
    ['date: 2026-05-04', '2026-05-04T00:00:00.000Z'],
    ['date: 2026-05-04 10:00:00 -0600', '2026-05-04T16:00:00.000Z'],
    ['pubDate: "May 4, 2026"', '2026-05-04T00:00:00.000Z'],
    ['pubDate: Mon, 04 May 2026 10:00:00 GMT', '2026-05-04T10:00:00.000Z'],
    ['publish_date: 2026/05/04 10:00', '2026-05-04T10:00:00.000Z'],
    ['published_at: 4 May 2026 10:00 EST', '2026-05-04T15:00:00.000Z'],
    ['lastmod: 2026-05-04', '2026-05-04T00:00:00.000Z'],
  ])("reads the date from a site generator's key: %s", (line, expected) => {
    expect(read(yaml(anyTitle, line, anyLink)).publishedAt.toISOString()).toBe(expected);
  });

  it('prefers the publication date to the creation date, and the modification date least of all', () => {
    const dates = ['lastmod: 2026-05-09', 'date: 2026-05-02', 'publishDate: 2026-05-04'];
    expect(read(yaml(anyTitle, ...dates, anyLink)).publishedAt).toEqual(new Date('2026-05-04'));
    const named = { path: 'posts/2026-05-03-kites.md' };
    expect(read(yaml(anyTitle, ...dates.slice(0, 1), anyLink), named).publishedAt).toEqual(
      new Date('2026-05-03'),
    );
    expect(read(yaml(anyTitle, 'date: git Last Modified', anyLink), named).publishedAt).toEqual(
      new Date('2026-05-03'),
    );
  });

  it("reads the excerpt, topics and picture from site generators' keys", () => {
    const article = read(
      yaml(
        ...[anyTitle, anyDate, anyLink, 'summary: The second.', 'description: Up in the wind.'],
        ...['tags: [wind, 2026]', 'categories: Energy, Wind', 'author: A. Flyer'],
        ...['thumbnail: https://img.example.com/kite.jpg'],
      ),
    );
    expect(article).toMatchObject({
      excerpt: 'Up in the wind.',
      topics: ['wind', '2026', 'Energy'],
      image: { url: 'https://img.example.com/kite.jpg' },
    });
    const picture = (...lines: string[]) => read(yaml(anyTitle, anyDate, anyLink, ...lines)).image?.url;
    expect(picture('image:', '  path: https://img.example.com/a.jpg')).toBe('https://img.example.com/a.jpg');
    expect(picture('images: [https://img.example.com/a.jpg]')).toBe('https://img.example.com/a.jpg');
    expect(picture('image: /a.jpg')).toBeUndefined();
  });

  it('finds keys where Hugo and Zola keep custom ones', () => {
    const text = [
      '+++',
      'title = "Kites"',
      'date = 2026-05-04',
      '[taxonomies]',
      'tags = ["wind"]',
      '[extra]',
      'external_url = "https://news.example.com/kites"',
      '+++',
    ].join('\n');
    expect(read(text)).toMatchObject({ topics: ['wind'], url: 'https://news.example.com/kites' });
  });

  it("never lets a site generator's key overrule one of Heatline's own", () => {
    const own = ['publishedDateTime: 2026-05-04T08:00:00Z', 'webUrl: https://own.example.com/1'];
    const others = [
      'date: 2020-01-01',
      'link: https://other.example.com/',
      'tags: [other]',
      'summary: Other.',
    ];
    const rest = ['excerpt: Our own.', 'topics: [ours]', 'category: news'];
    expect(read(yaml(anyTitle, ...own, ...rest, ...others))).toMatchObject({
      publishedAt: new Date('2026-05-04T08:00:00Z'),
      url: 'https://own.example.com/1',
      excerpt: 'Our own.',
      topics: ['ours'],
    });
    // The publisher's own files use it for the kind of file.
    expect(read(yaml(anyTitle, ...own, 'category: news')).topics).toEqual([]);
  });

  it("names a site generator's key in a fault as the file spells it", () => {
    expect(faults(yaml(anyTitle, 'pubDate: soon', anyLink))).toEqual([
      'posts/x.md:3: "pubDate" must be a date, got "soon": write it as 2021-12-13T05:54:00Z',
    ]);
    expect(faults(yaml(anyTitle, anyDate, 'external-url: javascript:alert(1)'))).toEqual([
      expect.stringMatching(/^posts\/x\.md:4: "external-url" must be a web address/),
    ]);
    expect(faults('+++\ntitle = "x"\ndate = "soon"\n[params]\nlink = "ftp://x.example"\n+++\n')).toEqual([
      expect.stringContaining(':3: "date" must be a date, got "soon"'),
      expect.stringContaining(':5: "params.link" must be a web address'),
    ]);
  });

  it('withdraws a draft, however the key is capitalised', () => {
    for (const line of ['draft: true', 'Draft: true', 'isDraft: true', 'params: { draft: true }'])
      expect(read(yaml(anyTitle, anyDate, anyLink, line)).published).toBe(false);
    expect(parse(yaml(anyTitle, anyDate, 'Draft: true'))).toMatchObject({ ok: false, isWithdrawn: true });
    expect(read(yaml(anyTitle, anyDate, anyLink, 'draft: false')).published).toBe(true);
  });

  it("does not take a site generator's key for a misspelt one of Heatline's own", () => {
    const result = parse(yaml(anyTitle, anyDate, anyLink, 'image: https://img.example.com/a.jpg', 'haet: 3'));
    expect(result.ok && result.slips.map(({ reason }) => reason)).toEqual([
      '"haet" is not read. Did you mean "heat"?',
    ]);
  });
});

describe('a date that does not exist', () => {
  const slips = (text: string, path: string) => {
    const result = parse(text, { path });
    return result.ok ? result.slips.map(({ line, reason }) => `${line}: ${reason}`) : [];
  };

  it("falls back to the date in the file's name when a date does not exist", () => {
    const text = yaml(anyTitle, 'date: 2026-02-29 11:00:00', anyLink);
    const path = 'posts/2026-03-01-kites.md';
    expect(read(text, { path }).publishedAt).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(slips(text, path)).toEqual([
      '3: "date" is a date that does not exist: the one in the file name counts',
    ]);
  });

  it.each([
    [yaml(anyTitle, 'date: 2026-02-30', anyLink), ':3: "date" must be a date that exists, got "2026-02-30"'],
    [yaml(anyTitle, 'date: 0024-05-04', anyLink), ':3: "date" must be a date that exists, got "0024-05-04"'],
    [yaml(anyTitle, 'publishedDateTime: 0024-05-04', anyLink), ':3: "publishedDateTime" must be a date that'],
    [
      '+++\ntitle = "x"\ndate = 2026-02-30 # today\n+++\n',
      ':3: "date" must be a date that exists, got "2026-02-30"',
    ],
    ['+++\ntitle = "x"\ndate = 2026-13-01T10:00:00Z\n+++\n', ':3: "date" must be a date that exists'],
    ['{"title": "x",\n"url": "https://a.example", "date": "2026-02-30"}\n', ':2: "date" must be a date that'],
  ])('reports a date that does not exist when no other is known: %j', (text, fault) => {
    expect(faults(text).join('\n')).toContain(fault);
  });
});

describe('a date in a path', () => {
  it.each([
    ['posts/2026/05/04/kites.md', []],
    ['kites.md', ['path: 2026/05/04/kites']],
    ['kites.md', ['permalink: /2026/5/4/kites/']],
  ])('takes a missing date from the path: %s %j', (path, lines) => {
    const text = yaml(anyTitle, 'externalUrl: https://news.example.com/kites', ...lines);
    expect(read(text, { path }).publishedAt).toEqual(new Date('2026-05-04T00:00:00Z'));
  });

  it('prefers any date key to the date in the path', () => {
    expect(read(yaml(anyTitle, anyDate, anyLink), { path: 'posts/2020/01/01/kites.md' }).publishedAt).toEqual(
      new Date('2026-05-04T08:00:00Z'),
    );
  });
});

describe('a date without a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-05-04 10:00', '2026-05-04T08:00:00.000Z'],
    ['Europe/Berlin', '2026-05-04', '2026-05-03T22:00:00.000Z'],
    // On the night the hour repeats: the first time. When it is skipped: as if the clocks had not changed yet.
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['Asia/Kolkata', '2026-05-04 10:00 -0600', '2026-05-04T16:00:00.000Z'],
  ])('reads a date without a zone in %s: %s', (timezone, date, expected) => {
    const own = yaml(anyTitle, `publishedDateTime: ${date}`, anyLink);
    for (const text of [own, own.replace('publishedDateTime', 'date')])
      expect(read(text, { rules: { timezone } }).publishedAt.toISOString()).toBe(expected);
  });

  it('reads a date without a zone in UTC by default, and says so', () => {
    const result = parse(yaml(anyTitle, 'publishedDateTime: 2026-05-04T10:00', anyLink));
    expect(result.ok && result.article.publishedAt).toEqual(new Date('2026-05-04T10:00:00Z'));
    expect(result.ok && result.slips.map(formatFault)).toEqual([
      'posts/x.md:3: "publishedDateTime" gives no time zone and is read as UTC: CONTENT_TIMEZONE sets another',
    ]);
  });
});

describe('front matter in TOML and JSON', () => {
  it.each([
    ['+++\ntitle = "Kites"\ndate = 2026-05-04T08:00:00+02:00\nlink = "https://a.example/1"\n+++\nBody text.'],
    [
      '---toml\ntitle = "Kites"\ndate = 2026-05-04T08:00:00+02:00\nlink = "https://a.example/1"\n---\nBody text.',
    ],
    ['{\n"title": "Kites", "date": "2026-05-04T06:00:00Z",\n"link": "https://a.example/1"\n}\n\nBody text.'],
    [
      '---json\n{"title": "Kites", "date": "2026-05-04T06:00Z", "link": "https://a.example/1"}\n---\nBody text.',
    ],
  ])('reads front matter in TOML or JSON: %j', (text) => {
    expect(read(text.replaceAll('\n', '\r\n'))).toMatchObject(read(text));
    expect(read(text)).toMatchObject({
      title: 'Kites',
      publishedAt: new Date('2026-05-04T06:00:00Z'),
      url: 'https://a.example/1',
      excerpt: 'Body text.',
    });
  });

  it.each([
    ['+++\ntitle = "x"\ntitle = "y"\n+++\n', ':3: not valid TOML: the key appears twice'],
    ['+++\ntitle = "x\n+++\n', ':2: not valid TOML: '],
    ['+++\ntitle = "x"\n', ':1: the front matter is never closed'],
    ['+++\ntitle = "x"\n+++ more\n', ':3: a line that starts with "+++" ends the front matter'],
    [
      '+++\ntitle = Kites\n+++\n',
      ':2: not valid TOML: put the text after the equals sign in "double quotes"',
    ],
    ['+++\ntitle: "x"\n+++\n', ':2: not valid TOML: write "=" after the key, not a colon'],
    ['+++\ntags = ["a", "b"\ndate = 2026-05-04\n+++\n', 'a comma is missing in it'],
    ['{"title": "x",\n"heat": tru, "draft": false,\n"url": ""}\n', ':2: not valid JSON: put the text after'],
    ['{"title": "x",\n"heat" 3, "draft": false}\n', ':2: not valid JSON: a colon is missing'],
    ['{"title": "x", "a": 1,\n"heat": "hot", "draft": "perhaps"}\n', ':2: "draft" must be true or false'],
    ['{\n"title": "x",\n}\n', ':3: not valid JSON: remove the comma before'],
    ['{\n"title": "x"\n', ':1: the front matter is never closed: its braces and quotes must come in pairs'],
    ['{"title": "x"} more\n', ':1: a line that closes "}" ends the front matter'],
    ['---json\n[1]\n---\n', 'must be lines of "key: value", got a list'],
    ['{% include x %}\n', ':1: no front matter'],
    [`+++\nx = [${'['.repeat(60_000)}\n+++\n`, 'not valid TOML: '],
    [`+++\nx = "${'x'.repeat(70_000)}"\n+++\n`, 'bytes; at most 65536 are read'],
    [`{"x": ${'['.repeat(60_000)}}\n`, 'not valid JSON: '],
  ])('names the fault in TOML or JSON front matter: %j', (text, reason) => {
    expect(faults(text).join('\n')).toContain(reason);
  });

  it('withdraws an article that its TOML or JSON calls a draft, even if the rest cannot be read', () => {
    for (const text of ['+++\ndraft = true\nx = [\n+++\n', '{\n  "draft": true,\n  "x": [\n}\n'])
      expect(parse(text)).toMatchObject({ ok: false, isWithdrawn: true });
  });
});

describe('the first paragraph of the body', () => {
  const excerptOf = (body: string) => read(`${yaml(anyTitle, anyDate, anyLink)}${body}`).excerpt;

  it.each([
    [
      '# Head\n\nSome *text* with `code`, a [link](https://x.example) and ![a picture](x.png).',
      'Some text with code, a link and .',
    ],
    ['![only a picture](x.png)\n\nThen text.', 'Then text.'],
    ['> Somebody said it.\n\n', 'Somebody said it.'],
    ['> Somebody said it.\n\nAnd I agree.', 'And I agree.'],
    ['<p>HTML is <b>text</b> &amp; more.</p>', 'HTML is text & more.'],
    ['{% include note.html %}\n{{< figure src="x" >}}\nText after tags.', 'Text after tags.'],
    ['<!-- a note -->\n\nText after a note.', 'Text after a note.'],
    ['```\ncode\n```\n\n- a list\n\nText after a list.', 'Text after a list.'],
    ['Text with a footnote.[^1]\n\n[^1]: Not this.', 'Text with a footnote.'],
    ['A line  \nand another\none.', 'A line and another one.'],
    [
      `A [link][one], [Kite] and [sic].\n\n${'x '.repeat(3000)}\n\n[one]: https://a.example\n[kite]: https://b.example\n`,
      'A link, Kite and [sic].',
    ],
    ['- One **thing**\n- Another\n\n## Head\n', 'One thing; Another'],
    ['- [One](#one)\n- [Two](#two)\n', ''],
    ['Kites that make power\n\nThey fly in circles.', 'They fly in circles.'],
    ['Hi everyone,\n\nThe kites have come.', 'The kites have come.'],
    ['It is out!\n\nThe kites have come.\n\n## More\n\nNo.', 'It is out! The kites have come.'],
    ['{% highlight ruby %}\nclass Kite\n{% endhighlight %}\n\nText after code.', 'Text after code.'],
    ['{{< highlight go >}}\nfunc kite()\n{{< /highlight >}}\nText after code.', 'Text after code.'],
    ['<p style={{ margin: 0 }}>Of JSX.</p>', 'Of JSX.'],
    ['<p>One.</p>\n<pre>code</pre>\n<p>Two.</p>', 'One.'],
    ['<h4>Head</h4>\n\n\t<p>Indented HTML.</p>', 'Indented HTML.'],
    [':::tip Note\nText in a fence.\n:::', 'Text in a fence.'],
    ['', ''],
    ['---\n\n***', ''],
  ])('uses the first paragraph of the body when there is no excerpt: %j', (body, expected) => {
    expect(excerptOf(body)).toBe(expected);
  });

  it.each([
    ['quotes in quotes', '> '.repeat(200_000)],
    ['brackets', '['.repeat(400_000)],
    ['stars', '*a '.repeat(200_000)],
    ['lists in lists', '- '.repeat(200_000)],
    ['what looks like mail addresses', `${'a.'.repeat(200_000)}@`],
    ['comments that never end', '<!--'.repeat(100_000)],
    ['tags that never end', '{{ {% '.repeat(100_000)],
    ['links in links', '[a]('.repeat(100_000)],
    ['backticks', Array.from({ length: 800 }, (_, count) => '`'.repeat(count)).join('a')],
  ])('finds the first paragraph quickly in %s', (_, body) => {
    excerptOf('Warm up.');
    expect(cpuMsOf(() => excerptOf(body))).toBeLessThan(1_000);
  });
});

describe("the address of a site's own post", () => {
  const addressOf = (path: string, siteUrl = 'https://example.org/', ...lines: string[]) =>
    read(yaml(anyTitle, 'date: 2026-05-04', ...lines), {
      path,
      rules: { folders: [{ prefix: '', inSite: '', siteUrl }] },
    }).url;

  it.each([
    ['content/posts/kites.md', 'https://example.org/posts/kites/'],
    ['posts/My Kites.md', 'https://example.org/posts/my-kites/'],
    ['posts/kites/index.md', 'https://example.org/posts/kites/'],
    ['posts/2026-05-04-kites.md', 'https://example.org/posts/2026-05-04-kites/'],
    ['src/content/blog/kites.mdx', 'https://example.org/blog/kites/'],
    ['_posts/2026-05-04-kites.md', 'https://example.org/2026/05/04/kites.html'],
    ['_posts/2014/03/2026-05-04-kites.md', 'https://example.org/2026/05/04/kites.html'],
    ['news/_posts/2026-05-04-kites.md', 'https://example.org/news/2026/05/04/kites.html'],
    ['posts/größe?#.md', 'https://example.org/posts/gr%C3%B6%C3%9Fe%3F%23/'],
  ])("makes a post's address from its path: %s", (path, expected) => {
    expect(addressOf(path)).toBe(expected);
  });

  it("makes a post's address from its slug or permalink, below the site's address", () => {
    expect(addressOf('posts/a.md', undefined, 'slug: kites')).toBe('https://example.org/posts/kites/');
    expect(addressOf('posts/a.md', 'https://example.org/site', 'permalink: /kites')).toBe(
      'https://example.org/site/kites',
    );
    expect(addressOf('posts/a.md', undefined, 'permalink: /:year/:slug.html', 'slug: b')).toBe(
      'https://example.org/2026/b.html',
    );
    expect(addressOf('posts/a.md', undefined, 'url: /k/')).toBe('https://example.org/k/');
    const pattern = 'https://example.org/n/:year/:i_month/:title';
    expect(addressOf('_posts/2026-05-04-kites.md', pattern)).toBe('https://example.org/n/2026/5/kites');
    expect(addressOf('posts/a.md', pattern, 'permalink: /kites/')).toBe('https://example.org/n/kites/');
  });

  it('makes addresses for a folder that is part of a site', () => {
    const folders = [
      { prefix: '', inSite: '_posts', siteUrl: 'https://example.org' },
      { prefix: './blog', inSite: 'news', siteUrl: 'https://blog.example.org' },
    ];
    const rules = { folders };
    const at = (path: string) => read(yaml(anyTitle, 'date: 2026-05-04'), { path, rules }).url;
    expect(at('2026-05-04-kites.md')).toBe('https://example.org/2026/05/04/kites.html');
    expect(at('./blog/kites.md')).toBe('https://blog.example.org/news/kites/');
  });

  it.each(['"/{{ page.fileSlug }}/"', '"/news/{% slug %}/"', '"<%= slug %>"'])(
    'makes the address from the path, and says so, when the permalink is a template: %s',
    (permalink) => {
      const rules = { folders: [{ prefix: '', inSite: '', siteUrl: 'https://example.org' }] };
      const result = parse(yaml(anyTitle, anyDate, `permalink: ${permalink}`), {
        path: 'posts/kites.md',
        rules,
      });
      expect(result).toMatchObject({
        ok: true,
        article: { url: 'https://example.org/posts/kites/' },
        slips: [
          {
            line: 4,
            reason:
              '"permalink" is a template, which is not filled in: the address is https://example.org/posts/kites/',
          },
        ],
      });
    },
  );

  it("makes up no address for a file in Heatline's own format", () => {
    const rules = { folders: [{ prefix: '', inSite: '', siteUrl: 'https://example.org' }] };
    const own = yaml(anyTitle, 'publishedDateTime: 2026-05-04T08:00:00Z', 'heat: 3');
    expect(faults(own, { path: '2026/x.md', rules })).toEqual([
      '2026/x.md:1: "webUrl" is missing: add the address of the article',
    ]);
  });
});

describe('YAML that only some parsers accept', () => {
  it('reads a quoted text that continues at the margin', () => {
    const text = yaml('title: "Kites', 'that make power"', anyDate, anyLink);
    expect(read(text).title).toBe('Kites that make power');
    expect(faults(yaml('title: "Kites', anyDate, anyLink, 'summary: "x"')).join()).toContain(
      'the quote is not closed',
    );
    expect(faults(yaml('title: "Kites', 'draft: true', 'summary: "', anyDate, anyLink)).join()).toContain(
      'not valid YAML',
    );
  });

  it('reads YAML with a fault in a key that nobody uses', () => {
    const query = ['query:', '    p: "1"', '    p: "2"'];
    expect(read(yaml(anyTitle, anyDate, ...query, anyLink)).url).toBe('https://news.example.com/kites');
    expect(faults(yaml(anyTitle, anyDate, anyLink, 'provider:', '  name: a', '  name: b')).join()).toContain(
      'twice',
    );
    expect(faults(yaml(anyTitle, anyDate, anyLink, anyTitle)).join()).toContain('twice');
  });
});
