import { beforeEach, describe, expect, it } from 'vitest';
import { type ContentFolder, createContentFolder } from '../content/content-folder.ts';
import { writePiece } from '../content/stories/story-files.ts';
import { run } from './run.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = createContentFolder();
  writePiece(folder, 'quake', {
    title: 'Quake shakes Lisbon, towers stand',
    by: 'alpha',
    at: '2026-03-02T09:00',
    quality: 40,
    related: [{ title: 'Win a sunny holiday in Florida with our partners', url: 'https://shop.example/win' }],
  });
  writePiece(folder, 'echo', {
    title: 'Lisbon quake: the towers of the city stand',
    by: 'beta',
    at: '2026-03-02T10:00',
    quality: 50,
  });
  writePiece(folder, 'bees', {
    title: 'Bees return to the city',
    by: 'gamma',
    at: '2026-02-20T10:00',
    heat: 9,
  });
});

/** @param args what follows the command's name */
function ask(...args: string[]) {
  const { contentFolder, stateFolder } = folder;
  const env = { STATE_DIR: stateFolder, CONTENT_DIR: contentFolder };
  return run(args, { env, now: new Date('2026-03-03T08:00:00Z') });
}

describe('the list of stories', () => {
  it("lists each story's articles, what joined them, its heat and its coverage", async () => {
    const { code, out } = await ask('stories');
    expect(code).toBe(0);
    expect(out).toContain('1. Lisbon quake: the towers of the city stand');
    expect(out).toContain(
      'Its heat of 60 is computed, because its file gives none: its quality of 50, and 10 for one',
    );
    expect(out).toMatch(
      /Articles that make up the story:\nalpha: Quake .*\n +https:.*\n→ It began the story\.\n/,
    );
    expect(out).toContain('Reports the same event as "Quake shakes Lisbon, towers stand" (alpha)');
    expect(out).toContain('Coverage, closest first: alpha.');
    expect(out).toContain('Not counted: shop.example: Win a sunny holiday');
    expect(out).not.toContain('Bees');
  });

  it('looks back from a given time for a given length', async () => {
    expect((await ask('stories', '--window', '2w')).out).toContain('2. Bees return to the city');
    const then = (await ask('stories', '--at', '2026-03-02T09:30:00Z')).out;
    expect(then).toContain('1. Quake shakes Lisbon, towers stand');
    expect(then).toContain('No other outlet is known to cover it.');
  });

  it('prints each story as one line of JSON', async () => {
    const { out } = await ask('stories', '--json');
    const stories = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stories).toMatchObject([
      {
        rank: 1,
        title: 'Lisbon quake: the towers of the city stand',
        heat: 60,
        articles: [
          { path: 'quake.md', rule: 'first', why: 'It began the story.' },
          { path: 'echo.md', rule: 'words', closeness: expect.any(Number) },
        ],
        coverage: [{ url: 'https://alpha.example/quake' }],
        leftOut: [{ url: 'https://shop.example/win', why: expect.stringMatching(/too little in common/) }],
      },
    ]);
    expect(stories[0].articles[1].joinedBy).toBe(stories[0].articles[0].id);
  });

  it('says where to look when there are no stories in that time', async () => {
    const { code, out, err } = await ask('stories', '--at', '2026-02-25T08:00:00Z');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('or: heatline stories --at 2026-02-20T10:00:00.000Z');
    expect((await ask('stories', '--at', '2020-01-01T00:00:00Z')).err).toBe(
      'There are no articles before then.\n',
    );
  });
});

describe('why, on the command line', () => {
  it('explains a story, given its words, link or file path', async () => {
    for (const wanted of ['Lisbon quake', 'https://beta.example/echo', 'echo.md']) {
      expect((await ask('why', wanted)).out).toContain('Reports the same event as "Quake shakes Lisbon');
    }
  });

  it('says what joined or separated two articles', async () => {
    expect((await ask('why', 'quake.md', 'echo.md')).out).toContain('They are one story.');
    expect((await ask('why', 'quake.md', 'bees.md')).out).toContain('They are two stories.');
  });

  it('says what it could not find', async () => {
    const { code, err } = await ask('why', 'unicorns');
    expect([code, err]).toEqual([1, expect.stringContaining('No story is known as "unicorns"')]);
    expect((await ask('why', 'quake.md', 'unicorns')).code).toBe(1);
  });
});

describe('a story that is in no digest', () => {
  it.each([
    ['draft: true', 'is withdrawn by published: false or draft: true in its file: no digest takes it.'],
    ['published: false', 'is withdrawn by published: false or draft: true in its file: no digest takes it.'],
    ['heat: -1', 'is withdrawn by a heat below 0 in its file: no digest takes it.'],
    [
      'publishedDateTime: 2026-03-04T09:00Z',
      'is dated in the future: no digest takes it before Wed, 4 Mar 2026, 09:00, UTC time.',
    ],
  ])('says why a story is in no digest, and names its file: %s', async (more, why) => {
    const key = more.split(':')[0];
    const date = key === 'publishedDateTime' ? '' : 'publishedDateTime: 2026-03-02\n';
    folder.write(
      'deep/robots.md',
      `---\ntitle: Robots learn to knit\nwebUrl: https://a.example/knit\n${date}${more}\n---\n`,
    );
    const file = `${folder.contentFolder}/deep/robots.md`;
    for (const text of ['Robots learn to knit', 'https://a.example/knit', file, 'deep/robots.md']) {
      const { code, out } = await ask('why', text);
      expect([code, out]).toEqual([0, `"Robots learn to knit" (${file}) ${why}\n`]);
    }
    expect((await ask('why', 'Bees return to the city')).out).toContain('Its heat of 9');
  });

  it("names the fault in a story's file", async () => {
    folder.write(
      'robots.md',
      '---\ntitle: Robots\npublishedDateTime: 2026-03-02\nwebUrl: https://a.example/x\nheat: -1,5\n---\n',
    );
    expect((await ask('why', 'robots.md')).out).toMatch(
      /robots\.md:5: "heat" must be a number, got "-1,5": write it in digits, as 12 or 12\.5\. No digest takes it until that is fixed\.\n$/,
    );
  });
});
