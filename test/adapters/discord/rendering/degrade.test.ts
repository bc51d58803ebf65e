import { describe, expect, it } from 'vitest';
import { discord } from '../../../../adapters/discord/index.ts';
import type { MessageBlock } from '../../../../src/platform/message.ts';
import {
  buttonsOf,
  checkDiscordMessage,
  type DiscordMessageBody,
  textsOf,
  thumbnailsOf,
} from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';

const heading: MessageBlock = { kind: 'heading', text: 'Morning news' };

describe('a message that Discord refused', () => {
  it('simplifies a refused message step by step: no pictures, no components, no excerpts and buttons, then text with links, then without', () => {
    const title = '**1\\. [Chip maker opens a plant in Dresden](<https://news.example/2026/chips>)**';
    const excerpt = 'The plant is to make ten thousand wafers a month from next spring.';
    const quiet = '-# Example News · <t:1795159800:R> · 🔥🔥 · Chips, Europe';
    const coverage =
      'Also in [Morning Post](<https://post.example/a>) · [Daily Wire](<https://wire.example/b>) · +4 more outlets';
    const below = [excerpt, quiet, coverage].join('\n');
    const whole = ['## Morning news', `${title}\n${below}`];
    const headline = '1 · Chip maker opens a plant in Dresden';
    expect(forms([heading, sampleStory()])).toEqual([
      { flags: 32768, pictures: 1, buttons: ['+4 more outlets'], texts: ['## Morning news', title, below] },
      { flags: 32768, pictures: 0, buttons: ['+4 more outlets'], texts: whole },
      {
        flags: 0,
        pictures: 0,
        buttons: ['1. +4 more outlets'],
        texts: ['## Morning news', headline, [excerpt, quiet, coverage].join('\n')],
      },
      {
        flags: 0,
        pictures: 0,
        buttons: [],
        texts: ['## Morning news', headline, [quiet, coverage].join('\n')],
      },
      {
        flags: 4,
        pictures: 0,
        buttons: [],
        texts: [['## Morning news', title, quiet, coverage].join('\n')],
      },
      {
        flags: 4,
        pictures: 0,
        buttons: [],
        texts: [
          [
            '## Morning news',
            '**1\\. Chip maker opens a plant in Dresden**',
            quiet,
            'Also in Morning Post · Daily Wire · +4 more outlets',
          ].join('\n'),
        ],
      },
    ]);
  });

  it('skips steps that would change nothing', () => {
    const { image: _, excerpt: __, more: ___, ...bare } = sampleStory();
    expect(forms([bare]).map(({ flags }) => flags)).toEqual([32768, 0, 4, 4]);
  });

  it('keeps two stories with the same address apart, though Discord would merge their embeds', () => {
    const [, , embeds] = payloads([heading, sampleStory(), sampleStory({ rank: 2 })]);
    expect(embeds?.embeds).toEqual([
      expect.objectContaining({ url: 'https://news.example/2026/chips', color: 0xf76707 }),
      expect.not.objectContaining({ url: expect.anything() }),
    ]);
    expect(embeds?.embeds[1]?.description).toContain('](<https://news.example/2026/chips>)**');
  });

  it('uses one embed for more than ten stories', () => {
    const stories = Array.from({ length: 11 }, (_item, index) => {
      const {
        image: _image,
        more: _more,
        ...bare
      } = sampleStory({ rank: index + 1, url: `https://a.example/${index}` });
      return bare;
    });
    const [, embeds] = payloads([heading, ...stories]);
    expect(embeds?.embeds).toHaveLength(1);
    expect(embeds?.embeds[0]?.description).toContain('**11\\. [Chip maker');
  });

  it('keeps plain text within the limits', () => {
    const title = '[x](<https://evil.example>) @everyone *'.repeat(6);
    const all = forms(Array.from({ length: 9 }, (_, index) => sampleStory({ rank: index + 1, title })));
    expect(all.at(-1)?.texts[0]?.length).toBeGreaterThan(1000);
    expect(forms([{ kind: 'text', spans: [{ kind: 'text', text: '*'.repeat(1800) }] }])).toHaveLength(3);
  });

  it('gives up on a message that is not its own', () => {
    expect(discord.degrade({})).toBeUndefined();
  });
});

function forms(blocks: readonly MessageBlock[]) {
  return payloads(blocks).map((body) => ({
    flags: body.flags,
    pictures: thumbnailsOf(body).length,
    buttons: buttonsOf(body).map(({ label }) => label),
    texts: textsOf(body),
  }));
}

/** The rendered message and its lighter forms, each checked against Discord's rules. */
function payloads(blocks: readonly MessageBlock[]): DiscordMessageBody[] {
  const all: DiscordMessageBody[] = [];
  let payload = discord.render({ summary: 'x', blocks })[0];
  while (payload) {
    const checked = checkDiscordMessage(JSON.parse(JSON.stringify(payload)));
    if (!checked.ok) throw new Error(checked.faults.join('\n'));
    all.push(checked.body);
    payload = discord.degrade(payload);
  }
  return all;
}
