import { describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import type { SlackBlock } from '../../../../adapters/slack/rendering/slack-message.ts';
import type { MessageBlock, Span } from '../../../../src/platform/message.ts';
import { faultsOfSlackMessage } from '../../../servers/validate-slack-message.ts';
import { exampleDigest, exampleStory } from '../examples.ts';

/** The blocks of a message expected to have just one part, checked against Slack's rules. */
function blocksOf(...blocks: MessageBlock[]): SlackBlock[] {
  const rendered = renderMessage({ summary: 'Summary', blocks });
  expect(rendered).toHaveLength(1);
  expect(rendered.flatMap(faultsOfSlackMessage)).toEqual([]);
  return rendered.flatMap((message) => message.blocks);
}

const text = (...spans: Span[]): MessageBlock => ({ kind: 'text', spans });

/** The first mrkdwn text of a block. */
function mrkdwnOf(block: MessageBlock): string | undefined {
  const [first] = blocksOf(block);
  return first?.type === 'section' ? first.text?.text : undefined;
}

describe('a digest in Slack', () => {
  it('renders heading, story, details line, coverage and note', () => {
    expect(renderMessage(exampleDigest())).toEqual([
      {
        text: 'Morning digest: Harbour city opens its first tidal power plant',
        unfurl_links: false,
        unfurl_media: false,
        blocks: [
          {
            type: 'header',
            text: { type: 'plain_text', text: 'Morning digest, Friday 20 November', emoji: false },
          },
          {
            type: 'section',
            block_id: 'headline:1',
            text: {
              type: 'mrkdwn',
              verbatim: true,
              text:
                '*<https://example.com/2026/11/tidal-plant?ref=a&amp;b=c|1. Harbour city opens its first tidal power plant>*\n' +
                'The plant feeds 4,000 homes, and the harbour keeps its ferries.',
            },
            accessory: {
              type: 'image',
              image_url: 'https://img.example.com/plant.jpg',
              alt_text: 'The plant at dusk',
            },
          },
          {
            type: 'context',
            block_id: 'facts:1',
            elements: [
              {
                type: 'mrkdwn',
                verbatim: true,
                text:
                  'Example Times · <!date^1795156200^{date_short_pretty} at {time}|2026-11-20 06:30 UTC> · 🔥🔥 · Energy, Cities\n' +
                  'Also in <https://coast.example/turbines|Coast Daily> · <https://reuters.example/tidal|Reuters> · +4 more outlets',
              },
            ],
          },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'command:end',
                text: { type: 'plain_text', text: '+4 more outlets', emoji: false },
                value: 'news related abc234',
              },
            ],
          },
          {
            type: 'context',
            elements: [{ type: 'mrkdwn', verbatim: true, text: '1 story from 3 sources' }],
          },
        ],
      },
    ]);
  });

  it('leaves out what a story does not have', () => {
    const [title, quiet, ...others] = blocksOf({
      kind: 'story',
      title: 'Plain',
      url: 'https://example.com/plain',
      provider: 'Example Times',
      publishedAt: new Date('2026-11-20T06:30:00Z'),
      topics: [],
      coverage: [],
    });
    expect(title).toEqual({
      type: 'section',
      block_id: 'headline:0',
      text: { type: 'mrkdwn', text: '*<https://example.com/plain|Plain>*', verbatim: true },
    });
    expect(JSON.stringify(quiet)).toContain('2026-11-20 06:30 UTC>"');
    expect(others).toEqual([]);
  });

  it("keeps the button when none of a story's coverage is shown", () => {
    expect(blocksOf(exampleStory({ coverage: [] })).at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ value: 'news related abc234' }],
    });
  });

  it('draws a divider only between two stories', () => {
    const types = blocksOf(...exampleDigest([exampleStory(), exampleStory({ rank: 2 })]).blocks).map(
      (block) => block.type,
    );
    expect(types).toEqual([
      'header',
      ...['section', 'context'],
      'divider',
      ...['section', 'context'],
      'actions',
      'context',
    ]);
  });

  it('renders compact stories a line each, which a phone shows in two, and one menu for their coverage', () => {
    const stories = [1, 2].map((rank) => exampleStory({ isCompact: true, rank }));
    const [lines, menu, ...others] = blocksOf(...stories);
    expect(others).toEqual([]);
    const title = 'Harbour city opens its first tidal power plant';
    const address = 'https://example.com/2026/11/tidal-plant?ref=a&amp;b=c';
    expect(lines).toMatchObject({
      type: 'section',
      text: {
        text: [1, 2].map((rank) => `<${address}|${rank}. ${title}> · Example Times · +6 outlets`).join('\n'),
      },
    });
    expect(menu).toMatchObject({
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          placeholder: { text: 'Who covers…' },
          options: [1, 2].map((rank) => ({
            text: { text: `${rank}. ${title}` },
            description: { text: '6 other outlets' },
            value: 'news related abc234',
          })),
        },
      ],
    });
  });

  it("names the host when an outlet's name would be invisible", () => {
    const story = exampleStory({ provider: ' \u0000 ', title: '\u202E ', coverage: [] });
    expect(JSON.stringify(blocksOf(story))).toContain('1. example.com>*');
  });

  it('gives every button of a message a unique id', () => {
    const stories = Array.from({ length: 5 }, (_, index) => exampleStory({ rank: index + 1 }));
    const buttons: MessageBlock = {
      kind: 'buttons',
      buttons: Array.from({ length: 30 }, (_, index) => ({ label: `Page ${index}`, command: 'news top' })),
    };
    const ids = JSON.stringify(blocksOf(...stories, buttons, buttons)).match(/"action_id":"[^"]+"/g) ?? [];
    expect(ids).toHaveLength(61);
    expect(new Set(ids)).toHaveLength(61);
  });
});

describe('pictures in Slack', () => {
  const pictureOf = (url: string) => {
    const [title] = blocksOf(exampleStory({ image: { url, alt: 'Alt' } }));
    return title?.type === 'section' && title.accessory?.type === 'image' ? title.accessory : undefined;
  };

  it.each([
    ['https://img.example.com/a.PNG?w=1024', 'https://img.example.com/a.PNG?w=1024'],
    ['http://img.example.com/a.jpeg', 'https://img.example.com/a.jpeg'],
    [
      'https://t.example/x/https%3A%2F%2Fb.example%2F0x0.jpg',
      'https://t.example/x/https%3A%2F%2Fb.example%2F0x0.jpg',
    ],
  ])('shows the picture %s', (url, shown) => {
    expect(pictureOf(url)).toEqual({ type: 'image', image_url: shown, alt_text: 'Alt' });
  });

  it.each([
    'https://img.example.com/a.webp',
    'https://img.example.com/a.svg',
    'https://img.example.com/a.jpg?format=webp',
    'https://sho.rt/3xYz',
    'http://img.example.com:8080/a.jpg',
    'ftp://img.example.com/a.jpg',
    'data:image/png;base64,AAAA.png',
    `https://img.example.com/${'a'.repeat(3_000)}.jpg`,
  ])('omits the picture %s', (url) => {
    expect(pictureOf(url)).toBeUndefined();
  });
});

describe('text in Slack', () => {
  it('renders bold, code, links and times', () => {
    expect(
      mrkdwnOf(
        text(
          { kind: 'text', text: 'Next run: ' },
          { kind: 'time', at: new Date('2026-11-20T06:30:00Z'), style: 'relative' },
          { kind: 'text', text: ', ' },
          { kind: 'text', text: 'sure ', style: 'bold' },
          { kind: 'text', text: 'by ' },
          { kind: 'text', text: '0 8 * * *', style: 'code' },
          { kind: 'text', text: '. ' },
          { kind: 'link', text: 'The [docs]', url: 'https://example.com/a_b|c>' },
        ),
      ),
    ).toBe(
      'Next run: <!date^1795156200^{ago}|2026-11-20 06:30 UTC>, *sure* by `0 8 * * *`. <https://example.com/a_b%7Cc%3E|The [docs]>',
    );
  });

  it('mentions a channel of any workspace by its name', () => {
    for (const id of ['C0456DEF', 'T0123ABC.C0456DEF']) {
      const spans: Span[] = [{ kind: 'channel', channel: { platform: 'slack', id } }];
      expect(JSON.stringify(renderMessage({ summary: 'S', blocks: [{ kind: 'text', spans }] }))).toContain(
        '"text":"<#C0456DEF>"',
      );
    }
  });

  it('shows a group by its id without notifying it', () => {
    const spans: Span[] = [{ kind: 'group', id: 'S0123ABCD' }];
    expect(JSON.stringify(renderMessage({ summary: 'S', blocks: [{ kind: 'text', spans }] }))).toContain(
      '"text":"`S0123ABCD`"',
    );
  });

  it('calls direct messages by that word, since Slack has no name for them', () => {
    const spans: Span[] = [{ kind: 'channel', channel: { platform: 'slack', id: 'T0123ABC.D0456DEF' } }];
    expect(JSON.stringify(renderMessage({ summary: 'S', blocks: [{ kind: 'text', spans }] }))).toContain(
      '"text":"your direct messages"',
    );
  });

  it('keeps bold text readable next to letters, where Slack would show the asterisks', () => {
    const spans: Span[] = [
      { kind: 'text', text: 'un' },
      { kind: 'text', text: 'believ', style: 'bold' },
      { kind: 'text', text: 'able' },
    ];
    expect(mrkdwnOf(text(...spans))).toBe('un\u200B*believ*\u200Bable');
  });

  it('joins neighbouring texts before escaping, so that they form no emoji together', () => {
    const halves: Span[] = [
      { kind: 'text', text: 'a :smi' },
      { kind: 'text', text: 'le: b' },
    ];
    expect(mrkdwnOf(text(...halves))).toBe('a ∶smile: b');
  });

  it('leaves a time readable and ready to copy', () => {
    expect(mrkdwnOf(text({ kind: 'text', text: 'weekdays at 09:00' }))).toBe('weekdays at 09:00');
  });

  it('splits a long text into paragraphs at line breaks without losing anything', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `topic & number ${index}`);
    const blocks = blocksOf(text({ kind: 'text', text: lines.join('\n') }));
    const paragraphs = blocks.map((block) => (block.type === 'section' ? (block.text?.text ?? '') : ''));
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const paragraph of paragraphs.slice(0, -1)) expect(paragraph).toMatch(/\n$/);
    expect(paragraphs.join('').replaceAll('&amp;', '&')).toBe(lines.join('\n'));
  });

  it.each<[string, MessageBlock[]]>([
    ['no blocks', []],
    ['an empty text', [text({ kind: 'text', text: ' \n ' })]],
    ['a heading of control characters', [{ kind: 'heading', text: '\u0007' }]],
    ['no buttons', [{ kind: 'buttons', buttons: [] }]],
  ])('shows the summary when there is %s', (_, blocks) => {
    expect(renderMessage({ summary: 'No <new> stories', blocks })).toEqual([
      {
        text: 'No &lt;new&gt; stories',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: 'No &lt;new&gt; stories', verbatim: true } },
        ],
        unfurl_links: false,
        unfurl_media: false,
      },
    ]);
  });
});

describe('a channel id of Slack', () => {
  it.each(['C0123ABCD', 'G0123ABCD', 'D0123ABCD'])('recognises a Slack channel id: %s', (id) => {
    expect(slack.faultOfChannelId(id)).toBeUndefined();
  });

  it.each(['#general', 'general', 'U0123ABCD', '1234567890123', 'c0123abcd', ''])(
    'rejects "%s" as a Slack channel id',
    (id) => {
      expect(slack.faultOfChannelId(id)).toContain('C0123ABCD');
    },
  );
});
