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

/** Says something and waits for the answer, which the channel sees. */
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

describe('words that are said to the bot', () => {
  it('in direct messages are searched for, and answered there', async () => {
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

  it('in a thread of direct messages are answered in that thread', async () => {
    const { threadTs } = await hears('tidal', { event: { thread_ts: '1700000000.000001' } });
    expect(threadTs).toBe('1700000000.000001');
  });

  it('with a mention are answered in a thread below it', async () => {
    const mentionIn = slack.server.channel;
    const { threadTs } = await hears('<@U0HEATLINE> tidal power', {
      mentionIn,
      event: { ts: '1700000099.000100' },
    });
    expect(threadTs).toBe('1700000099.000100');
    expect(slack.asked).toMatchObject([{ options: { query: 'tidal power' }, channel: { id: mentionIn } }]);
  });

  it('with a mention at their end are those before it', async () => {
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
  ])('that begin like a command are one: %s', async (text, meant) => {
    await hears(text);
    expect(slack.asked).toMatchObject([meant]);
  });

  it.each(['', '<@U0HEATLINE>', 'Hi!', 'thank you :pray:', '👋', ':wave:'])(
    'that are none get help: "%s"',
    async (text) => {
      await hears(text, { mentionIn: slack.server.channel });
      expect(slack.asked).toMatchObject([{ subcommand: 'help' }]);
    },
  );

  it('that are a command’s name alone get told what it lacks', async () => {
    const { text } = await hears('search');
    expect(text).toContain('/news search');
    expect(slack.asked).toEqual([]);
  });

  it('about managing are answered to the one who asked alone, where others read', async () => {
    const { channel } = slack.server;
    const before = slack.server.messages(channel).length;
    await slack.server.person.says('<@U0HEATLINE> list', { mentionIn: channel });
    await slack.server.until(() => slack.server.ephemerals(channel).length > 0, 'a private answer');
    expect(slack.server.ephemerals(channel)).toMatchObject([{ user: 'U0READER00', text: 'Done.' }]);
    expect(slack.server.messages(channel)).toHaveLength(before);
    expect(slack.asked).toMatchObject([{ person: { id: 'U0READER00', name: 'Rea Der' } }]);
  });

  it('are those that an answer showed, also where it has look-alikes for what Slack formats', async () => {
    await hears('search id∶42 0 8,18 ∗ ∗ ∗ ˋcodeˋ 10∼20');
    expect(slack.asked).toMatchObject([{ options: { query: 'id:42 0 8,18 * * * `code` 10~20' } }]);
  });

  it('are answered once, however often Slack tells of them', async () => {
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
  ])('by %s are not answered', async (_, event) => {
    await slack.server.person.says('tidal', { event });
    await slack.server.person.says('<@U0HEATLINE> tidal', { event, mentionIn: slack.server.channel });
    await hears('another');
    expect(slack.asked).toMatchObject([{ options: { query: 'another' } }]);
  });

  it('in a channel, without a mention, are not answered', async () => {
    await slack.server.person.says('tidal', {
      event: { channel: slack.server.channel, channel_type: 'channel' },
    });
    await hears('another');
    expect(slack.asked).toMatchObject([{ options: { query: 'another' } }]);
  });

  it('are answered after as long as Slack says when it limits us, once', async () => {
    slack.server.fail({ retryAfter: 1 });
    expect(await hears('tidal')).toMatchObject({ text: 'Done.' });
    expect(slack.asked).toHaveLength(1);
  });

  it('are answered without pictures when Slack cannot fetch one, and with buttons that go on', async () => {
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
