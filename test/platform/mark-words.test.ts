import { describe, expect, it } from 'vitest';
import { renderText } from '../../adapters/console/render.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Message } from '../../src/platform/message.ts';
import { markWords } from '../../src/platform/text/mark-words.ts';

describe('marked words', () => {
  it.each([
    ['Chips and chips.', ['chips', 'Chips'], '*Chips* and *chips*.'],
    ['chipset, (chips) "chips"', ['chips'], 'chipset, (*chips*) "*chips*"'],
    ['https://x.example/chips micro-chips', ['chips'], 'https://x.example/chips micro-chips'],
    ['R&amp;D amp', ['amp'], 'R&amp;D *amp*'],
    ['a.*b a.b', ['.*', ''], 'a.*b a.b'],
    ['商汤科技', ['商汤科技'], '*商汤科技*'],
  ])('marks words in %s', (text, words, marked) => {
    expect(markWords(text, words, ['*', '*'])).toBe(marked);
  });

  it('marks only a few words', () => {
    expect(markWords('a '.repeat(99), ['a'], ['*', '*']).match(/\*a\*/g)).toHaveLength(12);
  });
});

describe('an excerpt with matches', () => {
  const message: Message = {
    summary: 'Chips',
    blocks: [
      {
        ...{
          kind: 'story',
          title: 'Chips',
          url: 'https://n.example/1',
          provider: 'N',
          topics: [],
          coverage: [],
        },
        excerpt: 'Cheap *chips* & chips for all.',
        matches: ['chips'],
        publishedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ],
  };
  const look = { columns: 80, timezone: 'UTC' };

  it('shows matches in bold on each platform, and in the terminal where possible', () => {
    expect(JSON.stringify(discord.render(message))).toContain('Cheap \\\\*chips\\\\* & **chips** for all.');
    expect(JSON.stringify(slack.render(message))).toMatch(/Cheap .*&amp; \*chips\* for all\./);
    expect(renderText(message, { ...look, isTty: true })).toContain('\u001b[1mchips\u001b[22m for all.');
    expect(renderText(message, { ...look, isTty: false })).toContain('Cheap *chips* & chips for all.');
  });
});
