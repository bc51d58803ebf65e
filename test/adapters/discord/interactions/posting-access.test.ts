import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { buttonsOf, textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';

const digest: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  isForManagers: true,
  subcommands: [
    {
      name: 'subscribe',
      description: 'Give a channel a digest',
      example: 'subscribe 9:00',
      options: [
        { name: 'time', description: 'when', type: 'string', required: true, takesRest: true },
        { name: 'channel', description: 'where', type: 'channel', isPostedTo: true },
      ],
    },
    {
      name: 'list',
      description: 'All',
      example: 'list',
      options: [{ name: 'channel', description: 'where', type: 'channel' }],
    },
  ],
};

const other = '1400000000000000002';
const subscribe = { name: 'digest', subcommand: 'subscribe', options: { time: '9:00', channel: other } };
const viewChannel = 1n << 10n;
const sendMessages = 1n << 11n;
const everythingElse = (1n << 14n) | (1n << 16n) | (1n << 35n) | (1n << 38n);

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
  await discord.start(async () => ({ message: notice('Subscribed.') }), [digest]);
});

const answerTo = async (typed: object) =>
  (await discord.server.command({ ...subscribe, ...typed })).reply.body;
const wordsOf = (body: Awaited<ReturnType<typeof answerTo>>) =>
  textsOf(body).join('\n').replaceAll(/[*\\]/g, '');

describe('a command that posts in a channel where the bot may not', () => {
  it('names every missing permission and how to give it, without passing the command on', async () => {
    const body = await answerTo({ chosen: { type: 0, appPermissions: everythingElse } });
    expect(wordsOf(body)).toContain(`I may not post in <#${other}>: I lack View Channel and Send Messages.`);
    expect(wordsOf(body)).toContain(
      `Open <#${other}> → Edit Channel → Permissions, choose my role, and allow it View Channel and Send Messages. Nothing was set up yet.`,
    );
    expect(wordsOf(body)).not.toContain('Also useful');
    expect(discord.invocations).toEqual([]);
    expect(discord.server.requests('GET /channels/:id')).toBe(0);
  });

  it('says it in the language of the person', async () => {
    const body = await answerTo({ chosen: { type: 0, appPermissions: everythingElse }, locale: 'de' });
    expect(wordsOf(body)).toContain(
      `Ich darf in <#${other}> nicht schreiben: Mir fehlt View Channel und Send Messages.`,
    );
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['Erneut versuchen']);
  });

  it("uses a forum's names for them, and names what else is useful there", async () => {
    const options = { time: '9:00', channel: '1400000000000000077' };
    const words = wordsOf(await answerTo({ options, chosen: { type: 15, appPermissions: viewChannel } }));
    expect(words).toContain('I lack Create Posts and Send Messages in Posts.');
    expect(words).toContain('Also useful there: Embed Links and Read Message History.');
  });

  it('offers to try again, which then passes the command on', async () => {
    const { reply } = await discord.server.command({ ...subscribe, chosen: { type: 0, appPermissions: 0n } });
    expect(buttonsOf(reply.body).map(({ label }) => label)).toEqual(['Try again']);
    await discord.server.pressButton({ messageId: reply.id, label: 'Try again' });
    expect(discord.invocations).toMatchObject([{ options: subscribe.options }]);
  });

  it('knows the permissions in the channel where the command is given, too', async () => {
    const words = wordsOf(await answerTo({ options: { time: '9:00' }, appPermissions: viewChannel }));
    expect(words).toContain(`I may not post in <#${discord.server.channelId}>: I lack Send Messages.`);
    expect(discord.invocations).toEqual([]);
  });
});

describe('a command about a channel that is passed on', () => {
  it.each([
    ['the bot may post there', { chosen: { type: 0, appPermissions: viewChannel | sendMessages } }],
    ['Discord does not say what the bot may do', { chosen: { type: 0 } }],
    // The channel that the command comes from does not matter then.
    [
      'the bot may post there, but not here',
      { chosen: { type: 0, appPermissions: viewChannel | sendMessages }, appPermissions: 0n },
    ],
    [
      'nothing is posted there',
      { subcommand: 'list', options: { channel: other }, chosen: { type: 0, appPermissions: 0n } },
    ],
  ])('is passed on when %s', async (_, typed) => {
    expect(wordsOf(await answerTo(typed))).toBe('Subscribed.');
    expect(discord.invocations).toHaveLength(1);
  });
});
