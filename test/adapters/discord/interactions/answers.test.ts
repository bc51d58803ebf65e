import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { AnswerCommand, CommandDefinition } from '../../../../src/platform/commands/command.ts';
import type { CommandButton, Message } from '../../../../src/platform/message.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { buttonsOf, textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';
import { sampleStory } from '../sample-story.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [
    {
      name: 'search',
      description: 'Find stories by words',
      example: 'search chips',
      options: [
        { name: 'query', description: 'the words', type: 'string', required: true, takesRest: true },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
        { name: 'show', description: 'who sees it', type: 'string', hidden: true },
      ],
    },
    {
      name: 'related',
      description: 'Everyone who covers a story',
      example: 'related chips',
      options: [
        { name: 'story', description: 'which', type: 'string', required: true, takesRest: true },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    { name: 'me pause', description: 'Pause', example: 'me pause', options: [] },
  ],
};
const search = { name: 'news', subcommand: 'search', options: { query: 'chips' } };
const ephemeral = 64;
const followUp = 'POST /webhooks/:id/:token';
const editOriginal = 'PATCH /webhooks/:id/:token/messages/@original';

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
});

describe('an answer for the whole channel', () => {
  it('posts a channel-wide answer publicly and tells the asker so', async () => {
    await start(publicly);
    const [own, shown] = await discord.server.startCommand(search).replied(2);
    expect(own.body.flags & ephemeral).toBe(ephemeral);
    expect(textsOf(own.body)).toEqual(['Posted for everyone here to see.']);
    expect((shown?.body.flags ?? 0) & ephemeral).toBe(0);
    expect(shown && textsOf(shown.body)).toEqual(['For all']);
  });

  it('leaves a private answer unchanged when it is posted to the channel from there', async () => {
    await start(async (invocation) =>
      invocation.options['show'] === undefined
        ? {
            message: withButtons('Mine', { label: 'Post to channel', command: 'news search chips show:all' }),
          }
        : publicly(invocation),
    );
    const first = await discord.server.command(search);
    const { acknowledged, reply } = await discord.server.pressButton({
      messageId: first.reply.id,
      label: 'Post to channel',
    });
    expect(acknowledged).toBe('update deferred');
    expect(reply.id).not.toBe(first.reply.id);
    expect(reply.body.flags & ephemeral).toBe(0);
    expect(textsOf(reply.body)).toEqual(['For all']);
  });

  it('offers to post an answer to the channel, except in direct messages with the bot', async () => {
    const share = {
      label: 'Post to channel',
      command: 'news search chips show:all',
      sharesAnswer: true,
    } as const;
    const next = { label: 'Next', command: 'news search chips page:2' };
    await start(async () => ({ message: withButtons('Mine', next, share) }));
    const labelsIn = async (place: 'direct' | 'private channel') => {
      const { reply } = await discord.server.command({ ...search, place });
      return buttonsOf(reply.body).map(({ label }) => label);
    };
    expect(await labelsIn('direct')).toEqual(['Next']);
    expect(await labelsIn('private channel')).toEqual(['Next', 'Post to channel']);
  });

  it('posts a lighter form of an answer to the channel if Discord refuses the full one', async () => {
    await start(async () => ({
      message: { summary: 'x', blocks: [sampleStory()] },
      visibility: 'channel',
    }));
    discord.server.fail({ code: 50035 }, { route: followUp });
    const [, shown] = await discord.server.startCommand(search).replied(2);
    expect(shown && textsOf(shown.body)[0]).toContain('Chip maker');
  });

  it('refuses to post to the channel for someone who may not post there, and tells only them', async () => {
    await start(publicly);
    const [own] = await discord.server.startCommand({ ...search, permissions: 1024n }).replied();
    expect(textsOf(own.body).join()).toContain('you may not post in this channel');
    expect(own.body.flags & ephemeral).toBe(ephemeral);
    expect(discord.server.requests(followUp)).toBe(0);
  });

  it('refuses the button of someone who may only read the channel, and keeps their own answer', async () => {
    await start(async (invocation) =>
      invocation.options['show'] === undefined
        ? {
            message: withButtons('Mine', { label: 'Post to channel', command: 'news search chips show:all' }),
          }
        : publicly(invocation),
    );
    const readOnly = { permissions: 1024n };
    const first = await discord.server.command({ ...search, ...readOnly });
    const { reply } = await discord.server.pressButton({
      ...{ messageId: first.reply.id, label: 'Post to channel', ...readOnly },
    });
    expect(textsOf(reply.body).join()).toContain('you may not post in this channel');
    expect(reply.body.flags & ephemeral).toBe(ephemeral);
  });

  it('tells the asker, and how to fix it, when Discord refuses an answer for the channel', async () => {
    await start(publicly);
    discord.server.fail({ code: 50013, message: 'Missing Permissions' }, { route: followUp });
    const exchange = discord.server.startCommand(search);
    await discord.server.until(() => discord.server.requests(followUp) === 1, 'the message');
    await expect
      .poll(async () => textsOf((await exchange.replied())[0].body).join())
      .toContain('Missing Permissions (50013)');
    expect(discord.log.events()).toContain('answer not shown to the channel');
  });

  it('posts an answer to the channel once, even if it is unclear whether it arrived', async () => {
    await start(publicly);
    discord.server.fail({ cut: true, accepted: true }, { route: followUp });
    const [, ...shown] = await discord.server.startCommand(search).replied(2);
    await discord.stop();
    expect(shown).toHaveLength(1);
    expect(discord.server.requests(followUp)).toBe(1);
  });

  it('posts an answer to the channel in a server that the bot is not in', async () => {
    await start(publicly);
    const [, shown] = await discord.server.startCommand({ ...search, place: 'foreign server' }).replied(2);
    expect((shown?.body.flags ?? ephemeral) & ephemeral).toBe(0);
  });

  it('tells the asker if such a server keeps the answer private', async () => {
    await start(publicly);
    discord.server.letPostFromElsewhere(false);
    const exchange = discord.server.startCommand({ ...search, place: 'foreign server' });
    await exchange.replied(2);
    await expect
      .poll(async () => textsOf((await exchange.replied())[0].body).join())
      .toContain('only you see it');
  });
});

describe('a button that opens a dialog', () => {
  const more: CommandButton = { label: '+4 more outlets', command: 'news related 3fk2', opensDialog: true };
  const next: CommandButton = { label: 'Next', command: 'news related story:3fk2 page:2' };
  const answer: AnswerCommand = async (invocation) => {
    const { subcommand, options } = invocation;
    if (subcommand === 'search') return { message: withButtons('A list', more, { ...more, label: 'again' }) };
    return { message: withButtons(`Coverage ${options['page'] ?? 1}`, next) };
  };

  it('leaves a private answer in place when a button opens a dialog on it, which is paged through separately', async () => {
    await start(answer);
    const list = await discord.server.command(search);
    const dialog = await discord.server.pressButton({ messageId: list.reply.id, label: '+4 more outlets' });
    expect(dialog.acknowledged).toBe('deferred privately');
    expect(dialog.reply.id).not.toBe(list.reply.id);
    const second = await discord.server.pressButton({ messageId: dialog.reply.id, label: 'Next' });
    expect(second.acknowledged).toBe('update deferred');
    expect(second.reply.id).toBe(dialog.reply.id);
    expect(textsOf(second.reply.body)).toEqual(['Coverage 2']);
  });

  it('lets one message hold several buttons that open a dialog', async () => {
    await start(answer);
    const list = await discord.server.command(search);
    await discord.server.pressButton({ messageId: list.reply.id, label: 'again' });
    expect(discord.invocations[1]).toMatchObject({ subcommand: 'related', options: { story: '3fk2' } });
  });

  it('opens the dialog of a posted message after a restart, and after the command was renamed', async () => {
    const adapter = await start(answer);
    const [payload = {}] = renderMessage(withButtons('A digest', more));
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    await adapter.stop();
    await start(answer, { ...news, name: 'headlines' });
    const { acknowledged, reply } = await discord.server.pressButton({ messageId, label: '+4 more outlets' });
    expect(acknowledged).toBe('deferred privately');
    expect(reply.body.flags & ephemeral).toBe(ephemeral);
    expect(textsOf(reply.body)).toEqual(['Coverage 1']);
    expect(discord.server.messages(discord.server.channelId).map(({ body }) => textsOf(body))).toEqual([
      ['A digest'],
    ]);
  });
});

describe('a command', () => {
  it.each([
    ['direct', '1400000000000000009'],
    ['private channel', '1400000000000000008'],
    ['foreign server', '1400000000000000001'],
  ] as const)('answers a command from a %s privately', async (place, channelId) => {
    await start(privately);
    const { acknowledged, reply } = await discord.server.command({ ...search, place, locale: 'pt-BR' });
    expect(acknowledged).toBe('deferred privately');
    expect(textsOf(reply.body)).toEqual(['For you']);
    expect(discord.invocations).toMatchObject([
      {
        channel: { platform: 'discord', id: channelId },
        person: { id: discord.server.readerId, name: 'reader', locale: 'pt-BR' },
      },
    ]);
  });

  it.each([false, true])(
    'answers a command despite a brief outage, its acknowledgement accepted meanwhile: %s',
    async (accepted) => {
      await start(privately);
      discord.server.fail({ status: 503, accepted }, { route: 'POST /interactions/:id/:token/callback' });
      const { acknowledged, reply } = await discord.server.command(search);
      expect(acknowledged).toBe('deferred privately');
      expect(textsOf(reply.body)).toEqual(['For you']);
      expect(discord.invocations).toHaveLength(1);
    },
  );

  it('tells the asker when the answer cannot be shown after all', async () => {
    await start(privately);
    // The whole answer, its simpler form and the last resort.
    discord.server.fail({ code: 50035 }, { route: editOriginal, times: 2 });
    const { reply } = await discord.server.command(search);
    expect(textsOf(reply.body).join()).toContain('I could not show the answer');
    expect(discord.log.events()).toContain('command not answered');
  });

  it('tells the person who pressed a button on a private answer, and leaves that answer in place', async () => {
    await start(async () => ({
      message: withButtons('Page 1', { label: 'Next', command: 'news search a' }),
    }));
    const first = await discord.server.command(search);
    discord.server.fail({ code: 50035 }, { route: editOriginal, times: 3 });
    const exchange = discord.server.startButton({ messageId: first.reply.id, label: 'Next' });
    expect(await exchange.acknowledged()).toBe('update deferred');
    const [told] = await exchange.replied();
    expect(told.id).not.toBe(first.reply.id);
    expect(textsOf(told.body).join()).toContain('I could not show the answer');
    expect(told.body.flags & ephemeral).toBe(ephemeral);
  });

  it('tells the asker when only the beginning of a long answer could be shown', async () => {
    const blocks = Array.from(
      { length: 12 },
      (_, at) => notice(`${at} ${'word '.repeat(190)}`).blocks,
    ).flat();
    await start(async () => ({ message: { summary: 'x', blocks } }));
    discord.server.fail({ code: 50013 }, { route: followUp });
    const [first, told] = await discord.server.startCommand(search).replied(2);
    expect(textsOf(first.body).join()).toContain('0 word');
    expect(textsOf(told?.body ?? first.body)).toEqual(['The rest of the answer could not be shown.']);
  });

  it('logs a failure that it cannot tell anyone about', async () => {
    await start(privately);
    discord.server.fail({ code: 50027, status: 401 }, { route: editOriginal, times: 5 });
    await discord.server.startCommand(search).acknowledged();
    await expect.poll(() => discord.log.events()).toContain('failure not told');
  });

  it('understands a subcommand of two words', async () => {
    await start(privately);
    await discord.server.command({ name: 'news', subcommand: 'me pause' });
    expect(discord.invocations).toMatchObject([{ command: 'news', subcommand: 'me pause', options: {} }]);
    await expect.poll(() => discord.log.lines.join('\n')).toContain('"command":"news me pause"');
  });
});

const privately: AnswerCommand = async () => {
  return { message: notice('For you') };
};

const publicly: AnswerCommand = async () => {
  return { message: notice('For all'), visibility: 'channel' };
};

function withButtons(text: string, ...buttons: CommandButton[]): Message {
  const message = notice(text);
  return { ...message, blocks: [...message.blocks, { kind: 'buttons', buttons }] };
}

const start = (answer: AnswerCommand, definition = news) => discord.start(answer, [definition]);
