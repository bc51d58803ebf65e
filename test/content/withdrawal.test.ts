import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';
import { createContentFolder } from './content-folder.ts';

/** Whether the file withdraws its article, even if the rest of it cannot be read. */
function isWithdrawn(text: string | Uint8Array): boolean {
  const result = parseArticle('a.md', typeof text === 'string' ? bytesOf(text) : text);
  return result.ok ? !result.article.published : result.isWithdrawn;
}

const ways: FrontMatterLines[] = [
  { published: 'false' },
  { published: '"false"' },
  { published: 'no # for now' },
  { published: 'False' },
  { draft: 'true' },
  { draft: "'yes'" },
  { published: '0' },
  { published: '"0"' },
  { published: 'n' },
  { published: 'flase' },
  { published: 'False.' },
  { published: 'not yet' },
  { published: 'withdrawn' },
  { draft: '1' },
  { draft: '"1"' },
  { draft: 'Y' },
  { draft: 'ture' },
  { draft: 'hidden' },
  { heat: '-1' },
  { heat: '"-1"' },
  { published: undefined, Published: 'false' },
  { published: undefined, PUBLISHED: 'no' },
  { published: undefined, publised: 'false' },
  { published: undefined, pubilshed: 'false' },
  { published: undefined, publish: 'false' },
  { Draft: 'true' },
  { darft: 'yes' },
  { '"Draft"': 'true' },
  { Draft: 'maybe' },
  { draft: 'maybe' },
  { unlisted: 'true' },
  { hidden: 'yes' },
  { private: 'true' },
  { status: 'draft' },
  { heat: undefined, Heat: '-1' },
];

const harms: [string, (text: string) => string | Uint8Array][] = [
  ['nothing', (text) => text],
  [
    'a related entry without an address',
    (text) => text.replace('\n---\n', '\nrelated:\n  - title: x\n---\n'),
  ],
  ['no title', (text) => text.replace(/\ntitle: .*/, '')],
  ['a word for a date', (text) => text.replace('2024-05-06T07:08:09Z', 'yesterday')],
  ['a key that appears twice', (text) => text.replace('\ntype:', '\ntype: x\ntype:')],
  ['a quote that is not closed', (text) => text.replace('laundry"', 'laundry')],
  ['a tab as indentation', (text) => text.replace('  name:', '\tname:')],
  ['a colon in a title', (text) => text.replace('"Robots learn to fold laundry"', 'Robots: fold: laundry')],
  ['an alias', (text) => text.replace('type: article', 'type: &a article\nother: *a')],
  [
    'an empty line before the opening fence, and a fault',
    (text) => `\n${text.replace('laundry"', 'laundry')}`,
  ],
  ['a comment before the opening fence', (text) => `# x\n${text.replace('laundry"', 'laundry')}`],
  ['no opening fence', (text) => text.slice(4)],
  ['no closing fence', (text) => text.replace('\n---\n', '\n')],
  ['a closing fence with text after it', (text) => text.replace('\n---\n', '\n--- x\n')],
  ['Windows line endings, and a fault', (text) => text.replace('laundry"', 'l').replaceAll('\n', '\r\n')],
  ['an old encoding', (text) => Buffer.from(text.replace('laundry', 'wäsche'), 'latin1')],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
];

describe('a withdrawal', () => {
  it.each(
    ways.flatMap((way) => harms.map(([name, harm]) => [JSON.stringify(way), name, harm, way] as const)),
  )('withdraws an article by %s, even with %s', (_, __, harm, way) => {
    expect(isWithdrawn(harm(articleText(way)))).toBe(true);
  });

  it.each([
    'published:false',
    'draft:true',
    'published:\u00a0false',
    ' published: false',
    'published: false,',
    '"published": false',
    'heat: -1e3',
    'heat: -.5',
  ])('withdraws by a misspelt line in front matter that cannot be read: %j', (line) => {
    expect(isWithdrawn(articleText({ title: '"x' }).replace('\ntype:', `\n${line}\ntype:`))).toBe(true);
  });

  it.each(harms)('withdraws nothing by mistake: %s', (_, harm) => {
    for (const way of [
      {},
      { published: 'yes' },
      { published: '1' },
      { published: 'live' },
      { draft: 'false' },
      { draft: '0' },
      { draft: 'none' },
      { draft: '' },
      { heat: '0' },
    ]) {
      expect(isWithdrawn(harm(articleText(way)))).toBe(false);
    }
  });

  it('looks for a withdrawal in time proportional to the text, whatever it contains', () => {
    const blanks = ' '.repeat(900_000);
    for (const text of [
      `# Notes\n\nName:${blanks}"x" y\n`,
      `---\ndraft:${blanks}'x\n`,
      `{${`${blanks.slice(0, 999)}\n`.repeat(900)}`,
    ])
      expect(isWithdrawn(text)).toBe(false);
  });

  it.each([
    '---\nx: [\nisDraft: "yes",\n---\n',
    '+++\nx = [\n  draft = true # for now\n+++\n',
    '---\ntitle: T\ndate: 2026-11-01\ndraft: false\nisDraft: true\n---\n',
    '---\ntitle: T\ndate: 2026-11-01\nexcerpt: "A text\npublished:false\nmore"\n---\n',
  ])('finds a withdrawal anywhere in the front matter: %j', (text) => {
    expect(isWithdrawn(text)).toBe(true);
  });

  it.each([{ published: 'disabled' }, { published: '\n- false' }, { published: '{ state: false }' }])(
    'assumes a withdrawal, and says so, when the value cannot be read: %j',
    (way) => {
      expect(parseArticle('a.md', bytesOf(articleText(way)))).toMatchObject({
        ok: true,
        article: { published: false },
        faults: [{ path: 'a.md', reason: expect.stringMatching(/^"published" must be true or false/) }],
      });
    },
  );

  it.each([
    ['Published', 'published'],
    ['publised', 'published'],
    ['drafft', 'draft'],
  ])('reports the misspelt key %s although it withdraws the article', (key, meant) => {
    const way = { published: undefined, [key]: meant === 'draft' ? 'true' : 'false' };
    expect(parseArticle('a.md', bytesOf(articleText(way)))).toMatchObject({
      ok: true,
      slips: [
        { reason: `"${key}" is not read. Did you mean "${meant}"? When in doubt, the article is not shown.` },
      ],
    });
  });

  it.each([
    { published: undefined, publisher: 'none' },
    { published: undefined, unpublished: 'false' },
    { published: undefined, Published: 'true' },
    { published: undefined, Published: 'disabled' },
    { published: undefined, publishedBy: 'Reuters' },
    { published: 'true', Published: 'false' },
    { draft: 'false', Draft: 'true' },
    { Heat: '-1' },
    { craft: 'no' },
    { published: '2024-05-06' },
  ])('reads no withdrawal in a line that says something else: %j', (way) => {
    expect(isWithdrawn(articleText(way))).toBe(false);
  });

  it('reads no withdrawal in the body, or inside another value', () => {
    const broken = articleText({ title: '"x' });
    expect(isWithdrawn(`${broken}\npublished: false\ndraft: true\n`)).toBe(false);
    expect(isWithdrawn(articleText({ title: '"x', notes: '|\n  published: false' }))).toBe(false);
  });

  it.each([{ published: 'maybe' }, { draft: 'maybe' }])(
    'withdraws an article despite another value that cannot be read: %j',
    (unreadable) => {
      expect(isWithdrawn(articleText({ ...unreadable, heat: '-1' }))).toBe(true);
      expect(isWithdrawn(articleText({ published: 'no', draft: 'yes', ...unreadable }))).toBe(true);
    },
  );

  it('removes a withdrawn article from the index at once, although its file has a fault', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    folder.write('b.md');
    folder.write('c.md');
    await folder.sync();
    const index = folder.open();
    folder.write('a.md', { published: 'false', title: undefined });
    folder.write('b.md', { draft: 'true', title: '"not closed' });
    folder.write('c.md', `${articleText({ heat: '-1' })}${'x'.repeat(2 ** 20)}`);
    const report = await folder.sync();
    expect(report).toMatchObject({
      changed: 3,
      newFaults: [{ path: 'a.md' }, { path: 'b.md' }, { path: 'c.md' }],
    });
    for (const path of ['a.md', 'b.md', 'c.md']) expect(index.byId(path)).toBeUndefined();
    expect(index.counts()).toEqual({ articles: 3, published: 0, faulty: 3 });
    folder.write('a.md');
    await folder.sync();
    expect(index.byId('a.md')).toBeDefined();
  });
});

describe('a key that is given several times', () => {
  it.each([
    'Draft: false\ndraft: true',
    'draft: true\nDraft: false',
    'draft: false\nparams:\n  draft: true',
    'is_draft: false\nisDraft: true',
    'hidden: false\nextra:\n  hidden: true',
    'status: published\nparams:\n  status: draft',
    'draft: false\nparams:\n  draft: maybe',
  ])('withdraws an article whatever else the file says under the same name: %j', (lines) => {
    expect(isWithdrawn(articleText({}).replace('---\n', `---\n${lines}\n`))).toBe(true);
  });
});

describe('an expiry', () => {
  const past = '2024-06-01';
  const expiresAt = (text: string) => parseArticle('a.md', bytesOf(text)).expiresAt?.toISOString();

  it.each([
    ...[
      'expiryDate',
      'expirydate',
      'expiry_date',
      'expires',
      'expiration-date',
      'unpublish',
      'unpublishdate',
    ],
    ...['expired', 'validUntil', 'expiryDat', 'exprires'],
  ])('reads an expiry date from %s', (key) => {
    expect(expiresAt(articleText({ [key]: past }))).toBe('2024-06-01T00:00:00.000Z');
  });

  it('takes the earliest of several expiry dates', () => {
    expect(expiresAt(articleText({ expires: '2034-01-01', unpublish: past, expiryDate: 'soon' }))).toBe(
      '2024-06-01T00:00:00.000Z',
    );
  });

  it('reads no expiry date from another key', () => {
    expect(expiresAt(articleText({ unpublish: 'false', experts: past, unplished: '' }))).toBeUndefined();
  });

  it('takes the earliest of several expiry dates with the same key', () => {
    for (const lines of [
      'Expires: 2034-01-01\nexpires: 2024-06-01',
      'expires: 2034-01-01\nparams:\n  expires: 2024-06-01',
    ])
      expect(expiresAt(articleText({}).replace('---\n', `---\n${lines}\n`))).toBe('2024-06-01T00:00:00.000Z');
  });

  it.each(['yes', '"true"', '1', 'on'])('counts an article as expired when the key says %s', (word) => {
    expect(expiresAt(articleText({ unpublished: word }))).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each(['no', '"false"', '0', 'never'])(
    'reads neither an expiry nor a fault when the key says %s',
    (word) => {
      const result = parseArticle('a.md', bytesOf(articleText({ expires: word })));
      expect(result).toMatchObject({ ok: true, slips: [] });
      expect(result.expiresAt).toBeUndefined();
    },
  );

  it.each(harms.filter(([name]) => !/opening fence|nothing/.test(name)))(
    'reads an expiry date from a file with %s',
    (_, harm) => {
      const harmed = harm(articleText({ expiryDate: past }));
      const bytes = typeof harmed === 'string' ? bytesOf(harmed) : harmed;
      expect(parseArticle('a.md', bytes).expiresAt).toEqual(new Date(past));
    },
  );

  it('ends the last good version of a faulty file when it expires', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    await folder.sync();
    const index = folder.open();
    folder.write('a.md', { title: '"x', expiryDate: past });
    await folder.sync();
    expect(index.withdrawn()).toEqual(['a.md']);
  });
});
