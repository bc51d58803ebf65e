import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage as render } from '../../../../adapters/discord/rendering/render.ts';
import type { AnswerCommand, CommandDefinition } from '../../../../src/platform/commands/command.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { textsOf, thumbnailsOf } from '../../../servers/validate-discord-message.ts';
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
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
};
const callback = 'POST /interactions/:id/:token/callback';
const edit = 'PATCH /webhooks/:id/:token/messages/@original';

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
});

describe('a slash command', () => {
  it('acknowledges a slash command and answers it privately', async () => {
    await start(async () => ({ message: { summary: 'Found', blocks: [sampleStory()] } }));
    const { acknowledged, reply } = await discord.server.command({
      name: 'news',
      subcommand: 'search',
      options: { query: 'sensetime ipo', count: 3 },
    });
    expect(acknowledged).toBe('deferred privately');
    expect(reply.body.flags & 64).toBe(64);
    expect(textsOf(reply.body)[0]).toContain('[Chip maker opens a plant in Dresden]');
    expect(discord.invocations).toEqual([
      {
        command: 'news',
        subcommand: 'search',
        options: { query: 'sensetime ipo', count: 3 },
        channel: { platform: 'discord', id: discord.server.channelId },
        person: { id: expect.stringMatching(/^\d+$/), name: 'reader', locale: 'en-US' },
      },
    ]);
  });

  it('acknowledges a slash command before working out the answer', async () => {
    const work = Promise.withResolvers<{ message: Message }>();
    await start(() => work.promise);
    const exchange = discord.server.startCommand({ name: 'news', subcommand: 'help' });
    expect(await exchange.acknowledged()).toBe('deferred privately');
    expect(discord.server.requests(edit)).toBe(0);
    work.resolve({ message: textMessage('At last') });
    const [reply] = await exchange.replied();
    expect(textsOf(reply.body)).toEqual(['At last']);
  });

  it('splits a long answer into several private messages', async () => {
    const paragraph = 'word '.repeat(700);
    await start(answerWith(paragraph, paragraph, paragraph));
    const replies = await discord.server.startCommand({ name: 'news', subcommand: 'help' }).replied(3);
    expect(replies.map(({ body }) => body.flags & 64)).toEqual([64, 64, 64]);
    expect(replies.flatMap(({ body }) => textsOf(body))).toEqual(Array(3).fill(paragraph.trim()));
  });

  it('apologises for a command that fails, and logs it without its text', async () => {
    await start(() => Promise.reject(new Error('the index is gone')));
    const { reply } = await discord.server.command({
      name: 'news',
      subcommand: 'search',
      options: { query: 'private words' },
    });
    expect(textsOf(reply.body)).toEqual(['That did not work. Please try again in a while.']);
    expect(discord.log.lines.join('\n')).toContain('the index is gone');
    expect(discord.log.lines.join('\n')).toContain('"command":"news search"');
    expect(discord.log.lines.join('\n')).not.toContain('private words');
  });

  it('tells the user what to do when Discord sends a command from an older version', async () => {
    await start();
    discord.server.setCommands([
      {
        type: 1,
        name: 'news',
        description: 'x',
        options: [{ type: 1, name: 'gone', description: 'x' }],
      },
    ]);
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'gone' });
    expect(textsOf(reply.body)[0]).toContain('Reload Discord');
  });

  it.each([
    [10, 'An answer'],
    [11, 'That has changed. Reload Discord (Ctrl+R) and try again.'],
  ])("checks an option of %i from an older version against today's limit", async (count, says) => {
    await start();
    const query = { type: 3, name: 'query', description: 'the words' } as const;
    const wideCount = { type: 4, name: 'count', description: 'how many', max_value: 99 } as const;
    discord.server.setCommands([
      {
        ...{ type: 1, name: 'news', description: 'x' },
        options: [{ type: 1, name: 'search', description: 'x', options: [query, wideCount] }],
      },
    ]);
    const options = { query: 'chips', count };
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'search', options });
    expect(textsOf(reply.body)).toEqual([says]);
  });

  it.each([
    [10062, 'command acknowledged too late'],
    [40060, 'command acknowledged elsewhere'],
  ])(
    'drops a command whose acknowledgement is refused with %i, and answers the next one',
    async (code, event) => {
      await start();
      const exchange = discord.server.startCommand({ name: 'news', subcommand: 'help', refuseWith: code });
      expect(await exchange.acknowledged()).toBe('refused');
      const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
      expect(textsOf(reply.body)).toEqual(['An answer']);
      expect(discord.invocations).toHaveLength(1);
      expect(discord.log.events()).toContain(event);
    },
  );

  it('answers a command once when two copies receive it', async () => {
    await start();
    await start();
    await discord.server.command({ name: 'news', subcommand: 'help' });
    await discord.server.until(() => discord.server.requests(callback) === 2, 'both copies to acknowledge');
    await discord.stop();
    expect(discord.invocations).toHaveLength(1);
    expect(discord.server.requests(edit)).toBe(1);
    expect(discord.log.events()).toContain('command acknowledged elsewhere');
  });

  it('answers a command whose acknowledgement may have arrived, without acknowledging it again', async () => {
    await start();
    discord.server.fail({ cut: true, accepted: true }, { route: callback });
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['An answer']);
    expect(discord.server.requests(callback)).toBe(1);
  });

  it('shows the answer on the second attempt after an outage', async () => {
    await start();
    discord.server.fail({ status: 503 }, { route: edit });
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['An answer']);
  });

  it('answers with the summary when Discord refuses the full answer', async () => {
    await start(answerWith('A picture that Discord refuses'));
    discord.server.fail({ code: 50035 }, { route: edit });
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['In short']);
  });

  it('answers without pictures when Discord refuses one', async () => {
    await start(async () => ({ message: { summary: 'In short', blocks: [sampleStory()] } }));
    discord.server.fail({ code: 50035 }, { route: edit });
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(thumbnailsOf(reply.body)).toEqual([]);
    expect(textsOf(reply.body)[0]).toContain('Chip maker');
  });

  it('keeps running when a command cannot be answered at all', async () => {
    await start();
    discord.server.fail({ code: 50027 }, { route: edit });
    const lost = discord.server.startCommand({ name: 'news', subcommand: 'help' });
    await lost.acknowledged();
    await discord.server.until(() => discord.server.requests(edit) === 1, 'the edit');
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['An answer']);
    await discord.stop();
    expect(discord.log.events()).toContain('command not answered');
  });

  it("logs neither the bot's token nor an interaction token", async () => {
    await start();
    discord.server.fail({ code: 50001 }, { route: edit });
    discord.server.startCommand({ name: 'news', subcommand: 'help' });
    await discord.server.until(() => discord.server.requests(edit) === 1, 'the edit');
    await discord.server.command({ name: 'news', subcommand: 'help' });
    expect(discord.log.lines.length).toBeGreaterThan(2);
    expect(discord.log.lines.join('\n')).not.toContain(discord.server.token);
    expect(discord.log.lines.join('\n')).not.toContain('interaction-token');
  });
});

describe('a button', () => {
  it('answers a button on a posted message privately, and leaves the message unchanged', async () => {
    const adapter = await start(answerSearch);
    const [payload = {}] = render({
      summary: 'x',
      blocks: [sampleStory({ more: { outlets: 4, command: 'news search query:"the plant" page:2' } })],
    });
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    const { acknowledged, reply } = await discord.server.pressButton({ messageId, label: '+4 more outlets' });
    expect(acknowledged).toBe('deferred privately');
    expect(discord.invocations).toMatchObject([
      { command: 'news', subcommand: 'search', options: { query: 'the plant', page: 2 } },
    ]);
    expect(reply.id).not.toBe(messageId);
    expect(discord.server.messages(discord.server.channelId)).toHaveLength(1);
  });

  it('replaces a private answer when its button is pressed', async () => {
    await start(answerSearch);
    const first = await discord.server.command({
      name: 'news',
      subcommand: 'search',
      options: { query: 'plant' },
    });
    const second = await discord.server.pressButton({ messageId: first.reply.id, label: 'Next' });
    expect(second.acknowledged).toBe('update deferred');
    expect(second.reply.id).toBe(first.reply.id);
    expect(textsOf(second.reply.body)).toEqual(['Page 2 of plant']);
    const third = await discord.server.pressButton({ messageId: first.reply.id, label: 'Next' });
    expect(textsOf(third.reply.body)).toEqual(['Page 3 of plant']);
  });

  it('runs the right command when two buttons of a message share it', async () => {
    const adapter = await start(answerSearch);
    const buttons = ['one', 'two'].map((label) => ({ label, command: 'news search plant' }));
    const [payload = {}] = render({ summary: 'x', blocks: [{ kind: 'buttons', buttons }] });
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    await discord.server.pressButton({ messageId, label: 'two' });
    expect(discord.invocations).toMatchObject([{ options: { query: 'plant' } }]);
  });

  it('opens the coverage of the story chosen from the menu of a digest, as often as it is chosen', async () => {
    const adapter = await start(answerSearch);
    const [payload = {}] = render({
      summary: 'x',
      blocks: [1, 2].map((rank) =>
        sampleStory({ rank, more: { outlets: 4, command: `news search query:"plant ${rank}"` } }),
      ),
    });
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    const label = '2. Chip maker opens a plant in Dresden';
    const { acknowledged } = await discord.server.pressButton({ messageId, label });
    expect(acknowledged).toBe('deferred privately');
    // Discord doesn't send the same choice again unless it was cleared.
    const cleared = discord.server.startButton({ messageId, label: 'Who covers…' });
    expect(await cleared.acknowledged()).toBe('update deferred');
    await discord.server.pressButton({ messageId, label });
    expect(discord.invocations.map(({ options }) => options['query'])).toEqual(['plant 2', 'plant 2']);
  });

  it('explains what is wrong when a button comes from an older version', async () => {
    const adapter = await start();
    const [payload = {}] = render({
      summary: 'x',
      blocks: [sampleStory({ more: { outlets: 4, command: 'weather today' } })],
    });
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    const { reply } = await discord.server.pressButton({ messageId, label: '+4 more outlets' });
    expect(textsOf(reply.body)[0]).toContain('Reload Discord');
  });
});

const answerSearch: AnswerCommand = async (invocation) => {
  const { query = '', page = 1 } = invocation.options;
  const next = { label: 'Next', command: `news search query:${query} page:${Number(page) + 1}` };
  const message = textMessage(`Page ${page} of ${query}`);
  return { message: { ...message, blocks: [...message.blocks, { kind: 'buttons', buttons: [next] }] } };
};

function answerWith(...paragraphs: string[]): AnswerCommand {
  return async () => ({ message: textMessage(...paragraphs) });
}

function textMessage(...paragraphs: string[]): Message {
  return {
    summary: 'In short',
    blocks: paragraphs.map((text) => ({ kind: 'text', spans: [{ kind: 'text', text }] })),
  };
}

const start = (answer = answerWith('An answer'), commands: readonly CommandDefinition[] = [news]) =>
  discord.start(answer, commands);
