import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutFrontMatter, cutRelated, loadEntry } from '../../src/content/reading/cut-related.ts';
import { fencedHead } from '../../src/content/reading/front-matter-fences.ts';
import {
  type ArticleFile,
  parseArticle,
  parseInParts,
  parseWhole,
} from '../../src/content/reading/parse-article.ts';
import { readFrontMatter } from '../../src/content/reading/read-front-matter.ts';
import { articleText, bytesOf } from './article-file.ts';
import { mangledFrontMatter } from './mangled-front-matter.ts';

const anyPath = '2024/05/robots.md';

const relatedEntries = [
  '',
  '  - title: "Laundry robots, é"',
  '    webUrl: "https://other.example.org/a"',
  '    images:',
  '      - url: "https://img.example.org/a.jpg"',
  '  - title: Robots in Graz',
  '    webUrl: "https://other.example.org/b"',
].join('\n');

function headOf(text: string): Buffer | undefined {
  return fileOf(text)?.head;
}

function fileOf(text: string, path = anyPath): ArticleFile | undefined {
  const fenced = fencedHead(bytesOf(text));
  return 'head' in fenced ? { path, rules: {}, ...fenced } : undefined;
}

/** For a text whose fences are in order. */
function goodFileOf(text: string, path = anyPath): ArticleFile {
  const file = fileOf(text, path);
  if (!file) throw new Error('the front matter has no fences');
  return file;
}

function cutUnknown(head: Buffer): CutFrontMatter<never> | undefined {
  return cutRelated<never>(head, () => undefined);
}

/** Front matter read in parts; undefined where it has to be read as a whole. */
function loadInParts(head: Buffer): object | undefined {
  const cut = cutUnknown(head);
  const entries = cut?.entries.map(loadEntry);
  if (!cut || !entries || entries.includes(undefined)) return undefined;
  const front = readFrontMatter(cut.rest);
  if ('reason' in front) return undefined;
  expect(Reflect.get(front.data, 'related')).toEqual([]);
  Reflect.set(front.data, 'related', entries);
  return front.data;
}

describe('front matter that is read in parts', () => {
  it('cuts front matter before each dash of the list, and leaves an empty list behind', () => {
    const cut = cutUnknown(headOf(articleText({ related: relatedEntries, notes: 'x' })) ?? Buffer.alloc(0));
    expect(cut?.entries).toEqual([
      Buffer.from(relatedEntries.slice(1, relatedEntries.indexOf('  - title: Robots'))).toString('latin1'),
      Buffer.from(`${relatedEntries.slice(relatedEntries.indexOf('  - title: Robots'))}\n`).toString(
        'latin1',
      ),
    ]);
    expect(cut?.rest).toBe(`${articleText({ related: '[]', notes: 'x' }).split('\n---\n')[0]}\n---\n`);
  });

  it.each([
    ['as archives have it', articleText({ related: relatedEntries })],
    ['with CRLF line ends', articleText({ related: relatedEntries }).replaceAll('\n', '\r\n')],
    ['with dashes at the margin', articleText({ related: relatedEntries.replaceAll('\n  ', '\n') })],
    ['before another list', articleText({ related: relatedEntries, notes: '\n  - a\n  - b' })],
    ['before a blank line', articleText({ related: `${relatedEntries}\n` })],
  ])('gives the same article whether it reads the file in parts or as a whole: %s', (_, text) => {
    const file = goodFileOf(text);
    const read = parseInParts(file);
    expect(read?.article.related).toHaveLength(2);
    expect(parseWhole(file)).toEqual({ ok: true, ...read, slips: [], faults: [] });
  });

  it.each([
    ['a line that starts at the margin within an entry', relatedEntries.replace('\n    images', '\nimages')],
    ['a blank line between entries', relatedEntries.replace('\n  - title: R', '\n\n  - title: R')],
    [
      'an entry that is not indented like the others',
      `${relatedEntries}\n - title: x\n   webUrl: https://x.example`,
    ],
    ['a dash with nothing after it', `${relatedEntries}\n  -\n    title: x\n    webUrl: https://x.example`],
    ['a block scalar', `${relatedEntries}\n    excerpt: |+\n      Robots\n`],
    ['a bare CR', relatedEntries.replace('\n    images', '\rimages')],
    ['a fault', `${relatedEntries}\n    quality: good`],
    ['a misspelt key', `${relatedEntries}\n    providr: x`],
    ['text cut off by a comment', `${relatedEntries}\n    excerpt: News #1`],
    ['more lines after a blank one', `${relatedEntries}\n\n  ~`],
    ['a list in brackets', '[{title: x, webUrl: "https://x.example"}]'],
    ['more entries than are read', relatedEntries.repeat(251)],
  ])('reads front matter as a whole when it has %s', (_, related) => {
    const text = articleText({ related });
    const file = goodFileOf(text);
    expect(parseInParts(file)).toBeUndefined();
    expect(parseArticle(anyPath, bytesOf(text))).toEqual(parseWhole(file));
  });

  it('gives the same frozen object for the same entry', () => {
    const read = (path: string) => parseInParts(goodFileOf(articleText({ related: relatedEntries }), path));
    const coverage = read('a.md')?.article.related[0];
    expect(read('b.md')?.article.related[0]).toBe(coverage);
    expect(Object.isFrozen(coverage)).toBe(true);
  });

  it('does not confuse an entry with one that begins with the same lines', () => {
    const longer = `${relatedEntries}\n    excerpt: "More of it"`;
    for (const related of [relatedEntries, longer, relatedEntries, longer]) {
      const file = goodFileOf(articleText({ related }));
      expect(parseWhole(file)).toEqual({ ok: true, ...parseInParts(file), slips: [], faults: [] });
    }
  });

  it('gives exactly the same result in parts and as a whole, whatever the file contains', () => {
    let inParts = 0;
    const numRuns = 4_000;
    fc.assert(
      fc.property(mangledFrontMatter, (text) => {
        const file = fileOf(text);
        if (file?.language !== 'yaml') return;
        const { head } = file;
        const data = loadInParts(head);
        const read = parseInParts(file);
        const whole = parseWhole(file);
        if (read) expect(whole).toEqual({ ok: true, ...read, slips: [], faults: [] });
        if (!data) return;
        inParts++;
        const front = readFrontMatter(`${head.toString('utf8')}\n`);
        const expected = 'data' in front ? front.data : front;
        expect(isDeepStrictEqual(data, expected) || [data, expected]).toBe(true);
        expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
      }),
      { numRuns },
    );
    expect(inParts).toBeGreaterThan(numRuns / 5);
    expect(inParts).toBeLessThan((numRuns * 4) / 5);
  });
});
