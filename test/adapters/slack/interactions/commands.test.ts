import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { CommandInvocation, CommandReply } from '../../../../src/platform/commands/command.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleStory } from '../examples.ts';
import { newsCommand } from '../news-command.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
const { log, lines } = createRecordingLog();

/** The commands the program received, and how it answers; reset by each test. */
let asked: CommandInvocation[];
let answer: (invocation: CommandInvocation) => Promise<CommandReply>;

beforeAll(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, log);
  await adapter.start(
    commandService([newsCommand], (invocation) => {
      asked.push(invocation);
      return answer(invocation);
    }),
  );
});
afterAll(async () => {
  await adapter.stop();
  await server.close();
});
beforeEach(() => {
  asked = [];
  answer = async () => ({ message: found });
});

const found: Message = {
  summary: '1 story about tidal',
  blocks: [
    exampleStory(),
    { kind: 'buttons', buttons: [{ label: 'Next', command: 'news search tidal page:2' }] },
  ],
};

describe('a slash command', () => {
  it('acknowledges and parses a slash command, and answers the person who typed it', async () => {
    const { replies } = await server.slashCommand({ command: '/news', text: 'search tidal power' });
    expect(asked).toEqual([
      {
        command: 'news',
        subcommand: 'search',
        options: { query: 'tidal power' },
        channel: { platform: 'slack', id: server.channel },
        person: { id: 'U0READER00', name: 'reader' },
      },
    ]);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      text: '1 story about tidal',
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(JSON.stringify(replies[0]?.blocks)).toContain('tidal power plant');
  });

  it("passes on the person's language, as Slack knows it", async () => {
    const other = await startSlackServer();
    other.people.set('U0READER00', { name: 'reader', locale: 'fr-FR' });
    const reading = await createAdapterFor(other, log);
    await reading.start(
      commandService([newsCommand], (invocation) => {
        asked.push(invocation);
        return answer(invocation);
      }),
    );
    await other.slashCommand({ command: '/news', text: 'search tidal power' });
    expect(asked).toMatchObject([{ person: { id: 'U0READER00', locale: 'fr-FR' } }]);
    await reading.stop();
    await other.close();
  });

  it('acknowledges a slash command before answering, however long that takes', async () => {
    const slow = Promise.withResolvers<CommandReply>();
    answer = () => slow.promise;
    const exchange = server.startCommand({ command: '/news', text: 'search tidal' });
    await exchange.acked;
    expect(exchange.replies).toEqual([]);
    slow.resolve({ message: found });
    expect(await exchange.replied()).toHaveLength(1);
  });

  it('does not delay a command behind a slow one', async () => {
    const slow = Promise.withResolvers<CommandReply>();
    answer = ({ options }) =>
      options['query'] === 'slow' ? slow.promise : Promise.resolve({ message: found });
    const first = server.startCommand({ command: '/news', text: 'search slow' });
    await first.acked;
    expect((await server.slashCommand({ command: '/news', text: 'search tidal' })).replies).toHaveLength(1);
    slow.resolve({ message: found });
    await first.replied();
  });

  it('decodes the characters that Slack escapes in a command', async () => {
    await server.slashCommand({ command: '/news', text: 'search AT&amp;T &lt;fast&gt; &amp;lt;' });
    expect(asked[0]?.options).toEqual({ query: 'AT&T <fast> &lt;' });
  });

  it('suggests the right command for a typo without running anything', async () => {
    const { replies } = await server.slashCommand({ command: '/news', text: 'serch tidal' });
    expect(replies[0]?.text).toContain('Did you mean /news search?');
    expect(asked).toEqual([]);
  });

  it('acknowledges a command that is not its own, and says so', async () => {
    const { replies } = await server.slashCommand({ command: '/weather', text: 'today' });
    expect(replies[0]?.text).toContain('do not know');
    expect(asked).toEqual([]);
  });

  it('tells the user that a command failed, and logs why', async () => {
    answer = () => Promise.reject(new Error('the index is on fire'));
    const { replies } = await server.slashCommand({ command: '/news', text: 'search tidal' });
    expect(replies[0]?.text).toBe(
      'Something went wrong with /news search. It is in my log; please try again later.',
    );
    expect(lines.join('\n')).toContain('the index is on fire');
  });

  it('answers without pictures when Slack cannot fetch one', async () => {
    server.fail({ pictures: 'unreachable' }, { method: 'respond' });
    const { replies } = await server.slashCommand({ command: '/news', text: 'search tidal' });
    expect(JSON.stringify(replies[0]?.blocks)).toContain('tidal power plant');
    expect(JSON.stringify(replies[0]?.blocks)).not.toContain('image_url');
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a cut connection', { cut: true as const }],
  ])('logs an answer that could not be shown after %s, and answers the next command', async (_, fault) => {
    server.fail(fault, { method: 'respond', times: 9 });
    const before = server.requests('respond');
    lines.length = 0;
    await server.startCommand({ command: '/news', text: 'search tidal' }).acked;
    await server.requested('respond', before + 1);
    server.heal();
    expect((await server.slashCommand({ command: '/news', text: 'search tidal' })).replies).toHaveLength(1);
    await expect.poll(() => lines.join('\n')).toMatch(/slack answer not shown|slack refused an answer/);
  });

  it('uses a response URL at most five times', async () => {
    answer = async () => ({
      message: {
        summary: 'Everything',
        blocks: Array.from({ length: 60 }, () => exampleStory({ excerpt: 'word '.repeat(100) })),
      },
    });
    const exchange = server.startCommand({ command: '/news', text: 'search tidal' });
    expect(await exchange.replied(5)).toHaveLength(5);
    await expect.poll(() => lines.join('\n')).toContain('slack answer cut short');
  });
});

describe('a button', () => {
  const posted = async () => {
    const { replies } = await server.slashCommand({ command: '/news', text: 'search tidal' });
    const [reply] = replies;
    if (!reply) throw new Error('nothing was answered');
    asked = [];
    return reply;
  };

  it('runs the command of a button on a private answer, and replaces that answer', async () => {
    const exchange = server.pressButton({ on: await posted(), label: 'Next', isPrivate: true });
    await exchange.acked;
    const [reply] = await exchange.replied();
    expect(asked).toMatchObject([
      { command: 'news', subcommand: 'search', options: { query: 'tidal', page: 2 } },
    ]);
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  });

  it('replaces a private answer once when the new one takes several messages', async () => {
    const pressed = await posted();
    answer = async () => ({
      message: {
        summary: 'Long',
        blocks: Array.from({ length: 25 }, () => exampleStory({ excerpt: 'word '.repeat(90) })),
      },
    });
    const exchange = server.pressButton({ on: pressed, label: 'Next', isPrivate: true });
    const replies = await exchange.replied(2);
    expect(replies.map((reply) => reply.replace_original).slice(0, 2)).toEqual([true, false]);
  });

  it('answers a button on a channel message privately, and leaves the message unchanged', async () => {
    const exchange = server.pressButton({ on: await posted(), label: '+4 more outlets' });
    const [reply] = await exchange.replied();
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('only acknowledges a button that is not its own', async () => {
    const link = {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'read',
          text: { type: 'plain_text', text: 'Read', emoji: false },
          url: 'https://example.com',
        },
      ],
    };
    const exchange = server.pressButton({ on: { blocks: [link] }, label: 'Read' });
    await exchange.acked;
    expect((await server.slashCommand({ command: '/news', text: 'search tidal' })).replies).toHaveLength(1);
    expect(exchange.replies).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
