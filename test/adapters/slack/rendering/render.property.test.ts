import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLabel, escapeText } from '../../../../adapters/slack/rendering/escape.ts';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import type { SlackMessage } from '../../../../adapters/slack/rendering/slack-message.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { readMrkdwn } from '../../../servers/read-mrkdwn.ts';
import { faultsOfSlackMessage } from '../../../servers/validate-slack-message.ts';
import { exampleStory } from '../examples.ts';
import { hostileDigest, hostileMessage, hostileSpan, hostileText } from '../hostile.ts';

/** All mrkdwn texts of the messages, in order. */
function mrkdwnOf(messages: readonly SlackMessage[]): string[] {
  return messages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'section') return block.text ? [block.text.text] : [];
      if (block.type === 'context') return block.elements.map((one) => ('text' in one ? one.text : ''));
      return [];
    }),
  );
}

/** The addresses that may be linked: those of the message, as a browser would write them. */
function addressesOf(message: Message): Set<string> {
  const urls = message.blocks.flatMap((block) => {
    if (block.kind === 'story') return [block.url, ...block.coverage.map(({ url }) => url)];
    if (block.kind === 'text' || block.kind === 'note') {
      return block.spans.flatMap((span) => (span.kind === 'link' ? [span.url] : []));
    }
    return [];
  });
  return new Set(urls.map((url) => decodeURIPercent(URL.parse(url)?.href ?? '')));
}

const decodeURIPercent = (url: string) =>
  url.replaceAll('%3C', '<').replaceAll('%3E', '>').replaceAll('%7C', '|').replaceAll('%60', '`');

describe('any article in Slack', () => {
  it('renders any digest validly and within every limit', () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const messages = renderMessage(digest);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
      }),
    );
  });

  it.each(['&', '<!channel> ', '語', '👩‍👩‍👧‍👦', ':smile:', '*_~`', 'word '])(
    'renders ten long stories made of "%s" with twelve outlets each validly',
    (part) => {
      const long = part.repeat(Math.ceil(3_000 / part.length));
      const url = `https://example.com/${'u&'.repeat(900)}`;
      const stories = Array.from({ length: 10 }, (_, index) =>
        exampleStory({
          rank: index + 1,
          title: long,
          url,
          excerpt: long,
          provider: long,
          topics: [long, long],
          image: { url: 'https://img.example.com/a.png', alt: long },
          coverage: Array.from({ length: 12 }, () => ({ provider: long, title: long, url })),
          more: { outlets: 4, command: 'news related abc234' },
        }),
      );
      const messages = renderMessage({
        summary: long,
        blocks: [{ kind: 'heading', text: long }, ...stories],
      });
      expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
      expect(mrkdwnOf(messages).filter((text) => text.startsWith('*'))).toHaveLength(10);
    },
  );

  it('renders any message validly and within every limit', () => {
    fc.assert(
      fc.property(hostileMessage, (message) => {
        expect(renderMessage(message).flatMap(faultsOfSlackMessage)).toEqual([]);
      }),
    );
  });

  it('shows every story of a digest in order, and keeps each story together', () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const stories = digest.blocks.filter((block) => block.kind === 'story' && !block.isCompact);
        const titles = mrkdwnOf(renderMessage(digest)).filter((text) => text.startsWith('*'));
        expect(titles).toHaveLength(stories.length);
        for (const [index, story] of stories.entries()) {
          if (story.kind === 'story' && story.rank !== undefined)
            expect(readMrkdwn(titles[index] ?? '').visible).toContain(`${story.rank}. `);
        }
        for (const { blocks } of renderMessage(digest)) {
          expect(['header', 'section']).toContain(blocks[0]?.type);
          expect(blocks.at(-1)?.type).not.toBe('divider');
        }
      }),
    );
  });

  it('pings nobody in a digest, and adds no formatting or links but its own', () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const addresses = addressesOf(digest);
        for (const text of mrkdwnOf(renderMessage(digest))) {
          const read = readMrkdwn(text);
          const { mentions, emojis, italic, struck, code, quotes, faults } = read;
          expect({ mentions, emojis, italic, struck, code, quotes, faults }).toEqual({
            mentions: [],
            emojis: [],
            italic: [],
            struck: [],
            code: [],
            quotes: [],
            faults: [],
          });
          // Only the title is bold, which is the whole first line.
          expect(read.bold).toHaveLength(text.startsWith('*') ? 1 : 0);
          for (const { url } of read.links) expect(addresses).toContain(decodeURIPercent(url));
        }
      }),
    );
  });

  it('applies exactly the requested styles to a paragraph', () => {
    fc.assert(
      fc.property(fc.array(hostileSpan, { maxLength: 8 }), (spans) => {
        const message: Message = { summary: 'Summary', blocks: [{ kind: 'text', spans }] };
        const reads = mrkdwnOf(renderMessage(message)).map(readMrkdwn);
        const all = <Key extends 'bold' | 'code' | 'italic' | 'struck' | 'mentions' | 'emojis' | 'quotes'>(
          key: Key,
        ) => reads.flatMap((read) => read[key]);
        const asked = (style: 'bold' | 'code') =>
          spans.filter((span) =>
            span.kind === 'group'
              ? style === 'code' && escapeLabel(span.id) !== ''
              : span.kind === 'text' && span.style === style && escapeLabel(span.text) !== '',
          );
        expect(all('code')).toHaveLength(asked('code').length);
        expect(all('bold')).toHaveLength(asked('bold').length);
        expect([
          ...all('italic'),
          ...all('struck'),
          ...all('mentions'),
          ...all('emojis'),
          ...all('quotes'),
        ]).toEqual([]);
      }),
    );
  });

  it('pings nobody in the notification text', () => {
    fc.assert(
      fc.property(hostileText, (summary) => {
        for (const { text } of renderMessage({ summary, blocks: [] })) {
          const { mentions, links, faults } = readMrkdwn(text);
          expect({ mentions, links, faults }).toEqual({ mentions: [], links: [], faults: [] });
        }
      }),
    );
  });

  it('shows a text as written, except for look-alikes', () => {
    const alike: Record<string, string> = {
      '∗': '*',
      '﹡': '＊',
      ˍ: '_',
      '∼': '~',
      ˋ: '`',
      '›': '>',
      '∶': ':',
      '＠': '@',
    };
    const same = (text: string) =>
      text
        .replace(/[∗﹡ˍ∼ˋ›∶＠]/g, (one) => alike[one] ?? one)
        .replace(/＿/g, '_')
        .replace(/＞/g, '>')
        .replace(/｀/g, '`');
    fc.assert(
      fc.property(hostileText, (text) => {
        // Characters that cannot be shown, or that change the text direction, are dropped.
        const shown = text
          .toWellFormed()
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
        const decoded = escapeText(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(same(decoded)).toBe(same(shown));
      }),
    );
  });
});
