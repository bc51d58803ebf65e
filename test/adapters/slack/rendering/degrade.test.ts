import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import { isSlackMessage, type SlackMessage } from '../../../../adapters/slack/rendering/slack-message.ts';
import type { Message, MessageBlock, StoryBlock } from '../../../../src/platform/message.ts';
import { readMrkdwn } from '../../../servers/read-mrkdwn.ts';
import { faultsOfSlackMessage } from '../../../servers/validate-slack-message.ts';
import { exampleDigest, exampleStory } from '../examples.ts';
import { hostileDigest, hostileMessage } from '../hostile.ts';

/** Each lighter form of a payload in turn, read back from JSON as a delivery does. */
function lighterForms(payload: object): SlackMessage[] {
  const lighter = slack.degrade(JSON.parse(JSON.stringify(payload)));
  if (!lighter) return [];
  if (!isSlackMessage(lighter)) throw new Error('expected a Slack message');
  return [lighter, ...lighterForms(lighter)];
}

function formsOf(...stories: StoryBlock[]): SlackMessage[] {
  const [payload = {}, ...others] = renderMessage(exampleDigest(stories));
  expect(others).toEqual([]);
  const forms = lighterForms(payload);
  expect(forms.flatMap(faultsOfSlackMessage)).toEqual([]);
  return forms;
}

const picturesIn = (payload: object) => JSON.stringify(payload).match(/"image_url"/g)?.length ?? 0;

const linkOf = (title: string) => `*<https://example.com/2026/11/tidal-plant?ref=a&amp;b=c|${title}>*`;

describe('a digest that Slack refuses', () => {
  const title = linkOf('1. Harbour city opens its first tidal power plant');
  const outlets =
    'Also in <https://coast.example/turbines|Coast Daily> · <https://reuters.example/tidal|Reuters> · +4 more outlets';

  it('first removes the pictures of a refused digest, and changes nothing else', () => {
    const [whole] = renderMessage(exampleDigest());
    const [withoutPictures] = formsOf(exampleStory());
    expect(picturesIn(withoutPictures ?? {})).toBe(0);
    expect(withoutPictures?.blocks.map(({ type }) => type)).toEqual(whole?.blocks.map(({ type }) => type));
    expect(JSON.stringify(withoutPictures)).toContain('The plant feeds 4,000 homes');
  });

  it('then joins headline and outlets of each story in one block, and keeps the menu', () => {
    const [, compact] = formsOf(exampleStory(), exampleStory({ rank: 2 }));
    expect(compact?.blocks.map(({ type }) => type)).toEqual([
      ...['header', 'section', 'section', 'actions', 'context'],
    ]);
    expect(compact?.blocks[1]).toEqual({
      type: 'section',
      block_id: 'headline:1',
      text: { type: 'mrkdwn', verbatim: true, text: `${title}\n${outlets}` },
    });
  });

  it('ends with plain text, after which nothing can be removed', () => {
    const forms = formsOf(exampleStory());
    expect(forms).toHaveLength(3);
    expect(forms.at(-1)).toEqual({
      text: ['Morning digest, Friday 20 November', title, outlets, '1 story from 3 sources'].join('\n'),
      blocks: [],
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it("keeps a story's button when its coverage is not shown", () => {
    const [, compact] = formsOf(exampleStory({ coverage: [] }));
    expect(compact?.blocks.slice(1, 3)).toMatchObject([
      { text: { text: `${title}\n+4 more outlets` } },
      { elements: [{ value: 'news related abc234' }] },
    ]);
  });

  it('goes straight to the compact form without pictures', () => {
    const { image: _, ...plain } = exampleStory();
    expect(formsOf(plain).map(({ blocks }) => blocks.length)).toEqual([4, 0]);
  });

  it('shows as many whole outlets beside a very long link as fit', () => {
    const coverage = Array.from({ length: 12 }, (_, index) => ({
      provider: `Outlet ${index + 1}`,
      title: 'Title',
      url: `https://outlet.example/${'o'.repeat(160)}`,
    }));
    const url = `https://example.com/${'u'.repeat(1_700)}`;
    const [, compact] = formsOf(exampleStory({ url, coverage }));
    const shown = compact?.blocks[1]?.type === 'section' ? (compact.blocks[1].text?.text ?? '') : '';
    const { links, faults } = readMrkdwn(shown);
    expect(faults).toEqual([]);
    expect(links.length).toBeGreaterThan(3);
    expect(links.length).toBeLessThan(13);
    expect(shown).toMatch(/\|Outlet \d+>$/);
  });
});

describe('a digest of an earlier version', () => {
  it('keeps its outlets and their button, which stood beside a block of their own', () => {
    const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
    const button = { type: 'button', action_id: 'dialog:1', text: { type: 'plain_text', text: '+6 more' } };
    const blocks = [
      { type: 'section', block_id: 'headline:1', text: mrkdwn('*Title*\nExcerpt') },
      { type: 'context', block_id: 'facts:1', elements: [mrkdwn('Example Times · heat 143')] },
      { type: 'section', block_id: 'coverage:1', text: mrkdwn('Also in Reuters'), accessory: button },
    ];
    const [compact] = lighterForms({ text: 'x', blocks, unfurl_links: false, unfurl_media: false });
    expect(compact?.blocks).toEqual([
      {
        type: 'section',
        block_id: 'headline:1',
        text: mrkdwn('*Title*\nAlso in Reuters'),
        accessory: button,
      },
    ]);
  });
});

describe('a message of text that Slack refuses', () => {
  it('turns a refused text message straight into plain text, with its links', () => {
    const [message = {}] = renderMessage({
      summary: 'Help',
      blocks: [
        { kind: 'text', spans: [{ kind: 'link', text: 'How to', url: 'https://example.com/help' }] },
        { kind: 'buttons', buttons: [{ label: 'Top', command: 'news top' }] },
      ],
    });
    expect(lighterForms(message).map(({ text }) => text)).toEqual(['<https://example.com/help|How to>']);
  });

  it('shows the summary when only buttons were left', () => {
    const [message = {}] = renderMessage({
      summary: 'Stories & more',
      blocks: [{ kind: 'buttons', buttons: [{ label: 'Top', command: 'news top' }] }],
    });
    expect(lighterForms(message).map(({ text }) => text)).toEqual(['Stories &amp; more']);
  });

  it('rejects a message of another platform', () => {
    expect(slack.degrade({ content: 'Hi' })).toBeUndefined();
  });
});

describe('text too long for one message', () => {
  const textOf = (...stories: StoryBlock[]) => formsOf(...stories).at(-1)?.text ?? '';
  const many = (count: number, changes: Partial<StoryBlock>) =>
    Array.from({ length: count }, (_, index) => exampleStory({ rank: index + 1, ...changes }));

  it('drops the other outlets from a long text first', () => {
    const coverage = [
      { provider: 'Reuters', title: 'Title', url: `https://reuters.example/${'r'.repeat(400)}` },
    ];
    const text = textOf(...many(8, { coverage }));
    expect(text.match(/^\*<https:/gm)).toHaveLength(8);
    expect(text).not.toContain('Reuters');
  });

  it('then drops the links of a long text', () => {
    const text = textOf(...many(8, { url: `https://example.com/${'u'.repeat(500)}` }));
    expect(text.match(/^\*\d\. Harbour city .*\*$/gm)).toHaveLength(8);
    expect(text).not.toContain('https:');
  });

  it('then cuts long titles, so that every story stays named', () => {
    const title = 'The harbour & the tide, told at length '.repeat(7);
    const text = textOf(...many(14, { title, coverage: [], excerpt: '' }));
    expect(text.match(/^\*\d+\. The harbour &amp; the tide, .*…\*$/gm)).toHaveLength(14);
    const marks = textOf(...many(14, { title: '&'.repeat(300), coverage: [], excerpt: '' }));
    expect(marks.match(/^\*\d+\. (?:&amp;)+…\*$/gm)).toHaveLength(14);
  });

  it('then cuts off the end of a long text', () => {
    const paragraph = (word: string): MessageBlock => ({
      kind: 'text',
      spans: [{ kind: 'text', text: word.repeat(150) }],
    });
    const blocks = ['Harbour tide ', 'Evening news ', 'Morning news '].map(paragraph);
    const [message = {}] = renderMessage({ summary: 'Summary', blocks });
    const text = lighterForms(message).at(-1)?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(4_000);
    expect(text).toMatch(/^(?:Harbour tide ?){150}\n(?:Evening news ?){150}\n…$/);
  });
});

describe('any message in Slack', () => {
  const check = (message: Message) => {
    for (const payload of renderMessage(message)) {
      const forms = lighterForms(payload);
      expect(forms.length).toBeGreaterThan(0);
      expect(forms.length).toBeLessThanOrEqual(3);
      expect(forms.flatMap(faultsOfSlackMessage)).toEqual([]);
      let heavier = payload;
      for (const form of forms) {
        expect(JSON.stringify(form.blocks).length).toBeLessThan(JSON.stringify(heavier.blocks).length);
        expect(form.blocks.length).toBeLessThanOrEqual(heavier.blocks.length);
        expect(picturesIn(form)).toBe(0);
        heavier = form;
      }
      const last = forms.at(-1);
      const { mentions, faults } = readMrkdwn(last?.text ?? '');
      expect({ blocks: last?.blocks, mentions, faults }).toEqual({ blocks: [], mentions: [], faults: [] });
      expect(last?.text.length).toBeLessThanOrEqual(4_000);
    }
  };

  it('makes every lighter form of a digest valid, harmless and lighter, ending with plain text', () => {
    fc.assert(fc.property(hostileDigest, check));
  });

  it('makes every lighter form of any message valid, harmless and lighter, ending with plain text', () => {
    fc.assert(fc.property(hostileMessage, check));
  });

  it('keeps every story and button in a compact digest', () => {
    const headlines = (payload: SlackMessage) =>
      payload.blocks.flatMap((block) =>
        block.type === 'section' && block.block_id?.startsWith('headline')
          ? [block.text?.text.split('\n')[0]]
          : [],
      );
    const commands = (payload: object) => JSON.stringify(payload).match(/"value":"[^"]*"/g) ?? [];
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        for (const payload of renderMessage(digest)) {
          const compact = lighterForms(payload).findLast(({ blocks }) => blocks.length > 0) ?? payload;
          expect(headlines(compact)).toEqual(headlines(payload));
          expect(commands(compact)).toEqual(commands(payload));
        }
      }),
    );
  });
});
