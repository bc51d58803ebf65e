import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolePlatform } from '../../adapters/console/index.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Digest, DigestStory } from '../../src/digest/digest.ts';
import { createDrawDigest, drawDigest, redrawDigest } from '../../src/digest/draw-digest.ts';
import type { Message } from '../../src/platform/message.ts';
import type { Style } from '../../src/subscriptions/settings.ts';
import { checkDiscordMessage } from '../servers/validate-discord-message.ts';
import { faultsOfSlackMessage } from '../servers/validate-slack-message.ts';
import { coverage } from './articles.ts';

const slot = new Date('2021-12-13T08:00:00Z');

function story(rank: number, changes: Partial<DigestStory> = {}): DigestStory {
  return {
    rank,
    id: `id${rank}`,
    path: `${rank}.md`,
    title: `Headline ${rank}`,
    url: `https://news.example/${rank}`,
    excerpt: 'What happened.',
    provider: { name: 'News', domain: 'news.example' },
    publishedAt: slot,
    heat: 50,
    topics: ['AI'],
    coverage: [coverage('bbc')],
    isUpdate: false,
    moreCoverage: 0,
    ...changes,
  };
}

function digestOf(stories: readonly DigestStory[]): Digest {
  const span = { after: new Date('2021-12-12T08:00:00Z'), until: slot };
  return { name: 'Top stories', slot, timezone: 'UTC', span, stories, outlets: 2 };
}

const ranks = (count: number) => Array.from({ length: count }, (_, position) => position + 1);

/** A platform whose messages hold at most this many stories. */
const holding = (most: number) => (message: Message) => {
  const stories = message.blocks.filter(({ kind }) => kind === 'story').length;
  return Array.from({ length: Math.max(1, Math.ceil(stories / most)) }, () => message);
};

/** The ranks of each message's stories. */
const placesOf = (drawn: readonly { payload: object }[]) =>
  drawn.map(({ payload }) =>
    [...JSON.stringify(payload).matchAll(/"rank":(\d+)/g)].map(([, rank]) => Number(rank)),
  );

describe('a digest that does not fit into one message', () => {
  it.each([
    [10, 10, [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]],
    [
      9,
      10,
      [
        [1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10],
      ],
    ],
    [
      4,
      10,
      [
        [1, 2, 3, 4],
        [5, 6, 7],
        [8, 9, 10],
      ],
    ],
    [2, 5, [[1, 2], [3, 4], [5]]],
    [1, 3, [[1], [2], [3]]],
  ])('spreads stories evenly: %i a message, %i stories', (most, count, places) => {
    const digest = digestOf(ranks(count).map((rank) => story(rank)));
    expect(placesOf(drawDigest(digest, 'rich', holding(most)))).toEqual(places);
  });

  it("names each message's own stories in its notification", () => {
    const drawn = drawDigest(digestOf(ranks(4).map((rank) => story(rank))), 'rich', holding(2));
    expect(drawn.map(({ payload }) => ('summary' in payload ? payload.summary : ''))).toEqual([
      'Top stories: Headline 1 (News) · Headline 2 (News) · Headline 3 (News) · Headline 4 (News)',
      'Top stories (2 of 2): Headline 3 (News) · Headline 4 (News)',
    ]);
  });

  it('names every story in its notification, with its outlet, however long their names are', () => {
    const title = 'Headline that goes on and on '.repeat(40);
    const provider = { name: 'Gazette of the valley '.repeat(40), domain: 'gazette.example' };
    const stories = ranks(10).map((rank) => story(rank, { title: `No ${rank}: ${title}`, provider }));
    const drawn = drawDigest(digestOf(stories), 'rich', slack.render);
    const text = drawn.map(({ payload }) => ('text' in payload ? payload.text : '')).join();
    for (const rank of ranks(10))
      expect(text).toMatch(new RegExp(`No ${rank}: Headline that [^(]*… \\(Gazette of [^)]*…\\)`));
  });

  it('keeps every story in its message when it is drawn again, and says if one no longer fits', () => {
    const stories = ranks(4).map((rank) => story(rank));
    const grown = digestOf(stories.map((item) => ({ ...item, moreCoverage: 7 })));
    const again = redrawDigest(grown, { style: 'rich', count: 2 }, holding(2)) ?? [];
    expect(placesOf(again.flatMap((payload) => (payload ? { payload } : [])))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(redrawDigest(grown, { style: 'rich', count: 2 }, holding(1))).toEqual([undefined, undefined]);
    expect(redrawDigest(grown, { style: 'thread', count: 2 }, holding(9))).toBeUndefined();
  });
});

describe('createDrawDigest', () => {
  it('draws a digest once for all channels of a platform, and each other digest separately', () => {
    const rendered: string[] = [];
    const draw = createDrawDigest((platform: string, { blocks }: Message) => {
      rendered.push(`${platform}: ${JSON.stringify(blocks[0])}`);
      return [{ platform, blocks }];
    });
    const digest = digestOf([]);
    const first = draw(digest, 'rich', 'slack');
    expect(draw({ ...digest }, 'rich', 'slack')).toBe(first);
    expect(rendered).toHaveLength(1);

    const others = [
      draw(digest, 'rich', 'discord'),
      draw(digest, 'compact', 'slack'),
      draw({ ...digest, name: 'Others' }, 'rich', 'slack'),
      draw({ ...digest, slot: new Date('2026-03-03T08:00:00Z') }, 'rich', 'slack'),
      draw({ ...digest, timezone: 'Asia/Tokyo' }, 'rich', 'slack'),
    ];
    expect(others).not.toContain(first);
    expect(new Set(others).size).toBe(5);
  });
});

describe('a thread', () => {
  const withdrawn = story(2, { isWithdrawn: true, title: 'Taken ~back~' });
  const digest = digestOf([story(1), withdrawn, story(3, { isUpdate: true })]);

  it("heads a thread's replies with the headlines, and leaves withdrawn ones out of the notification", () => {
    const drawn = drawDigest(digest, 'thread', (message) => [message]);
    expect(drawn.map(({ isReply }) => isReply)).toEqual([undefined, true, true, true]);
    expect(drawn[0]?.payload).toMatchObject({
      summary: 'Top stories: Headline 1 (News) · Headline 3 (News)',
    });
    expect(placesOf(drawn)).toEqual([[], [1], [2], [3]]);
  });

  it('shows on each platform which headline was withdrawn, and which story has grown', () => {
    const terminal = consolePlatform({ write() {}, isTty: false, columns: 80, timezone: 'UTC' });
    const [ofSlack, ofDiscord, ofTerminal] = [slack, discord, terminal].map(({ render }) =>
      JSON.stringify(drawDigest(digest, 'thread', render)[0]?.payload),
    );
    expect(ofSlack).toContain('*2.* ~Taken');
    expect(ofDiscord).toContain('** ~~Taken');
    for (const text of [ofSlack, ofDiscord, ofTerminal]) {
      expect(text).toMatch(/2\\*\.\*{0,2} ~{0,2}Taken .* · withdrawn by its publisher/);
      expect(text).toContain('Update · News');
      expect(text).not.toContain('news.example/2');
    }
  });
});

describe('every message of a digest on Slack and Discord', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3_000 }),
    fc.constantFrom(
      '界'.repeat(3_000),
      '👩‍👩‍👧‍👦'.repeat(200),
      '<!channel> @everyone ~~* [x](https://evil.example)',
      'x',
    ),
  );
  const stories = fc.array(fc.record({ title: anyText, excerpt: anyText, isWithdrawn: fc.boolean() }), {
    minLength: 1,
    maxLength: 10,
  });

  it.each<Style>(['rich', 'compact', 'thread'])(
    "keeps every message within the platforms' limits: %s",
    (style) => {
      fc.assert(
        fc.property(stories, (some) => {
          const digest = digestOf(
            some.map(({ isWithdrawn, ...texts }, position) =>
              story(position + 1, { ...texts, ...(isWithdrawn && { isWithdrawn: true as const }) }),
            ),
          );
          for (const { payload } of drawDigest(digest, style, slack.render)) {
            expect(faultsOfSlackMessage(payload)).toEqual([]);
          }
          for (const { payload } of drawDigest(digest, style, discord.render)) {
            expect(checkDiscordMessage(payload)).toMatchObject({ ok: true });
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});
