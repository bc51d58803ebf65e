import fc from 'fast-check';
import type { CoverageLink, Message, MessageBlock, Span, StoryBlock } from '../../../src/platform/message.ts';

/** Text to which Slack gives a meaning, and text that is hard to cut. */
const fragments = [
  '<!channel>',
  '<!here|here>',
  '<@U0123ABCD>',
  '<#C0123ABCD|general>',
  '<https://evil.example|label>',
  '<!date^1^{ago}|x>',
  'https://evil.example/x',
  '@here',
  '@everyone',
  '@Channel',
  ':smile:',
  ':',
  ':+1:',
  '*bold*',
  '*',
  '＊太字＊',
  '_italic_',
  'snake_case_name',
  '_',
  '~struck~',
  '~',
  '`code`',
  '```',
  '> quote',
  '\n>',
  '\n＞',
  '&',
  '&lt;!channel&gt;',
  '<',
  '>',
  '|',
  ']',
  '](https://evil.example)',
  '\\',
  '"',
  '日本語の見出し',
  '好き',
  'العربية',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  'é',
  '\u202Etext',
  '\u0000',
  '\u2028',
  '\uD83D',
  ' ',
  '\n',
  '\t',
  '. ',
  'word',
  'x',
];

/** Any text: hostile fragments and any Unicode, short or long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...fragments), fc.integer({ min: 0, max: 3_000 }))
    .map(([part, length]) => part.repeat(Math.ceil(length / part.length))),
);

export const hostileUrl: fc.Arbitrary<string> = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  hostileText.map((text) => `https://example.com/${text}?q=${text}#${text}`),
  fc.integer({ min: 1, max: 4_000 }).map((length) => `https://example.com/${'u'.repeat(length)}`),
  fc.constantFrom(
    'javascript:alert(1)',
    'mailto:a@example.com',
    'not a url',
    '',
    'https://münchen.example/ä|b>c',
  ),
);

const image = fc.record({
  url: fc.oneof(
    hostileUrl,
    hostileText.map((text) => `https://img.example/${text}.jpg`),
    fc.constant('http://img.example/a.png'),
  ),
  alt: hostileText,
});

const coverage: fc.Arbitrary<CoverageLink> = fc.record({
  provider: hostileText,
  title: hostileText,
  url: hostileUrl,
});

const button = fc.record({
  label: hostileText,
  command: fc.string({ maxLength: 78 }).map((words) => `news search ${words}`),
});

export const hostileStory: fc.Arbitrary<StoryBlock> = fc.record(
  {
    kind: fc.constant('story'),
    rank: fc.integer({ min: 1, max: 50 }),
    title: hostileText,
    url: hostileUrl,
    excerpt: hostileText,
    provider: hostileText,
    publishedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    heat: fc.integer({ min: 0, max: 900 }),
    topics: fc.array(hostileText, { maxLength: 4 }),
    image,
    coverage: fc.array(coverage, { maxLength: 12 }),
    more: fc.record({ outlets: fc.nat(60), command: button.map(({ command }) => command) }),
    isCompact: fc.constant(true),
  },
  { requiredKeys: ['kind', 'title', 'url', 'provider', 'publishedAt', 'topics', 'coverage'] },
);

export const hostileSpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record(
    { kind: fc.constant('text'), text: hostileText, style: fc.constantFrom('bold', 'code') },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({ kind: fc.constant('link'), text: hostileText, url: hostileUrl }),
  fc.record({
    kind: fc.constant('time'),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    style: fc.constantFrom('date-and-time', 'relative'),
  }),
  fc.record({ kind: fc.constant('group'), id: hostileText }),
);

export const hostileDigest: fc.Arbitrary<Message> = fc
  .record({ summary: hostileText, heading: hostileText, stories: fc.array(hostileStory, { maxLength: 10 }) })
  .map(({ summary, heading, stories }) => ({
    summary,
    blocks: [{ kind: 'heading', text: heading }, ...stories],
  }));

const hostileBlock: fc.Arbitrary<MessageBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), text: hostileText }),
  fc.record({ kind: fc.constant('text'), spans: fc.array(hostileSpan, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('note'), spans: fc.array(hostileSpan, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('buttons'), buttons: fc.array(button, { maxLength: 30 }) }),
  hostileStory,
);

/** Any message that the port allows, with any blocks in any order. */
export const hostileMessage: fc.Arbitrary<Message> = fc.record({
  summary: hostileText,
  blocks: fc.array(hostileBlock, { maxLength: 70 }),
});
