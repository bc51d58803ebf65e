import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../adapters/console/render.ts';
import type { Message, Span, StoryBlock } from '../../../src/platform/message.ts';

const look = { isTty: false, columns: 60, timezone: 'UTC' };

const story: StoryBlock = {
  kind: 'story',
  rank: 1,
  title: 'Chip maker halts production',
  url: 'https://a.example/1',
  excerpt: 'A power cut stopped the machines on Monday, and nobody knows for how long they will stand.',
  provider: 'Reuters',
  publishedAt: new Date('2021-12-13T06:00:00Z'),
  heat: 90,
  topics: ['Chips'],
  coverage: [{ provider: 'Forbes', title: 'The fab that went dark', url: 'https://f.example/2' }],
  more: { outlets: 3, command: 'news related abc' },
};

const message = (block: StoryBlock): Message => ({ summary: 'A digest', blocks: [block] });

describe('a story in the terminal', () => {
  it('prints a story below its rank, with its URLs written out', () => {
    expect(renderText(message(story), look).replaceAll('\u202f', ' ')).toBe(
      [
        '',
        '1. Chip maker halts production',
        '   A power cut stopped the machines on Monday, and nobody',
        '   knows for how long they will stand.',
        '   Reuters · Dec 13, 2021, 6:00 AM · heat 90 · Chips',
        '   https://a.example/1',
        '   ↪ Forbes: The fab that went dark',
        '     https://f.example/2',
        '     +3 more outlets: news related abc',
      ].join('\n'),
    );
  });

  it('adds links and colour to a story on a terminal that shows both', () => {
    const text = renderText(message(story), { ...look, isTty: true, showsLinks: true });
    expect(text).toContain('\u001b]8;;https://f.example/2');
    expect(text).toContain('\u001b[1m');
    expect(text).not.toContain('   https://a.example/1\n');
  });

  it('writes URLs out on a terminal that shows colour but no links', () => {
    const text = renderText(message(story), { ...look, isTty: true });
    expect(text).toContain('\u001b[1m');
    expect(text).not.toContain('\u001b]8;;');
    expect(text).toContain('   https://a.example/1\n');
    expect(text).toContain('     https://f.example/2\n');
  });

  it('strikes through, bolds and colours only the text marked for it', () => {
    const spans: Span[] = [
      { kind: 'text', text: 'gone', style: 'struck' },
      { kind: 'text', text: ' plain ' },
      { kind: 'text', text: 'loud', style: 'bold' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'typed', style: 'code' },
    ];
    const block = { kind: 'text', spans } as const;
    const text = renderText({ summary: '', blocks: [block] }, { ...look, isTty: true });
    expect(text.trim()).toBe(
      '\u001b[9mgone\u001b[29m plain \u001b[1mloud\u001b[22m \u001b[36mtyped\u001b[39m',
    );
  });

  it('prints the summary of a message without blocks', () => {
    expect(renderText({ summary: 'Nothing here', blocks: [] }, look)).toBe('Nothing here');
  });

  it("strips terminal control sequences from an article's text", () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const hostile = fc.oneof(
      text,
      fc.constantFrom(
        '\u001b[2J',
        '\u009b31m',
        '\u001b]8;;http://evil.example\u0007',
        'a\rb',
        '\u202egnp.exe',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, excerpt, provider, topic) => {
        const shown = renderText(
          message({
            ...story,
            title,
            excerpt,
            provider,
            topics: [topic],
            coverage: [{ provider, title, url: `https://e.example/${encodeURIComponent(title)}` }],
          }),
          look,
        );
        expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
