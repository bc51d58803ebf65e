import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [
    {
      name: 'related',
      description: 'Everyone who covers a story',
      example: 'related chips',
      options: [{ name: 'story', description: 'which', type: 'string', required: true, takesRest: true }],
    },
  ],
};

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
  await discord.start(async () => ({ message: notice('For you') }), [news]);
});

describe('a message chosen from its menu', () => {
  it.each<[string, object, string]>([
    [
      'its text',
      { content: 'Look: https://a.example/x?y=1. And [this](https://b.example/(z)) <https://c.example>!' },
      'https://a.example/x?y=1 https://b.example/(z) https://c.example',
    ],
    [
      'a link preview',
      {
        embeds: [
          {
            type: 'article',
            url: 'https://a.example/story',
            title: 'A story',
            description: 'also at https://b.example/story',
            thumbnail: { url: 'https://img.example/1.png', proxy_url: 'https://proxy.example/1.png' },
          },
        ],
      },
      'https://a.example/story https://b.example/story',
    ],
    [
      'its components',
      {
        flags: 1 << 15,
        components: [
          {
            type: 17,
            components: [
              {
                type: 9,
                components: [{ type: 10, content: '**1\\. [A story](<https://a.example/story>)**' }],
                accessory: { type: 11, media: { url: 'https://img.example/1.png' } },
              },
              {
                type: 1,
                components: [{ type: 2, style: 5, label: 'Read', url: 'https://b.example/story' }],
              },
            ],
          },
        ],
      },
      'https://a.example/story https://b.example/story',
    ],
    [
      'a forwarded message',
      {
        message_reference: { type: 1, channel_id: '1400000000000000002', message_id: '1700000000000000002' },
        message_snapshots: [
          {
            message: {
              type: 0,
              content: 'https://a.example/story',
              embeds: [],
              attachments: [],
              timestamp: '2026-01-01T00:00:00.000Z',
              edited_timestamp: null,
              flags: 0,
              mentions: [],
              mention_roles: [],
              components: [],
            },
          },
        ],
      },
      'https://a.example/story',
    ],
  ])('looks up the links of a message chosen from its menu in %s', async (_, message, links) => {
    const exchange = discord.server.startMessageCommand({ name: 'Related coverage', message });
    expect(await exchange.acknowledged()).toBe('deferred privately');
    expect(textsOf((await exchange.replied())[0].body)).toEqual(['For you']);
    expect(discord.invocations).toMatchObject([
      { command: 'news', subcommand: 'related', options: { story: links } },
    ]);
  });

  it('looks up each link of a message once, and at most ten', async () => {
    const content = Array.from({ length: 30 }, (_, index) => `https://a.example/${index % 15}`).join('\n');
    await discord.server.startMessageCommand({ name: 'Related coverage', message: { content } }).replied();
    const story = String(discord.invocations[0]?.options['story']);
    expect(story.split(' ')).toEqual(Array.from({ length: 10 }, (_, index) => `https://a.example/${index}`));
  });

  it('says so when the chosen message has no link', async () => {
    const exchange = discord.server.startMessageCommand({
      name: 'Related coverage',
      message: { content: 'javascript:alert(1) www.a.example' },
    });
    expect(textsOf((await exchange.replied())[0].body)).toEqual(['That message has no link.']);
    expect(discord.invocations).toEqual([]);
  });
});
