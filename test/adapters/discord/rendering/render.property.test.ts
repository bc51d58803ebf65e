import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMention } from '../../../../adapters/discord/posting/mention.ts';
import { threadName } from '../../../../adapters/discord/posting/message-texts.ts';
import { degrade } from '../../../../adapters/discord/rendering/degrade.ts';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { Message, MessageBlock, Span, StoryBlock } from '../../../../src/platform/message.ts';
import {
  buttonsOf,
  checkDiscordMessage,
  type DiscordMessageBody,
  marksOf,
  optionsOf,
  textsOf,
} from '../../../servers/validate-discord-message.ts';
import { hostileText } from '../hostile-text.ts';

const text = fc.oneof(
  { weight: 5, arbitrary: hostileText() },
  { weight: 1, arbitrary: hostileText({ maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 500, maxLength: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom('日', '🔥', '*', '@everyone ').map((piece) => piece.repeat(400)) },
);
const url = fc.oneof(
  { weight: 5, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 1, arbitrary: fc.webUrl().map((base) => `${base}?${'q=%20'.repeat(150)}`) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 1600 }).map((length) => `https://news.example/${'a'.repeat(length)}`),
  },
  { weight: 1, arbitrary: fc.tuple(fc.webUrl(), hostileText()).map(([base, tail]) => `${base}${tail}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('javascript:alert(1)', 'https://[::1]/', '', 'https://@everyone/'),
  },
);
const at = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const button = fc.record({
  label: text,
  command: fc.oneof(hostileText({ maxLength: 4 }), fc.constant('news top')),
});

const story: fc.Arbitrary<StoryBlock> = fc.record(
  {
    kind: fc.constant('story' as const),
    rank: fc.integer({ min: 1, max: 20 }),
    title: text,
    url,
    excerpt: text,
    provider: text,
    publishedAt: at,
    heat: fc.double({ min: 0, max: 500, noNaN: true }),
    topics: fc.array(text, { maxLength: 6 }),
    image: fc.record({ url, alt: text }),
    coverage: fc.array(fc.record({ provider: text, title: text, url }), { maxLength: 12 }),
    more: fc.record({ outlets: fc.nat(60), command: button.map(({ command }) => command) }),
    isUpdate: fc.boolean(),
    isWithdrawn: fc.constant(true as const),
    isCompact: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'title', 'url', 'provider', 'publishedAt', 'topics', 'coverage'] },
);

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record(
    { kind: fc.constant('text' as const), text, style: fc.constantFrom('bold' as const, 'code' as const) },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({ kind: fc.constant('link' as const), text, url }),
  fc.record({
    kind: fc.constant('time' as const),
    at,
    style: fc.constantFrom('relative' as const, 'date-and-time' as const),
  }),
  fc.record({ kind: fc.constant('group' as const), id: fc.oneof(text, fc.constant('1400000000000000009')) }),
);

const other: fc.Arbitrary<MessageBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({
    kind: fc.constantFrom('text' as const, 'note' as const),
    spans: fc.array(span, { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 12 }) }),
);

const digest: fc.Arbitrary<Message> = fc
  .record({
    summary: text,
    before: fc.array(other, { maxLength: 3 }),
    stories: fc.array(story, { maxLength: 10 }),
    after: fc.array(other, { maxLength: 3 }),
  })
  .map(({ summary, before, stories, after }) => ({ summary, blocks: [...before, ...stories, ...after] }));

const answer: fc.Arbitrary<Message> = fc.record({
  summary: text,
  blocks: fc.array(other, { maxLength: 25 }),
});

describe('any message', () => {
  it('renders any message to messages that Discord accepts, in which no text has an unintended effect', () => {
    fc.assert(
      fc.property(fc.oneof(digest, answer), (message) => {
        const bodies = bodiesOf(message);
        expect(bodies.length).toBeGreaterThan(0);
        const marks = bodies.flatMap(marksOf);
        const made = marksMadeFor(message);
        expect(marks.filter(({ kind }) => kind === 'time')).toHaveLength(made.times);
        expect(marks.filter(({ kind }) => kind === 'role')).toHaveLength(made.roles);
        expect(marks.filter(({ kind }) => kind === 'channel')).toEqual([]);
        expect(marks.filter(({ kind }) => kind === 'heading').length).toBeLessThanOrEqual(made.headings);
        for (const { kind, url: target = '' } of marks) {
          if (kind === 'link') expect(made.urls).toContain(canonical(target));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("simplifies any message to plain text, and mentions a role in it, within Discord's rules", () => {
    fc.assert(
      fc.property(fc.oneof(digest, answer), (message) => {
        for (const payload of renderMessage(message)) {
          const forms = formsOf(payload);
          expect(forms.length).toBeLessThanOrEqual(6);
          expect(forms.at(-1)).toMatchObject({ flags: 4 });
          for (const form of forms) {
            check(form);
            check({
              ...withMention(form, role),
              allowed_mentions: { parse: [], roles: [role] },
              nonce: 'a'.repeat(25),
              enforce_nonce: true,
            });
            const name = threadName(withMention(form, role)) ?? 'Digest';
            expect(name.trim()).not.toBe('');
            expect(name.length).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every story and coverage link in order', () => {
    const plainStory = fc.record({
      path: fc.nat({ max: 600 }),
      excerpt: text,
      coverage: fc.array(fc.nat({ max: 480 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(plainStory, { maxLength: 10 }), (stories) => {
        const blocks = stories.map(
          ({ path, excerpt, coverage }, index): StoryBlock => ({
            kind: 'story',
            rank: index + 1,
            title: `Story ${index}`,
            url: `https://news.example/${'a'.repeat(path)}`,
            excerpt,
            provider: 'News',
            publishedAt: new Date(0),
            topics: [],
            coverage: coverage.map((length, outlet) => ({
              provider: `Outlet ${index}.${outlet}`,
              title: '',
              url: `https://outlet.example/${'b'.repeat(length)}`,
            })),
            more: { outlets: 1, command: `news related ${index}` },
          }),
        );
        const bodies = bodiesOf({ summary: 'x', blocks });
        const shown = bodies.flatMap(textsOf).join('\n');
        expect(shown.match(/Story \d+(?=\]\(|\*\*)/g) ?? []).toEqual(blocks.map(({ title }) => title));
        expect(shown.match(/Outlet \d+\.\d+/g) ?? []).toEqual(
          blocks.flatMap(({ coverage }) => coverage.map(({ provider }) => provider)),
        );
        const controls = bodies.flatMap((body) => [...buttonsOf(body), ...optionsOf(body)]);
        expect(controls).toHaveLength(blocks.length);
      }),
      { numRuns: 60 },
    );
  });
});

const role = '13200000000000000001';

function bodiesOf(message: Message): DiscordMessageBody[] {
  return renderMessage(message).map(check);
}

function check(payload: object): DiscordMessageBody {
  const checked = checkDiscordMessage(JSON.parse(JSON.stringify(payload)));
  if (!checked.ok) throw new Error(checked.faults.join('\n'));
  return checked.body;
}

/** A message and each of its lighter forms. */
function formsOf(payload: object): object[] {
  const lighter = degrade(payload);
  return [payload, ...(lighter ? formsOf(lighter) : [])];
}

/** The links, roles, times and headings that a message asks for. */
function marksMadeFor({ blocks }: Message) {
  const spans = blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'note' ? block.spans : [],
  );
  const stories = blocks.filter((block) => block.kind === 'story');
  const urls = [
    ...stories.flatMap((block) => [block.url, ...block.coverage.map((item) => item.url)]),
    ...spans.flatMap((it) => (it.kind === 'link' ? it.url : [])),
  ];
  return {
    urls: urls.filter((it) => URL.canParse(it)).map(canonical),
    roles: spans.filter((it) => it.kind === 'group' && /^\d{17,20}$/.test(it.id)).length,
    // The compact form shows none.
    times:
      stories.filter(({ isCompact }) => !isCompact).length +
      spans.filter(({ kind }) => kind === 'time').length,
    headings: blocks.filter(({ kind }) => kind === 'heading').length,
  };
}

/** Without a user name, and in one of the spellings that percent-encoding allows. */
function canonical(address: string): string {
  const parsed = new URL(address);
  parsed.username = '';
  parsed.password = '';
  return parsed.href.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
