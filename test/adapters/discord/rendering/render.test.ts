import { describe, expect, it } from 'vitest';
import { discord } from '../../../../adapters/discord/index.ts';
import type { Message, MessageBlock } from '../../../../src/platform/message.ts';
import {
  buttonsOf,
  checkDiscordMessage,
  componentsOf,
  type DiscordMessageBody,
  marksOf,
  optionsOf,
  textsOf,
  thumbnailsOf,
} from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';

const heading: MessageBlock = { kind: 'heading', text: 'Morning news · Friday, November 20, 2026' };
const count: MessageBlock = { kind: 'note', spans: [{ kind: 'text', text: '5 stories from 12 sources' }] };

describe('a digest', () => {
  it('renders a digest as a container with a heading, stories with pictures, and their coverage', () => {
    const [body] = render([heading, count, sampleStory(), sampleStory({ rank: 2, heat: 60 })]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(body.flags).toBe(32768);
    const [container] = body.components;
    expect(container?.accent_color).toBe(0xf76707);
    expect(container?.components.map(({ type }) => type)).toEqual([10, 10, 9, 10, 14, 9, 10, 1]);
    expect(textsOf(body).slice(0, 4)).toEqual([
      '## Morning news · Friday, November 20, 2026',
      '-# 5 stories from 12 sources',
      '**1\\. [Chip maker opens a plant in Dresden](<https://news.example/2026/chips>)**',
      [
        'The plant is to make ten thousand wafers a month from next spring.',
        '-# Example News · <t:1795159800:R> · 🔥🔥 · Chips, Europe',
        'Also in [Morning Post](<https://post.example/a>) · [Daily Wire](<https://wire.example/b>) · +4 more outlets',
      ].join('\n'),
    ]);
    expect(thumbnailsOf(body)[0]).toEqual({
      type: 11,
      media: { url: 'https://cdn.example/chips.jpg' },
      description: 'A clean room',
    });
  });

  it('renders a story without a picture, rank, heat or coverage like the others', () => {
    const { rank: _, heat: __, image: ___, more: ____, excerpt: _____, ...bare } = sampleStory();
    const [body] = render([{ ...bare, topics: [], coverage: [] }]);
    expect(body.components).toEqual([
      {
        type: 17,
        components: [
          {
            type: 10,
            content:
              '**[Chip maker opens a plant in Dresden](<https://news.example/2026/chips>)**\n-# Example News · <t:1795159800:R>',
          },
        ],
      },
    ]);
  });

  it.each([
    [240, 0xe03131],
    [100, 0xf76707],
    [50, 0xfab005],
    [3, 0x868e96],
    [undefined, undefined],
  ])('colours a digest by its hottest story: %s', (heat, color) => {
    const { heat: _, ...cold } = sampleStory();
    const [body] = render([cold, heat === undefined ? cold : sampleStory({ heat })]);
    expect(body.components[0]?.accent_color).toBe(color);
  });

  it('links a title whose address is far too long for a link button', () => {
    const url = `https://news.example/${'a'.repeat(1400)}`;
    const [body] = render([sampleStory({ url })]);
    expect(marksOf(body)).toContainEqual(expect.objectContaining({ kind: 'link', url }));
  });

  it('strikes out a withdrawn story and shows only its title', () => {
    const [body] = render([sampleStory({ isWithdrawn: true, isUpdate: true, title: 'A ~~bold~~ claim' })]);
    expect(textsOf(body)[0]?.split('\n').slice(0, 2)).toEqual([
      '**1\\. ~~A \\~\\~bold\\~\\~ claim~~**',
      '-# **Withdrawn by its publisher** · Example News · <t:1795159800:R> · 🔥🔥 · Chips, Europe',
    ]);
    expect(thumbnailsOf(body)).toEqual([]);
  });

  it('omits a link whose address is too long and a picture that Discord would refuse', () => {
    const [body] = render([
      sampleStory({
        url: `https://news.example/${'a'.repeat(1500)}`,
        image: { url: `https://cdn.example/${'a'.repeat(2100)}.jpg`, alt: '' },
      }),
    ]);
    expect(textsOf(body)[0]).toContain('**1\\. Chip maker opens a plant in Dresden**\n');
    expect(thumbnailsOf(body)).toEqual([]);
  });

  it('keeps the last character of a heading that Discord would treat as markup', () => {
    const [body] = render([{ kind: 'heading', text: 'News of C#' }, count]);
    expect(marksOf(body)[0]).toMatchObject({ kind: 'heading', shown: 'News of C#\u200B' });
  });

  it('names an outlet without a name by its host', () => {
    const [body] = render([
      sampleStory({ provider: ' ', coverage: [{ provider: '', title: '', url: 'https://wire.example/b' }] }),
    ]);
    expect(textsOf(body)[1]).toContain('-# news.example · ');
    expect(textsOf(body)[1]).toContain('Also in [wire.example](<https://wire.example/b>)');
  });
});

describe('the coverage of stories', () => {
  it('opens from one menu below the last story, with a row for each story that others cover', () => {
    const { coverage: _, more: __, ...alone } = sampleStory({ rank: 2, title: 'Nobody else' });
    const stories = [sampleStory(), { ...alone, coverage: [] }, sampleStory({ rank: 3, title: 'Third' })];
    const [body] = render([
      heading,
      ...stories,
      { kind: 'buttons', buttons: [{ label: 'Next', command: 'b' }] },
    ]);
    expect(body.components[0]?.components.slice(-2).map(({ type }) => type)).toEqual([1, 1]);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['Next']);
    expect(optionsOf(body)).toEqual([
      {
        label: '1. Chip maker opens a plant in Dresden',
        description: '6 other outlets',
        value: 'news related 3fk2qy7a',
      },
      { label: '3. Third', description: '6 other outlets', value: 'news related 3fk2qy7a ~2' },
    ]);
  });

  it('opens from a button below a story that stands alone, and needs none where all of it is shown', () => {
    const [alone] = render([sampleStory()]);
    expect(buttonsOf(alone).map(({ label }) => label)).toEqual(['+4 more outlets']);
    const [whole] = render([sampleStory({ more: { outlets: 0, command: 'news related 3fk2qy7a' } })]);
    expect(componentsOf(whole).filter(({ type }) => type === 1)).toEqual([]);
    expect(textsOf(whole)[1]).not.toContain('more outlet');
  });

  it('takes two lines for a compact story: a title that a phone shows in two, and the outlets in one', () => {
    const title = 'Chip maker opens a plant in Dresden and hires two thousand people by next autumn';
    const [body] = render([
      heading,
      sampleStory({ isCompact: true, title }),
      sampleStory({ isCompact: true, rank: 2, provider: 'A paper with a rather long name' }),
    ]);
    expect(body.components[0]?.components.map(({ type }) => type)).toEqual([10, 10, 1]);
    expect(textsOf(body)[1]).toBe(
      [
        '1\\. [Chip maker opens a plant in Dresden and hires two thousand…](<https://news.example/2026/chips>)',
        '-# Example News · +6 more outlets',
        '2\\. [Chip maker opens a plant in Dresden](<https://news.example/2026/chips>)',
        '-# A paper with a rather long name · +6 more outlets',
      ].join('\n'),
    );
    expect(optionsOf(body).map(({ label }) => label)).toEqual([
      `1. ${title}`,
      '2. Chip maker opens a plant in Dresden',
    ]);
  });
});

describe('a digest too large for one message', () => {
  const longExcerpt = 'The plant is to make ten thousand wafers a month. '.repeat(20);

  it('shortens excerpts first, at a word boundary, and keeps all pictures', () => {
    const stories = ranked(5, { excerpt: longExcerpt });
    const [body, ...others] = render([heading, ...stories]);
    expect(others).toEqual([]);
    expect(thumbnailsOf(body)).toHaveLength(5);
    const excerpt = textsOf(body)[2]?.split('\n')[0] ?? '';
    expect(excerpt).toMatch(/^The plant .{200,500}\w…$/);
  });

  it('then leaves out the pictures of the last stories', () => {
    const [body, ...others] = render([heading, ...ranked(10, { excerpt: longExcerpt })]);
    expect(others).toEqual([]);
    expect(componentsOf(body).length).toBeLessThanOrEqual(40);
    const types = body.components[0]?.components.map(({ type }) => type) ?? [];
    expect(types).toEqual([10, ...Array.from({ length: 8 }, () => [9, 10]).flat(), 10, 10, 1]);
  });

  it('splits a digest last, between stories, into equal parts with the heading on the first', () => {
    const url = `https://news.example/${'path/'.repeat(60)}`;
    const bodies = render([heading, count, ...ranked(10, { url, excerpt: longExcerpt })]);
    expect(bodies).toHaveLength(2);
    expect(bodies.map((body) => textsOf(body).filter((text) => text.startsWith('**')).length)).toEqual([
      5, 5,
    ]);
    expect(textsOf(bodies[0])[0]).toMatch(/^## Morning/);
    for (const body of bodies) expect(thumbnailsOf(body)).toHaveLength(5);
  });

  it('splits a story only when no message can hold it', () => {
    const coverage = Array.from({ length: 12 }, (_, index) => ({
      provider: `Outlet ${index}`,
      title: 'A plant',
      url: `https://outlet-${index}.example/${'a'.repeat(450)}`,
    }));
    const bodies = render([heading, sampleStory({ coverage })]);
    expect(bodies.length).toBeGreaterThan(1);
    const links = bodies
      .flatMap(textsOf)
      .join('\n')
      .match(/\[Outlet \d+\]/g);
    expect(links).toHaveLength(12);
    expect(textsOf(bodies[0])[0]).toMatch(/^## Morning/);
  });

  it('counts bytes too: 3,720 characters of three bytes each make two messages', () => {
    const paragraph: MessageBlock = { kind: 'text', spans: [{ kind: 'text', text: '日'.repeat(310) }] };
    const blocks = Array.from({ length: 12 }, () => paragraph);
    expect(render(blocks).map((body) => textsOf(body).length)).toEqual([6, 6]);
    expect(render(blocks.slice(0, 9))).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('renders paragraphs with bold, code, links and times', () => {
    const [body] = render([
      {
        kind: 'text',
        spans: [
          { kind: 'text', text: 'Reuters', style: 'bold' },
          { kind: 'text', text: ': ' },
          { kind: 'link', text: 'A [new] plant', url: 'https://reuters.example/a' },
          { kind: 'text', text: ' · ' },
          { kind: 'time', at: new Date('2026-11-20T07:30:00Z'), style: 'date-and-time' },
          { kind: 'text', text: ', use ' },
          { kind: 'text', text: '/news `top`', style: 'code' },
        ],
      },
    ]);
    expect(textsOf(body)).toEqual([
      '**Reuters**: [A (new) plant](<https://reuters.example/a>) · <t:1795159800:f>, use `/news ˋtopˋ`',
    ]);
  });

  it('shows a role by its name without notifying it, and an invalid role id as plain text', () => {
    const spans = ['123456789012345678', 'S0123ABCD', '`@everyone'].map(
      (id) => ({ kind: 'group', id }) as const,
    );
    const [body] = render([{ kind: 'text', spans }]);
    expect(textsOf(body)).toEqual(['<@&123456789012345678>`S0123ABCD`\u200B`ˋ@\u200Beveryone`']);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });

  it('splits a paragraph that is too long for one message', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`);
    const bodies = render([{ kind: 'text', spans: [{ kind: 'text', text: words.join(' ') }] }]);
    expect(bodies.length).toBeGreaterThan(3);
    expect(bodies.flatMap(textsOf).join(' ').split(' ')).toEqual(words);
  });

  it('separates texts that would ping or link only when joined', () => {
    const [body] = render([
      {
        kind: 'text',
        spans: ['@', 'everyone', ' https:', '//evil.example'].map((text) => ({ kind: 'text', text })),
      },
    ]);
    expect(textsOf(body)).toEqual(['@\u200Beveryone https:\u200B//evil.example']);
  });

  it('arranges buttons in rows of five, each with its command', () => {
    const buttons = Array.from({ length: 6 }, (_, index) => ({
      label: `Page ${index}`,
      command: `news search chips page:${index}`,
    }));
    const [body] = render([count, { kind: 'buttons', buttons }]);
    expect(body.components[0]?.components.map(({ type }) => type)).toEqual([10, 1, 1]);
    expect(buttonsOf(body).map((it) => it.custom_id)).toEqual(buttons.map(({ command }) => command));
  });

  it('gives buttons with the same command different ids', () => {
    const commands = ['news related 3fk2qy7a', 'news related 3fk2qy7a', 'a ~2'];
    const buttons = commands.map((command) => ({ label: 'Show', command }));
    const [body] = render([count, { kind: 'buttons', buttons }]);
    expect(buttonsOf(body).map((it) => it.custom_id)).toEqual([
      'news related 3fk2qy7a',
      'news related 3fk2qy7a ~2',
      'a ~2 ~1',
    ]);
  });

  it('omits a button whose command fits into no id', () => {
    // Packing would make it longer.
    const command = Array.from({ length: 101 }, (_, code) => String.fromCodePoint(0x4e00 + 7 * code)).join(
      '',
    );
    const [body] = render([sampleStory({ more: { outlets: 4, command } })]);
    expect(buttonsOf(body)).toEqual([]);
  });
});

describe('a message with nothing to show', () => {
  it.each<readonly MessageBlock[][]>([
    [[]],
    [[{ kind: 'text', spans: [{ kind: 'text', text: ' \u200B ' }] }]],
    [
      [
        { kind: 'heading', text: ' ' },
        { kind: 'buttons', buttons: [] },
      ],
    ],
    [[{ kind: 'buttons', buttons: [{ label: 'x', command: '' }] }]],
  ])('shows the summary of a message with nothing to show', (blocks) => {
    const [body] = render(blocks, '# All *quiet*');
    expect(textsOf(body)).toEqual(['\\# All \\*quiet\\*']);
  });
});

function ranked(count: number, changes: Parameters<typeof sampleStory>[0]): MessageBlock[] {
  return Array.from({ length: count }, (_, index) => sampleStory({ rank: index + 1, ...changes }));
}

/** The rendered messages, checked against Discord's rules. */
function render(
  blocks: readonly MessageBlock[],
  summary = 'A summary',
): [DiscordMessageBody, ...DiscordMessageBody[]] {
  const message: Message = { summary, blocks };
  const [first, ...others] = discord.render(message).map((payload) => {
    const checked = checkDiscordMessage(JSON.parse(JSON.stringify(payload)));
    if (!checked.ok) throw new Error(checked.faults.join('\n'));
    return checked.body;
  });
  if (!first) throw new Error('nothing was rendered');
  return [first, ...others];
}
