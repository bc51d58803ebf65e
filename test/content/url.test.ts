import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, webUrl } from '../../src/content/url.ts';

describe('an address for readers', () => {
  it.each([
    ['https://news.example.com/a?b=1#c', 'https://news.example.com/a?b=1#c'],
    ['  HTTP://News.Example.com/A ', 'http://news.example.com/A'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/a b"c<d>', 'https://example.com/a%20b%22c%3Cd%3E'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.com/?a=1&amp;b=2&#038;c=3', 'https://example.com/?a=1&b=2&c=3'],
  ])('is taken: %j', (text, url) => {
    expect(webUrl(text)).toBe(url);
  });

  it.each([
    '',
    'example.com/a',
    '/a',
    '//example.com/a',
    '#a',
    'mailto:a@example.com',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://example.com/1',
    'ftp://example.com/a',
    'https://',
    'https:example.com',
    'https://exa mple.com/',
    'https://user:pass@example.com/',
    'https://example.com@evil.example/',
    'https://example.com/a\nb',
    'https://example.com/\u0000',
    'https://example.com/\u0085x',
    `https://example.com/${'a'.repeat(2_100)}`,
    `https://example.com/${'ü'.repeat(1_000)}`,
    'https://[::1',
    'https://example.com:99999/',
  ])('is refused: %j', (text) => {
    expect(webUrl(text)).toBeUndefined();
  });

  it('does not change when it is read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: 'binary' }).map((text) => `https://x.example/${text}`),
        ),
        (text) => {
          const url = webUrl(text);
          if (url !== undefined) expect(webUrl(url)).toBe(url);
        },
      ),
    );
  });
});

describe('one page', () => {
  const page = 'https://www.example.com/2024/05/robots-fold/';

  it.each([
    'http://www.example.com/2024/05/robots-fold/',
    'https://example.com/2024/05/robots-fold',
    'HTTPS://WWW.EXAMPLE.COM/2024/05/robots-fold/',
    'https://m.example.com/2024/05/robots-fold/',
    'https://mobile.example.com/2024/05/robots-fold/',
    'https://amp.example.com/2024/05/robots-fold/',
    'https://www.example.com./2024/05/robots-fold/',
    'https://www.example.com:443/2024/05/robots-fold/',
    'http://www.example.com:80/2024/05/robots-fold/',
    'https://www.example.com//2024/05//robots-fold//',
    'https://www.example.com/2024/05/./x/../robots-fold/',
    'https://www.example.com/2024/05/robots-fold/index.html',
    'https://www.example.com/2024/05/robots-fold/#comments',
    'https://www.example.com/2024/05/robots-fold/?',
    'https://www.example.com/2024/05/robots%2Dfold/',
    'https://www.example.com/2024/05/robots-fold/amp',
    'https://www.example.com/2024/05/robots-fold/amp/',
    'https://www.example.com/2024/05/robots-fold.amp',
    'https://www.example.com/2024/05/robots-fold/amp.html',
    'https://www.example.com/amp/2024/05/robots-fold/',
    'https://www.example.com/2024/05/amp/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/?amp',
    'https://www.example.com/2024/05/robots-fold/?amp=1',
    'https://www.example.com/2024/05/robots-fold/?outputType=amp',
    'https://www.example.com/2024/05/robots-fold/?output=amp&usqp=mq331AQ',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/2024/05/robots-fold/amp/',
    'https://www-example-com.cdn.ampproject.org/c/www.example.com/2024/05/robots-fold/',
    'https://www-example-com.cdn.ampproject.org/v/s/www.example.com/2024/05/robots-fold/?amp_js_v=0.1&usqp=mq331AQ',
    'https://www.google.com/amp/s/www.example.com/2024/05/robots-fold/amp/',
    'https://www.google.co.uk/amp/www.example.com/2024/05/robots-fold',
    'https://www.bing.com/amp/s/amp.example.com/2024/05/robots-fold/',
    'https://www.google.com/amp/s/www-example-com.cdn.ampproject.org/c/s/www.example.com/2024/05/robots-fold/',
    'https://www.example.com/2024/05/robots-fold/?utm_source=rss&utm_medium=rss&utm_campaign=robots',
    'https://www.example.com/2024/05/robots-fold/?UTM_Source=rss',
    'https://www.example.com/2024/05/robots-fold/?utm%5Fsource=rss',
    'https://www.example.com/2024/05/robots-fold/?fbclid=IwAR0&gclid=1&mc_cid=2&mc_eid=3&igshid=4&msclkid=5',
    'https://www.example.com/2024/05/robots-fold/?ref=hn&ref_src=twsrc%5Etfw&referrer=x',
    'https://www.example.com/2024/05/robots-fold/?source=rss&WT.mc_id=7&_ga=2.1',
    'https://www.example.com/2024/05/robots-fold/?a&amp;utm_source=rss'.replace('a&amp;', 'amp&amp;'),
  ])('has one form: %s', (variant) => {
    expect(canonicalUrl(variant)).toBe(canonicalUrl(page));
  });

  it.each([
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    ['https://example.com/a?q=x+y', 'https://example.com/a?q=x%20y'],
    ['https://example.com/a?q=x%2cy&e=', 'https://example.com/a?e&q=x,y'],
    ['https://example.com/%e4%b8%ad', 'https://example.com/中'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://en.m.wikipedia.org/wiki/Robot', 'https://en.wikipedia.org/wiki/Robot'],
    ['https://example.com/page.amp.html', 'https://example.com/page.html'],
    ['https://www.forbes.com/sites/a/b/?sh=2d1f', 'https://www.forbes.com/sites/a/b/'],
    ['https://www.wsj.com/articles/a-1?mod=rss_Technology', 'https://www.wsj.com/articles/a-1'],
  ])('has one form: %s and %s', (one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });

  it('is written as https without www', () => {
    expect(canonicalUrl('http://www.example.com/A/?b=2&a=%c3%bc')).toBe('https://example.com/A?a=%C3%BC&b=2');
    expect(canonicalUrl('https://example.com')).toBe('https://example.com/');
  });
});

describe('two pages', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['https://example.com/a', 'https://example.com/A'],
    ['https://example.com/a', 'https://example.org/a'],
    ['https://example.com/a', 'https://example.com:8443/a'],
    ['https://news.example.com/a', 'https://blog.example.com/a'],
    ['https://m.com/a', 'https://amp.com/a'],
    ['https://videos.example.com/watch?v=abc', 'https://videos.example.com/watch?v=abd'],
    ['https://example.com/?p=12', 'https://example.com/?p=13'],
    ['https://example.com/a?id=1', 'https://example.com/a'],
    ['https://example.com/a?page=2', 'https://example.com/a'],
    ['https://example.com/a?source=book', 'https://example.com/a?source=film'],
    ['https://forum.example.com/forum?mod=view&t=1', 'https://forum.example.com/forum?mod=edit&t=1'],
    ['https://example.com/a?q=1%262', 'https://example.com/a?q=1&2'],
    ['https://example.com/a%2Fb', 'https://example.com/a/b'],
    ['https://example.com/amp', 'https://example.com/'],
    ['https://example.com/amplifiers', 'https://example.com/'],
    ['https://www.google.com/search?q=amp', 'https://www.google.com/search?q=s'],
  ])('stay apart: %s and %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });
});

describe('the canonical form', () => {
  it.each([
    '',
    'nothing',
    'javascript:alert(1)',
    'https://',
    'https://./',
    'mailto:a@example.com',
    'https://a@example.com/',
  ])('does not exist of %j', (text) => {
    expect(canonicalUrl(text)).toBeUndefined();
  });

  const segment = fc.oneof(
    fc.constantFrom(
      'amp',
      'amp.html',
      'index.html',
      'index.php',
      'a.amp',
      'x.amp.html',
      'amp.amp',
      's',
      'c',
      'm',
      '',
      '.',
      '..',
      'a',
      '%41',
      '%2f',
      '%2E',
      '%zz',
      '%',
      'ü',
      ' ',
      'x.example',
      'www.x.example',
      'x-example.cdn.ampproject.org',
      'www.google.com',
      '|',
      "'",
      '"',
      '^',
      ';',
      '&amp;',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const host = fc
    .array(
      fc.constantFrom(
        'www',
        'm',
        'amp',
        'mobile',
        'x',
        'example',
        'com',
        'cdn',
        'ampproject',
        'org',
        'google',
        'bing',
        '1',
        'ü',
        '',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((labels) => labels.join('.'));
  const parameter = fc
    .tuple(
      fc.constantFrom(
        'utm_source',
        'a',
        'b',
        'amp',
        'amp;a',
        'ref',
        'source',
        '%61',
        'A',
        '',
        'q',
        '&amp;',
        '#',
        '%23',
      ),
      fc.constantFrom('', '=', '=1', '=rss', '=%2c', '=+', '=%20', '==', '=ü', '=amp;', '=&amp;amp;'),
    )
    .map((parts) => parts.join(''));
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTPS://'),
      host,
      fc.constantFrom('', ':80', ':443', ':8080', '.', '@'),
      fc.array(segment, { maxLength: 6 }),
      fc.array(parameter, { maxLength: 5 }),
      fc.constantFrom('', '#', '#a'),
    )
    .map(
      ([scheme, name, port, path, query, fragment]) =>
        `${scheme}${name}${port}/${path.join('/')}?${query.join('&')}${fragment}`,
    );

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 5, arbitrary: address },
          { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
        ),
        (url) => {
          const canonical = canonicalUrl(url);
          if (canonical !== undefined) expect(canonicalUrl(canonical)).toBe(canonical);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('is that of the address for readers', () => {
    fc.assert(
      fc.property(address, (url) => {
        const readers = webUrl(url);
        if (readers !== undefined) expect(canonicalUrl(readers)).toBe(canonicalUrl(url));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => canonicalUrl(text)).not.toThrow();
        expect(() => canonicalUrl(`https://${text}`)).not.toThrow();
      }),
    );
  });
});
