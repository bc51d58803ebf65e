import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandReply } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { type AnsweringSlack, shownIn, startAnsweringSlack } from '../answering-slack.ts';
import { exampleStory } from '../examples.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
  slack.server.people.set('U0READER00', { name: 'reader', profile: { display_name: 'Ada L.' } });
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

describe('text typed after a command', () => {
  it.each([
    ['subscribe 09:00 <#C0123ABCD|general>', { time: '09:00', channel: 'C0123ABCD' }],
    ['subscribe 09:00 channel:<#C0123ABCD|general>', { time: '09:00', channel: 'C0123ABCD' }],
    ['subscribe 09:00 C0123ABCD', { time: '09:00', channel: 'C0123ABCD' }],
    [
      'subscribe “09:00 weekdays” timezone:“Europe/Berlin”',
      { time: '09:00 weekdays', timezone: 'Europe/Berlin' },
    ],
    ['subscribe 09:00 CHANNELS', { time: '09:00 CHANNELS' }],
  ])('reads channels and quotes in a typed command: %s', async (text, options) => {
    await slack.server.slashCommand({ command: '/digest', text });
    expect(slack.asked).toMatchObject([{ command: 'digest', subcommand: 'subscribe', options }]);
  });

  it('says so when a typed command names no real channel', async () => {
    const { replies } = await slack.server.slashCommand({
      command: '/digest',
      text: 'subscribe 09:00 channel:general',
    });
    expect(replies[0]?.text).toContain('must be a channel, not general');
    expect(slack.asked).toEqual([]);
  });

  it('says so when a subcommand belongs to the other root', async () => {
    const { replies } = await slack.server.slashCommand({ command: '/news', text: 'subscribe 09:00' });
    expect(replies[0]?.text).toBe('/news has no subscribe. Did you mean /digest subscribe 09:00?');
  });

  it('keeps the address of a link that Slack reformatted', async () => {
    const text = 'search <https://a.example/x?y=1&amp;z=2|a.example>';
    await slack.server.slashCommand({ command: '/news', text });
    expect(slack.asked).toMatchObject([{ options: { query: 'https://a.example/x?y=1&z=2' } }]);
  });
});

describe('the name of a person who manages a channel or posts there', () => {
  it.each([
    ['/digest', 'list'],
    ['/news', 'search x show:channel'],
  ])('names a person as others see them: %s %s', async (command, text) => {
    await slack.server.slashCommand({ command, text });
    expect(slack.asked).toMatchObject([{ person: { id: 'U0READER00', name: 'Ada L.' } }]);
  });

  it('does not look up a name for an answer that only they see', async () => {
    const before = slack.server.requests('users.info');
    await slack.server.slashCommand({ command: '/news', text: 'search x' });
    expect(slack.server.requests('users.info')).toBe(before);
  });

  it.each([{ error: 'internal_error' }, { hang: true }] as const)(
    'falls back to the user name when Slack does not return a profile: %o',
    async (fault) => {
      const other = await startAnsweringSlack();
      other.server.fail(fault, { method: 'users.info' });
      await other.server.slashCommand({ command: '/digest', text: 'list' });
      expect(other.asked).toMatchObject([{ person: { name: 'reader' } }]);
      await other.stop();
    },
  );
});

describe('the answer to a command', () => {
  it('shows a public answer to the channel', async () => {
    slack.answer = async () => ({ message: notice('For all'), visibility: 'channel' });
    const { replies } = await slack.server.slashCommand({ command: '/news', text: 'search x' });
    expect(replies).toMatchObject([
      { text: 'For all', response_type: 'in_channel', replace_original: false },
    ]);
  });

  it.each([
    ['is too old', { status: 404 }],
    ['does not answer', { cut: true as const }],
    ['refuses everything', { status: 500 }],
  ])('posts the answer itself when the response URL %s', async (_, fault) => {
    slack.answer = async () => ({ message: { summary: 'Found it', blocks: [exampleStory()] } });
    const { channel } = slack.server;
    const before = slack.server.ephemerals(channel).length;
    slack.server.fail(fault, { method: 'respond', times: 5 });
    await slack.server.startCommand({ command: '/news', text: 'search x' }).acked;
    await slack.server.until(() => slack.server.ephemerals(channel).length > before, 'a private message');
    slack.server.heal();
    expect(slack.server.ephemerals(channel).at(-1)).toMatchObject({ user: 'U0READER00', text: 'Found it' });
  });

  it('logs an answer that could not be shown anywhere, without its content', async () => {
    slack.answer = async () => ({ message: notice('a private matter') });
    slack.server.fail({ status: 404 }, { method: 'respond' });
    slack.server.fail({ error: 'channel_not_found' }, { method: 'chat.postEphemeral' });
    await slack.server.startCommand({ command: '/news', text: 'search x' }).acked;
    await expect.poll(() => slack.lines.join('\n')).toContain('"slack answer not shown"');
    expect(slack.lines.join('\n')).toContain('channel_not_found');
    expect(slack.lines.join('\n')).not.toContain('a private matter');
  });

  it('waits for an answer in progress when the adapter stops', async () => {
    const other = await startAnsweringSlack();
    const slow = Promise.withResolvers<CommandReply>();
    other.answer = () => slow.promise;
    const exchange = other.server.startCommand({ command: '/news', text: 'search x' });
    await exchange.acked;
    let isStopped = false;
    const stopped = other.adapter.stop().then(() => {
      isStopped = true;
    });
    await expect.poll(() => other.server.socket.open()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isStopped).toBe(false);
    slow.resolve({ message: notice('Just in time') });
    await stopped;
    expect(shownIn({ blocks: exchange.replies })).toContain('Just in time');
    await other.server.close();
  });
});

describe('many commands at once', () => {
  it('acknowledges each of many commands while none is answered', async () => {
    const slow = Promise.withResolvers<CommandReply>();
    slack.answer = () => slow.promise;
    const exchanges = Array.from({ length: 200 }, (_, at) =>
      slack.server.startCommand({ command: '/news', text: `search word${at}` }),
    );
    await Promise.all(exchanges.map(({ acked }) => acked));
    expect(exchanges.flatMap(({ replies }) => replies)).toEqual([]);
    slow.resolve({ message: notice('Here') });
    await Promise.all(exchanges.map((exchange) => exchange.replied()));
    expect(slack.asked).toHaveLength(200);
  });
});
