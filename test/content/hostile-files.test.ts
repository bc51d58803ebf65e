import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/content/reading/locate-fault.ts';
import { maxFileBytes, parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf } from './article-file.ts';

const anyPath = '2024/05/robots.md';

function faultOf(file: string | Uint8Array): string {
  const result = parseArticle(anyPath, typeof file === 'string' ? bytesOf(file) : file);
  return result.ok ? 'no fault' : result.faults.map(formatFault).join('\n');
}

describe('front matter in an unsupported language', () => {
  const code = 'globalThis.evaluated = true';

  it.each([
    'js',
    ' js',
    'JS',
    'javascript',
    '\tjavascript',
    '\rjs',
    '\u00a0js',
    'yaml js',
    'jsonc',
    'tom l',
    'coffee',
    'cson',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '-',
  ])('refuses front matter in another language before anything evaluates it: ---%j', (language) => {
    expect(faultOf(`---${language}\n${code}\n---\n`)).toMatch(
      /^2024\/05\/robots\.md:1: the first line must be "---"/,
    );
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  it('refuses front matter in another language behind a byte-order mark too', () => {
    expect(faultOf(`\ufeff---js\n${code}\n---\n`)).toContain(':1: the first line must be "---"');
    expect(faultOf(`\ufeff\ufeff---js\n${code}\n---\n`)).toContain(':1: no front matter');
    expect(globalThis).not.toHaveProperty('evaluated');
  });
});

describe('a file that is not an article', () => {
  it.each([
    ['an empty file', '', 1, 'the file is empty'],
    [
      'only Markdown',
      '# Robots\n\nThey fold.\n',
      1,
      'no front matter: an article starts with "---" alone on line 1',
    ],
    ['a blank line first', `\n${articleText()}`, 1, 'no front matter'],
    ['only one fence', '---', 1, 'only one line'],
    [
      'a fence that is never closed',
      articleText().replace('\n---\n', '\n'),
      1,
      'the front matter is never closed',
    ],
    [
      'a closing fence with text after it',
      articleText().replace('\n---\n', '\n--- x\n'),
      19,
      'nothing may follow on it',
    ],
    [
      'a closing fence of five dashes',
      articleText().replace('\n---\n', '\n-----\n'),
      19,
      'nothing may follow on it',
    ],
    ['nothing between the fences', '---\n---\n', 1, 'the front matter is empty'],
    ['comments between the fences', '---\n# title: x\n\n---\n', 1, 'the front matter is empty'],
    ['text between the fences', '---\njust text\n---\n', 2, 'must be lines of "key: value", got a string'],
    ['a list between the fences', '---\n- a\n- b\n---\n', 2, 'must be lines of "key: value", got a list'],
    ['a number between the fences', '---\n12\n---\n', 2, 'must be lines of "key: value", got a number'],
    ['bare CR line endings', articleText().replaceAll('\n', '\r'), 1, 'bare CR'],
    ['UTF-16', Buffer.from(`\ufeff${articleText()}`, 'utf16le'), 1, 'UTF-16: save it as UTF-8'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 1, 'no front matter'],
  ])('says what is wrong with %s', (_, file, line, reason) => {
    expect(faultOf(file)).toMatch(new RegExp(`^2024/05/robots\\.md:${line}: `));
    expect(faultOf(file)).toContain(reason);
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const [before, after] = articleText().split('folds shirts');
    const text = before === undefined ? '' : before;
    const at = text.indexOf('machines');
    const bytes = Buffer.concat([
      Buffer.from(text.slice(0, at)),
      Buffer.from([0xe9]),
      Buffer.from(text.slice(at)),
      Buffer.from(after ?? ''),
    ]);
    expect(faultOf(bytes)).toBe(`${anyPath}:4: this is not UTF-8: save the file as UTF-8`);
  });
});

describe('a file that would cost too much to read', () => {
  it('refuses a file by its size before decoding it', () => {
    expect(faultOf(new Uint8Array(maxFileBytes + 1))).toContain(
      ':1: the file has 1048577 bytes; at most 1048576',
    );
    expect(faultOf(articleText({ notes: 'x'.repeat(300_000) }))).toContain(':1: the front matter has 300');
  });

  it.each([
    ['blank lines', '\n'.repeat(200_000)],
    ['lines of spaces', ' \n'.repeat(100_000)],
    ['bare CRs', '\r'.repeat(200_000)],
    ['line separators', '\u2028'.repeat(60_000)],
    ['many short runs of blank lines', `${'\n'.repeat(400)}#`.repeat(500)],
  ])('refuses %s, which gray-matter would spend minutes on', (_, blank) => {
    expect(faultOf(articleText().replace('\ntype', `\n${blank}\ntype`))).toContain('too many blank lines');
  });

  it('still reads a page of blank lines', () => {
    expect(faultOf(articleText().replace('\ntype', `${'\n'.repeat(500)}\ntype`))).toBe('no fault');
  });

  it.each([
    ['aliases', '&a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'aliases are not supported'],
    ['lists in lists', '['.repeat(50_000), 'nested too deeply'],
    ['mappings in mappings', '{a: '.repeat(50_000), 'nested too deeply'],
    ['lists in lists on one line', `\n${'- '.repeat(50_000)}x`, 'nested too deeply'],
    ['keys in keys', `\n${'? '.repeat(50_000)}x`, 'nested too deeply'],
  ])('refuses front matter with %s', (_, value, reason) => {
    expect(faultOf(articleText({ bomb: value }))).toContain(reason);
  });

  it.each([
    ['entities in entities', `"&${'amp;'.repeat(50_000)}lt;b>"`],
    ['tags in tags', `"${'<b>'.repeat(60_000)}"`],
    ['tags that never end', `"${'<a '.repeat(60_000)}"`],
    ['tags that were never opened', `"${'</p>'.repeat(50_000)}"`],
    ['tails of tails', `"${'The post a first appeared on '.repeat(8_000)}"`],
    ['joined emoji', `"${'👩\u200d'.repeat(20_000)}"`],
    ['quotes', `"${String.raw`\"`.repeat(100_000)}"`],
  ])('quickly reads an excerpt of %s', (_, excerpt) => {
    expect(faultOf(articleText({ excerpt }))).toBe('no fault');
  });
});

describe('an outlandish value', () => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

  it.each([
    ['an object with methods of its own', '---\ntitle: A\ndate: 2026-01-01\npublished: {toString: 1}\n---\n'],
    ['a list of such objects', '---\ntitle: A\ndate: 2026-01-01\nheat: [{toString: 1}]\n---\n'],
    ['lists in lists', `{"title":"A","date":"2026-01-01","published":${deep},"heat":${deep}}\n`],
    ['half a character', '---\ntitle: A\ndate: 2026-01-01\nslug: "\\ud800"\n---\n'],
    [
      'an address that fills itself in again and again',
      `---\ntitle: A\ndate: 2026-01-01\nslug: ${'a'.repeat(100_000)}\npermalink: ${'/:slug'.repeat(20_000)}\n---\n`,
    ],
  ])('never throws because of a value: %s', (_what, text) => {
    expect(() =>
      parseArticle('posts/a.md', bytesOf(text), {
        folders: [{ prefix: '', inSite: '', siteUrl: 'https://example.org' }],
      }),
    ).not.toThrow();
  });
});

describe('keys that exist on every object', () => {
  it('ignores keys that exist on every object, so that they pollute nothing', () => {
    const keys = {
      ['__proto__']: '\n  heat: 5\n  polluted: yes',
      constructor: '\n  prototype:\n    polluted: yes',
      toString: '1',
    };
    expect(faultOf(articleText({ heat: undefined, ...keys }))).toBe('no fault');
    expect({}).not.toHaveProperty('polluted');
    expect(faultOf('---\n__proto__:\n  title: lent\n---\n')).toContain('"title" is missing');
  });
});

describe('any bytes', () => {
  const everything = { numRuns: 300 };

  it('reads any bytes without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(parseArticle(anyPath, bytes)).toHaveProperty('ok');
      }),
      everything,
    );
  });

  it('reports faults of any front matter on lines that exist', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'title: ',
        'related:\n',
        '  - ',
        'webUrl: ',
        '"',
        "'",
        '\n',
        '\n\n',
        '\t',
        ': ',
        ' #',
        '&a ',
        '*a',
        '!!',
        '{',
        '[',
        ']',
        '}',
        '|\n',
        '>\n',
        '? ',
        '---',
        '...',
        '%TAG',
        '\r',
        '\0',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `---\n${pieces.join('')}\n---\n`;
        const result = parseArticle(anyPath, bytesOf(text));
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const fault of result.ok ? [] : result.faults) {
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.line).toBeLessThanOrEqual(lines);
          expect(formatFault(fault)).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
        }
      }),
      everything,
    );
  });

  it('gives the same result when an article is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        const bytes = bytesOf(articleText({ title: JSON.stringify(title) }));
        expect(parseArticle(anyPath, bytes)).toEqual(parseArticle(anyPath, bytes));
      }),
    );
  });
});
