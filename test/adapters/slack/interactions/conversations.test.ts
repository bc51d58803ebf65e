import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AnsweringSlack,
  shownIn,
  slackChannel,
  startAnsweringSlack,
  withButtons,
} from '../answering-slack.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
  slack.server.people.set('U0READER00', { name: 'reader', profile: { display_name: 'Rea Der' } });
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

/** Sends a message to the bot and waits for the answer, which everyone there sees. */
async function hears(
  text: string,
  options: Parameters<AnsweringSlack['server']['person']['says']>[1] = {},
): Promise<{ readonly text: string; readonly threadTs: string | undefined }> {
  const channel = options.mentionIn ?? slack.server.person.directChannel;
  const before = slack.server.messages(channel).length;
  await slack.server.person.says(text, options);
  await slack.server.until(() => slack.server.messages(channel).length > before, 'an answer');
  const message = slack.server.messages(channel).at(-1);
  return { text: message?.text ?? '', threadTs: message?.body['thread_ts'] };
}

describe('messages to the bot', () => {
  it('searches for the words of a direct message and answers there', async () => {
    expect(await hears('tidal &amp; power')).toEqual({ text: 'Done.', threadTs: undefined });
    expect(slack.asked).toEqual([
      {
        command: 'news',
        subcommand: 'search',
        options: { query: 'tidal & power' },
        channel: slackChannel(slack.server.person.directChannel),
        person: { id: 'U0READER00', name: '' },
      },
    ]);
  });

  it('answers a message in a thread of direct messages in that thread', async () => {
    const { threadTs } = await hears('tidal', { event: { thread_ts: '1700000000.000001' } });
    expect(threadTs).toBe('1700000000.000001');
  });

  it('answers a mention in a thread below it', async () => {
    const mentionIn = slack.server.channel;
    const { threadTs } = await hears('<@U0HEATLINE> tidal power', {
      mentionIn,
      event: { ts: '1700000099.000100' },
    });
    expect(threadTs).toBe('1700000099.000100');
    expect(slack.asked).toMatchObject([{ options: { query: 'tidal power' }, channel: { id: mentionIn } }]);
  });

  it('takes the words before a mention that ends the message', async () => {
    await hears('anything on tides <@U0HEATLINE>', { mentionIn: slack.server.channel });
    expect(slack.asked).toMatchObject([{ options: { query: 'anything on tides' } }]);
  });

  it.each([
    ['search tidal power', { command: 'news', subcommand: 'search', options: { query: 'tidal power' } }],
    ['/news search tidal', { command: 'news', subcommand: 'search', options: { query: 'tidal' } }],
    ['news help', { command: 'news', subcommand: 'help' }],
    ['help', { command: 'news', subcommand: 'help' }],
    ['LIST', { command: 'digest', subcommand: 'list' }],
    ['me pause', { command: 'digest', subcommand: 'me pause' }],
    [
      'list of everything',
      { command: 'news', subcommand: 'search', options: { query: 'list of everything' } },
    ],
    ['news about tides', { command: 'news', subcommand: 'search', options: { query: 'news about tides' } }],
    ['secretly', { command: 'news', subcommand: 'search', options: { query: 'secretly' } }],
  ])('recognises a command at the start of a message: %s', async (text, meant) => {
    await hears(text);
    expect(slack.asked).toMatchObject([meant]);
  });

  it.each(['', '<@U0HEATLINE>', 'Hi!', 'thank you :pray:', '👋', ':wave:'])(
    'answers a message without a command or words with help: "%s"',
    async (text) => {
      await hears(text, { mentionIn: slack.server.channel });
      expect(slack.asked).toMatchObject([{ subcommand: 'help' }]);
    },
  );

  it("says what is missing when a message is only a command's name", async () => {
    const { text } = await hears('search');
    expect(text).toContain('/news search');
    expect(slack.asked).toEqual([]);
  });

  it("answers managers' commands in a channel only to the person who asked", async () => {
    const { channel } = slack.server;
    const before = slack.server.messages(channel).length;
    await slack.server.person.says('<@U0HEATLINE> list', { mentionIn: channel });
    await slack.server.until(() => slack.server.ephemerals(channel).length > 0, 'a private answer');
    expect(slack.server.ephemerals(channel)).toMatchObject([{ user: 'U0READER00', text: 'Done.' }]);
    expect(slack.server.messages(channel)).toHaveLength(before);
    expect(slack.asked).toMatchObject([{ person: { id: 'U0READER00', name: 'Rea Der' } }]);
  });

  it("understands a command copied from an answer, with look-alikes for Slack's markup", async () => {
    await hears('search id∶42 0 8,18 ∗ ∗ ∗ ˋcodeˋ 10∼20');
    expect(slack.asked).toMatchObject([{ options: { query: 'id:42 0 8,18 * * * `code` 10~20' } }]);
  });

  it('answers a message once, however often Slack delivers it', async () => {
    const eventId = 'Ev0ONCE';
    await hears('tidal', { eventId });
    await slack.server.person.says('tidal', { eventId, retry: 1 });
    await slack.server.person.says('tidal', { eventId, retry: 2 });
    await hears('another');
    expect(slack.asked.map(({ options }) => options['query'])).toEqual(['tidal', 'another']);
  });

  it.each([
    ['an app', { bot_id: 'B0OTHER' }],
    ['somebody who edits a message', { subtype: 'message_changed' }],
    ['somebody whose message was edited', { edited: { user: 'U0READER00', ts: '1.2' } }],
    ['nobody', { user: undefined }],
  ])('does not answer a message by %s', async (_, event) => {
    await slack.server.person.says('tidal', { event });
    await slack.server.person.says('<@U0HEATLINE> tidal', { event, mentionIn: slack.server.channel });
    await hears('another');
    expect(slack.asked).toMatchObject([{ options: { query: 'another' } }]);
  });

  it('does not answer a channel message without a mention', async () => {
    await slack.server.person.says('tidal', {
      event: { channel: slack.server.channel, channel_type: 'channel' },
    });
    await hears('another');
    expect(slack.asked).toMatchObject([{ options: { query: 'another' } }]);
  });

  it("answers once, after the time that Slack's rate limit asks for", async () => {
    slack.server.fail({ retryAfter: 1 });
    expect(await hears('tidal')).toMatchObject({ text: 'Done.' });
    expect(slack.asked).toHaveLength(1);
  });

  it('answers without pictures when Slack cannot fetch one, and keeps the buttons working', async () => {
    slack.answer = async () => ({ message: withButtons('Page one', ['Next', 'news search tidal page:2']) });
    slack.server.fail({ error: 'invalid_blocks' });
    const { text } = await hears('tidal');
    expect(text).toBe('Page one');
    const { directChannel } = slack.server.person;
    const on = slack.server.messages(directChannel).at(-1);
    if (!on) throw new Error('nothing was answered');
    expect(shownIn(on)).toContain('Page one');
  });
});
