import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleText } from '../content/article-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type CliResult, run } from './run.ts';

let content: string;
let env: Record<string, string>;
beforeEach(() => {
  content = temporaryFolder();
  env = { STATE_DIR: temporaryFolder(), CONTENT_DIR: content };
});

const twoDays = ['replay', '--from', '2024-05-06', '--to', '2024-05-07T12:00:00Z', '--schedule', '08:00'];

interface Written {
  readonly day?: '06' | '07';
  readonly hour?: string;
  readonly heat: number;
  readonly quality?: number;
  readonly topic?: string;
  readonly title?: string;
}

/** Publishes a story on 6 or 7 May, before the digests of 08:00. */
function write(
  name: string,
  { day = '06', hour = '07', heat, quality = 80, topic = 'AI', title }: Written,
): void {
  const webUrl = `https://${name}.example/story`;
  const changes = {
    title: `"${title ?? `About ${name}`}"`,
    // Texts of their own, so that each is a story of its own.
    excerpt: `"${name}"`,
    ...{ webUrl, originalUrl: webUrl, heat: String(heat), quality: String(quality) },
    publishedDateTime: `2024-05-${day}T${hour}:00:00Z`,
    provider: `\n  name: ${name}\n  domain: ${name}.example`,
    topics: `\n  - ${topic}`,
  };
  writeFileSync(join(content, `${name}.md`), articleText(changes));
}

/** The lines that `--json` prints: one for each slot, and the totals. */
async function compared(...args: string[]) {
  const { out, err, code } = await run([...twoDays, ...args, '--json'], { env });
  expect([code, err]).toEqual([0, '']);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const slots = lines.slice(0, -1);
  const { totals } = lines.at(-1);
  return { slots, totals };
}

const titles = (stories: readonly { readonly title: string }[]) => stories.map(({ title }) => title);

describe('replay --compare', () => {
  it('says for each slot which stories both have, which only one, and which filter left them out', async () => {
    write('hot', { heat: 90, quality: 40 });
    write('warm', { heat: 80 });
    write('sport', { heat: 70, topic: 'Sport' });
    write('mild', { heat: 60 });
    const { slots } = await compared('--count', '2', '--compare', 'min_quality:60 topics:AI');
    expect(slots[0]).toMatchObject({
      slots: ['2024-05-06T08:00:00.000Z'],
      both: [{ title: 'About warm', firstRank: 2, secondRank: 1, heat: 80 }],
      onlyFirst: [
        {
          title: 'About hot',
          rank: 1,
          why: ["min_quality: the digest takes 60 or more, and the story's quality is 40."],
        },
      ],
      onlySecond: [
        {
          title: 'About mild',
          rank: 2,
          why: ['It is number 4 by heat (60), and the digest takes 2.'],
        },
      ],
    });
  });

  it('gives each side a memory of its own, and says when the other showed a story', async () => {
    write('hot', { heat: 90 });
    write('warm', { heat: 80 });
    const { slots, totals } = await compared('--count', '1', '--window', '2d', '--compare', 'count:2');
    expect([titles(slots[0].both), titles(slots[0].onlySecond)]).toEqual([['About hot'], ['About warm']]);
    expect(slots[1]).toMatchObject({
      both: [],
      onlyFirst: [{ title: 'About warm', why: ['It was shown on Mon, 6 May 2024, 08:00.'] }],
      onlySecond: [],
    });
    expect(totals).toMatchObject({
      inCommon: 2,
      first: { stories: 2, onlyHere: 0, digests: 2, quiet: 0 },
      second: { stories: 2, onlyHere: 0, digests: 1, quiet: 1 },
    });
  });

  it('ends with what the two have in common, their outlets, their topics and their quiet slots', async () => {
    write('hot', { heat: 90 });
    write('sport', { heat: 70, topic: 'Sport' });
    write('match', { day: '07', heat: 70, topic: 'Sport' });
    const { totals } = await compared('--compare', 'topics:AI');
    expect(totals).toEqual({
      inCommon: 1,
      first: {
        ...{ digests: 2, quiet: 0, stories: 3, onlyHere: 2 },
        outlets: [
          { name: 'hot', count: 1 },
          { name: 'match', count: 1 },
          { name: 'sport', count: 1 },
        ],
        topics: [
          { name: 'Sport', count: 2 },
          { name: 'AI', count: 1 },
        ],
      },
      second: {
        ...{ digests: 1, quiet: 1, stories: 1, onlyHere: 0 },
        outlets: [{ name: 'hot', count: 1 }],
        topics: [{ name: 'AI', count: 1 }],
      },
    });
  });

  it('compares day by day if the schedules differ, and says that one looks back too little or comes too early', async () => {
    write('early', { heat: 90, hour: '03' });
    write('late', { heat: 80, hour: '20' });
    const { slots } = await compared('--window', '24h', '--compare', 'time:21:00 window:4h');
    expect(slots.map((one) => one.slots)).toEqual([
      ['2024-05-06T08:00:00.000Z', '2024-05-06T21:00:00.000Z'],
      ['2024-05-07T08:00:00.000Z'],
    ]);
    expect(slots[0]).toMatchObject({
      both: [],
      onlyFirst: [
        {
          title: 'About early',
          why: ['It is outside the window, which looks back only to Mon, 6 May 2024, 17:00.'],
        },
      ],
      onlySecond: [{ title: 'About late', why: ['It was published after Mon, 6 May 2024, 08:00.'] }],
    });
    expect(slots[1].onlyFirst).toMatchObject([{ title: 'About late', why: ['It has no digest then.'] }]);
  });

  it('counts a story as the same if the other settings take it from another outlet', async () => {
    write('one', { heat: 90, quality: 40, title: 'Robots learn to fold laundry in Graz' });
    write('two', { heat: 80, quality: 90, title: 'Robots learn to fold laundry in Graz' });
    const { slots } = await compared('--compare', 'min_quality:60');
    expect(slots[0]).toMatchObject({ both: [{ id: expect.any(String) }], onlyFirst: [], onlySecond: [] });
  });

  it('prints a readable comparison by default', async () => {
    write('hot', { heat: 90, quality: 40 });
    write('warm', { heat: 80 });
    const { out } = await run([...twoDays, '--count', '2', '--compare', 'min_quality:60'], { env });
    expect(out.split('\n').slice(0, 8)).toEqual([
      'First:  every day at 08:00, UTC time, 2 stories',
      'Second: the same, but min quality 60 (was 0)',
      '',
      'Mon, 6 May 2024, 08:00: 1 in both, 1 only in the first, 0 only in the second',
      '   1  -  About hot · hot',
      "         min_quality: the digest takes 60 or more, and the story's quality is 40.",
      '   2  1  About warm · warm',
      '',
    ]);
    expect(out).toMatch(/\nTotal +first +second\n/);
    expect(out).toMatch(/\nonly here +1 +0\n/);
  });

  it('explains settings that it cannot compare', async () => {
    const faultOf = async (...args: string[]): Promise<CliResult> => run([...twoDays, ...args], { env });
    expect(await faultOf('--compare', 'count:50')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--compare: count must be a whole number from 1 to 10, not 50\. Write /),
    });
    expect(await faultOf('--compare', 'topics:any')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--compare names no setting that differs/),
    });
    expect(await faultOf('--compare', 'count:2', '--format', 'slack')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--format slack does not go with it'),
    });
  });
});
