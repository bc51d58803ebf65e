import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDocumentThread } from '../../src/gathering/reading/document-thread.ts';
import { readFeedDate } from '../../src/gathering/reading/feed-date.ts';
import type { ParsedFeed } from '../../src/gathering/reading/parsed-feed.ts';
import { readDocument } from '../../src/gathering/reading/read-document.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { cpuMsOf } from '../cpu-time.ts';

const address = 'https://example.org/news/feed.xml';

function read(document: string | Buffer, contentType = '') {
  return readDocument({ bytes: Buffer.from(document as string), contentType, address });
}

function feedOf(document: string | Buffer, contentType = ''): ParsedFeed {
  const parsed = read(document, contentType);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return parsed;
}

const titles = (document: string | Buffer, contentType = '') =>
  feedOf(document, contentType).items.map(({ title }) => title);

const item = (number: number) =>
  `<item><title>Story ${number}</title><link>/story-${number}</link><guid isPermaLink="false">${number}</guid><pubDate>Mon, 02 Mar 2026 0${number}:00:00 GMT</pubDate><description>&lt;p&gt;A text of some length about story ${number}.&lt;/p&gt;</description></item>`;
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title><link>https://example.org/</link><ttl>90</ttl>${item(1)}${item(2)}${item(3)}</channel></rss>`;
const first = {
  title: 'Story 1',
  link: 'https://example.org/story-1',
  publishedAt: new Date('2026-03-02T01:00:00Z'),
};

describe('a feed', () => {
  it.each([
    ['RSS 2.0', 'rss', rss],
    [
      'RSS 0.91',
      'rss',
      rss
        .replace(
          '<?xml version="1.0"?>',
          '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd">',
        )
        .replace('2.0', '0.91'),
    ],
    [
      'RSS 1.0',
      'rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Outlet</title><link>https://example.org/</link></channel><item rdf:about="https://example.org/story-1"><title>Story 1</title><link>https://example.org/story-1</link><dc:date>2026-03-02T01:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'Atom 1.0',
      'atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet</title><link href="https://example.org/"/><entry><id>urn:1</id><title type="html">Story 1</title><link rel="edit" href="/edit"/><link href="/story-1"/><updated>2026-03-02T01:00:00Z</updated></entry></feed>`,
    ],
    [
      'Atom 0.3',
      'atom',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Outlet</title><link rel="alternate" type="text/html" href="https://example.org/"/><entry><id>1</id><title>Story 1</title><link rel="alternate" type="text/html" href="/story-1"/><issued>2026-03-02T01:00:00Z</issued></entry></feed>`,
    ],
    [
      'JSON Feed',
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Outlet',
        home_page_url: 'https://example.org/',
        items: [
          {
            id: '1',
            url: '/story-1',
            title: 'Story 1',
            content_text: 'x',
            date_published: '2026-03-02T01:00:00Z',
          },
        ],
      }),
    ],
  ])('reads a feed in the format %s', (_name, format, document) => {
    const parsed = feedOf(document);
    expect(parsed).toMatchObject({
      format,
      title: 'Outlet',
      site: 'https://example.org/',
    });
    expect(parsed.damage).toBeUndefined();
    expect(parsed.items[0]).toMatchObject(first);
  });

  it('reads how long a feed wants to be left alone', () => {
    expect(feedOf(rss).ttlMs).toBe(90 * 60_000);
    const hourly = rss.replace(
      '<ttl>90</ttl>',
      '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
    );
    expect(
      feedOf(hourly.replace('<rss ', '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ')).ttlMs,
    ).toBe(30 * 60_000);
  });

  it('takes the widest picture of an item, or the first in its text that is not a tracking pixel', () => {
    const media = rss
      .replace('<rss ', '<rss xmlns:media="http://search.yahoo.com/mrss/" ')
      .replace(
        '</title><link>/story-1',
        '</title><media:content url="/small.jpg" medium="image" width="100" height="50"/><media:content url="/large.jpg" medium="image" width="1000" height="500"/><link>/story-1',
      );
    expect(feedOf(media).items[0]?.image).toEqual({
      url: 'https://example.org/large.jpg',
      width: 1000,
      height: 500,
    });
    const inText = rss.replace(
      'A text',
      '&lt;img src="https://t.example/p.gif" width="1" height="1"&gt;&lt;img src="/in-text.png"&gt; A text',
    );
    expect(feedOf(inText).items[0]?.image).toEqual({ url: 'https://example.org/in-text.png' });
  });

  it('reads a feed without items as empty, not faulty', () => {
    const empty = [
      '<rss version="2.0"><channel></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet</title></feed>',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Outlet","items":[]}',
    ];
    for (const document of empty) {
      expect(feedOf(document)).toMatchObject({ items: [] });
      expect(feedOf(document).damage).toBeUndefined();
    }
  });

  it('reads the hours and days on which a feed wants to be left alone', () => {
    const quiet = (times: string) => feedOf(rss.replace('<ttl>90</ttl>', times)).quiet;
    expect(
      quiet('<skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>'),
    ).toEqual({ hours: [1, 0], days: [0] });
    expect(
      quiet('<skipHours><hour>99</hour><hour>x</hour></skipHours><skipDays><day>Funday</day></skipDays>'),
    ).toBeUndefined();
  });
});

describe('a damaged feed', () => {
  const whole = ['Story 1', 'Story 2', 'Story 3'];

  it.each([
    ['cut off in an item', rss.slice(0, rss.indexOf('Story 3') + 5), ['Story 1', 'Story 2']],
    ['cut off after an item', rss.slice(0, rss.indexOf('</channel>')), whole],
    ['with a title that is not closed', rss.replace('Story 2</title>', 'Story 2'), whole],
    ['with a wrong closing tag', rss.replace('Story 2</title>', 'Story 2</titel>'), whole],
    ['with a bare <', rss.replace('Story 2', '1 < 2'), ['Story 1', '1 < 2', 'Story 3']],
    ['with a bare &', rss.replace('Story 2', 'AT&T & more'), ['Story 1', 'AT&T & more', 'Story 3']],
    [
      'after a line of a PHP log',
      `[30-Nov-2026 10:00:00 UTC] PHP Notice: Undefined index in /a.php\n${rss}`,
      whole,
    ],
    ['after a PHP warning', `\n<br />\n<b>Warning</b>: x in <b>/a.php</b>\n${rss}`, whole],
    ['with control characters', rss.replace('Story 2', 'Sto\u0000ry\u000b 2'), whole],
    ['after a byte-order mark and blank lines', `\ufeff\n\n${rss}`, whole],
  ])('reads what it can from a feed %s', (_name, document, expected) => {
    expect(titles(document).map((title) => title.replaceAll('&lt;', '<'))).toEqual(expected);
  });
});

describe('an incomplete feed', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet</title>${[1, 2].map((n) => `<entry><id>${n}</id><title>Story ${n}</title></entry>`).join('')}</feed>`;
  const json = JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Outlet' },
    items: [1, 2, 3].map((id) => ({ id: `${id}`, title: `Story ${id}`, authors: [{ name: 'A' }] })),
  });
  const until = (document: string, text: string) => document.slice(0, document.indexOf(text) + text.length);

  it.each([
    ['in a title', until(rss, 'Stor'), undefined],
    ['in the link of an item', until(rss, '/story-2'), ['Story 1']],
    ['in the date of an item', until(rss, '2026 02:'), ['Story 1']],
    ['in an end tag', until(rss, '</chan'), ['Story 1', 'Story 2', 'Story 3']],
    ['in an Atom entry', until(atom, 'Story 2'), ['Story 1']],
    ['in a JSON object', until(json, '"Story 3"'), ['Story 1', 'Story 2']],
    ['in its first object', until(json, '"Story 1"'), undefined],
    [
      'in an open section',
      rss.replace('&lt;p&gt;A text of some length about story 2', '<![CDATA[x'),
      ['Story 1'],
    ],
  ])(
    'reads only the complete items of a feed that is cut off %s, and says that it is',
    (_name, document, expected) => {
      const parsed = read(document);
      if (!expected) {
        expect(parsed).toMatchObject({ kind: 'damaged', fix: expect.any(String) });
        return;
      }
      expect(parsed).toMatchObject({ damage: 'cut off' });
      expect(titles(document)).toEqual(expected);
    },
  );

  it.each([
    ['an item that is not closed', rss.replace('</item>', '</itme>')],
    ['a title that is not closed', rss.replace('Story 2</title>', 'Story 2')],
  ])('says that a feed with %s was repaired if it is closed at its end', (_name, document) => {
    expect(titles(document)).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(feedOf(document).damage).toBe('repaired');
  });

  it.each([
    '<rss version="2.0"></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><unknown/></rdf:RDF>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><subtitle>Nothing yet</subtitle></feed>',
    '<rss version="2.0"/>',
    '<?xml version="1.0"?><rss version="2.0" /><!-- no news -->',
    '<rss version="2.0"><channel/></rss>',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>',
    '<rss version="2.0">"<channel><title>Outlet</title></channel></rss>',
  ])('reads a feed that ends before it says anything as empty: %s', (document) => {
    expect(feedOf(document)).toMatchObject({ items: [] });
  });

  it.each([
    '<rss vers',
    '<rss version="2.0"><error>Too many requests</error></rss>',
    '<rss version="2.0"><channel>Database error</channel></rss>',
    '<feed><status code="403"/><message>Access denied</message></feed>',
    '<rss version="2.0"><channel>',
    '<rss>\u0001\u0002 asdf <<<>>> asd',
    '<rss version="2.0">lorem ipsum</rss>',
    '<feed>hello</feed>',
    '<feed><error>Not found</error></feed>',
    '<rss version="2.0"><error code="503"><message>Service unavailable</message></error></rss>',
    '<rss version="2.0"><channel><title>Error</title>database connection failed',
    '<rss version="2.0"><channel><title>X</title><item></item><item></item></channel></rss>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Out',
  ])('refuses a document in which nothing can be read, instead of calling it empty: %s', (document) => {
    expect(read(document)).toMatchObject({ kind: 'damaged', fix: expect.any(String) });
  });
});

describe('the encoding of a feed', () => {
  const text = rss.replace('Story 1', 'Größe – naïve “café” €').replace('<?xml version="1.0"?>', '');
  const title = 'Größe – naïve “café” €';

  it.each([
    ['undeclared UTF-8', Buffer.from(text), ''],
    ['UTF-8 that the server calls Latin-1', Buffer.from(text), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 that declares Latin-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`), ''],
    [
      'windows-1252 that the server calls UTF-8',
      iconv.encode(text, 'windows-1252'),
      'text/xml; charset=utf-8',
    ],
    [
      'windows-1252 that declares Latin-1',
      iconv.encode(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'windows-1252'),
      '',
    ],
    ['UTF-16 with a byte-order mark', iconv.encode(text, 'utf-16le', { addBOM: true }), ''],
    ['UTF-16 without a byte-order mark', iconv.encode(text, 'utf-16be'), 'text/xml; charset=utf-8'],
    ['UTF-32', iconv.encode(text, 'utf-32le', { addBOM: true }), ''],
    [
      'an encoding that does not exist',
      Buffer.from(`<?xml version="1.0" encoding="klingon"?>${text}`),
      'x; charset=bogus',
    ],
  ])('reads %s', (_name, bytes, contentType) => {
    expect(titles(bytes, contentType)[0]).toBe(title);
  });

  it('reads other scripts in the declared encoding', () => {
    const russian = rss
      .replace('Story 1', 'Новости дня')
      .replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="koi8-r"?>');
    expect(titles(iconv.encode(russian, 'koi8-r'))[0]).toBe('Новости дня');
    const japanese = rss.replace('Story 1', '今日のニュース').replace('<?xml version="1.0"?>', '');
    expect(titles(iconv.encode(japanese, 'shift_jis'), 'text/xml; charset=Shift_JIS')[0]).toBe(
      '今日のニュース',
    );
  });
});

describe('a hostile feed', () => {
  it('reads a document with an entity bomb without expanding it', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${levels}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss.replace('<?xml version="1.0"?>', '').replace('Story 1', '&l9;').replace('Story 2', '&file;')}`;
    let result: unknown;
    const took = cpuMsOf(() => {
      result = read(bomb);
    });
    expect(took).toBeLessThan(2_000);
    expect(JSON.stringify(result).length).toBeLessThan(5_000);
    expect(JSON.stringify(result)).not.toContain('root:');
  });

  it.each([
    ['a web page', '<!doctype html><html><head><title>x</title></head><body><p>Hi</p></body></html>', 'page'],
    ['nothing', '', 'nothing'],
    ['blanks', ' \n ', 'nothing'],
    ['plain text', 'Service unavailable', 'unknown'],
    ['JSON that is not a feed', '{"error":"no"}', 'unknown'],
    ['a JSON Feed without a list', '{"version":"https://jsonfeed.org/version/1.1"}', 'unknown'],
    ['a page about feeds', '<!doctype html><html><body><p>Our <rss> feed</p></body></html>', 'page'],
    [
      'a list of feeds',
      '<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>',
      'unknown',
    ],
    ['other XML', '<?xml version="1.0"?><urlset><url/></urlset>', 'unknown'],
    ['bytes', Buffer.from([0, 1, 2, 250, 251, 252]).toString('latin1'), 'unknown'],
  ])('refuses a document that is %s', (_name, document, kind) => {
    expect(read(document)).toMatchObject({ kind });
  });

  const head = '<rss version="2.0"><channel><title>X</title>';
  it.each([
    ['deep nesting', `${head}<item>${'<a>'.repeat(50_000)}`],
    ['deep nesting in a title', `${head}<item><title>${'<a>'.repeat(50_000)}`],
    ['open sections', `${head}<item><title>${'<![CDATA['.repeat(200_000)}`],
    ['open comments', '<!--'.repeat(100_000)],
    ['ampersands', `${head}<item><title>${'&'.repeat(200_000)}</title></item></channel></rss>`],
    ['angle brackets', head + '<'.repeat(200_000)],
    ['open titles', `${head}${'<title>x'.repeat(50_000)}`],
    ['processing instructions', '<?'.repeat(100_000)],
    ['a long declaration', `<!DOCTYPE ${'['.repeat(200_000)}`],
    ['blanks before the end of a tag', `${head}<item${' '.repeat(200_000)}`],
  ])('handles %s within seconds', (_name, document) => {
    expect(cpuMsOf(() => read(document))).toBeLessThan(15_000);
  });

  it('gives up on a document that takes too long, and reads the next one', async () => {
    const hasty = { callIn: (ms: number, run: () => void) => machineClock.callIn(ms / 100, run) };
    const thread = createDocumentThread(hasty);
    onTestFinished(() => thread[Symbol.asyncDispose]());
    const dear = `${head}<item ${'a="b" '.repeat(1_500_000)}></item></channel></rss>`;
    const document = (text: string) => ({ bytes: Buffer.from(text), contentType: '', address });
    expect(await thread.read(document(dear))).toMatchObject({
      kind: 'unknown',
      refused: expect.stringContaining('too long'),
    });
    await using patient = createDocumentThread(machineClock);
    expect(await patient.read(document(rss))).toMatchObject({ title: 'Outlet' });
  });

  it('blames no feed and starts no new thread when the service stops', async () => {
    const thread = createDocumentThread(machineClock);
    const document = { bytes: Buffer.from(rss), contentType: '', address };
    const answers = Promise.allSettled([thread.read(document), thread.read(document)]);
    await thread[Symbol.asyncDispose]();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a web page in place of a feed', () => {
  it('recognises a short page by the content type that its server sends', () => {
    const page = '<meta http-equiv="refresh" content="0; url=/feed"><p>Moved';
    expect(read(page, 'text/html; charset=utf-8')).toMatchObject({ kind: 'page' });
    expect(read(rss, 'text/html')).toMatchObject({ format: 'rss' });
  });
});

describe('the dates of a feed', () => {
  it('reads a JSON Feed behind PHP warnings', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Outlet',
      items: [{ id: '1', title: 'Story 1', url: 'https://example.org/1', content_text: 'Text' }],
    };
    const warning = '<br />\n<b>Warning</b>: Undefined array key {a} in <b>/a.php</b><br />\n';
    expect(titles(`${warning}${JSON.stringify(feed)}`)).toEqual(['Story 1']);
  });

  it.each([
    ['Mon, 02 Mar 2026 06:30:00 GMT', '2026-03-02T06:30:00.000Z'],
    ['Mon, 02 Mar 2026 06:30:00 +0100', '2026-03-02T05:30:00.000Z'],
    ['2 Mar 26 06:30 EST', '2026-03-02T11:30:00.000Z'],
    ['Mon, 2 March 2026 06:30:00 CEST', '2026-03-02T04:30:00.000Z'],
    ['2026-03-02T06:30:00Z', '2026-03-02T06:30:00.000Z'],
    ['2026-03-02T06:30:00.123+05:30', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02 06:30:00', '2026-03-02T06:30:00.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['20260302', '2026-03-02T00:00:00.000Z'],
    ['March 2, 2026 6:30 pm', '2026-03-02T18:30:00.000Z'],
    ['Mon Mar 02 06:30:00 UTC 2026', '2026-03-02T06:30:00.000Z'],
    ['Mo, 02 Mrz 2026 06:30:00 +0100', '2026-03-02T05:30:00.000Z'],
    ['lun., 02 févr. 2026 06:30:00 GMT', '2026-02-02T06:30:00.000Z'],
  ])('reads the date %s', (written, expected) => {
    expect(readFeedDate(written)?.toISOString()).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '0',
    '1970-01-01T00:00:00Z',
    'Thu, 31 Feb 2026 06:30:00 GMT',
    '2026-13-01',
    '2026-03-02T06:30:00+99:00',
    '{{ date }}',
  ])('reads no date from "%s"', (written) => {
    expect(readFeedDate(written)).toBeUndefined();
  });
});
