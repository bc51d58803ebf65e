import { beforeEach, describe, expect, it } from 'vitest';
import { createTrustSeals } from '../../../../adapters/discord/interactions/trust-seal.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type {
  AnswerCommand,
  CommandDefinition,
  CommandReply,
} from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { permissionBits } from '../../../servers/discord-guild.ts';
import { buttonsOf, textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';

const digest: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  isForManagers: true,
  subcommands: [
    {
      name: 'edit',
      description: 'Change one',
      example: 'edit',
      mayOpenForm: true,
      options: [{ type: 'string', name: 'time', description: 'when' }],
    },
    {
      name: 'list',
      description: 'All of them',
      example: 'list',
      options: [
        { type: 'integer', name: 'page', description: 'which', min: 1, max: 99 },
        ...['time', 'days', 'timezone', 'topics', 'style'].map((name) => ({
          ...{ type: 'string' as const, name, description: 'what' },
        })),
      ],
    },
  ],
};
const news: CommandDefinition = { ...digest, root: 'news', name: 'news', isForManagers: false };
/** They may see the channel; the server's settings let them use `/digest`. */
const permissions = permissionBits.ViewChannel;
const nextPage = (page: number) => [
  { kind: 'buttons' as const, buttons: [{ label: 'Next', command: `digest list page:${page}` }] },
];

let discord: AnsweringDiscord;
/** Further buttons of the answer. */
let offered: { label: string; command: string }[] = [];
let adapter: PlatformAdapter;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
  offered = [];
});

/** Answers with the asker's role in the channel, and a button. */
const answer: AnswerCommand = async ({ subcommand, channel, person, options }): Promise<CommandReply> => {
  const role = await adapter.roleIn(channel, person.id);
  const message = notice(role, [
    ...nextPage(Number(options['page'] ?? 1) + 1),
    { kind: 'buttons', buttons: offered },
  ]);
  const form = {
    ...{ command: 'digest', subcommand: 'edit', title: 'Change', submit: 'Save', settled: {} },
    fields: [{ option: 'time', label: 'Time' }],
  };
  return subcommand === 'edit' && options['time'] === undefined ? { message, form } : { message };
};

describe("a person whom the server lets use a managers' command", () => {
  beforeEach(async () => {
    adapter = await discord.start(answer, [digest, news]);
  });

  it("lets a trusted person press an answer's buttons page after page", async () => {
    const { reply } = await discord.server.command({ name: 'digest', subcommand: 'list', permissions });
    expect(textsOf(reply.body)).toEqual(['member']);
    for (const _ of ['second page', 'third page']) {
      const pressed = { messageId: reply.id, label: 'Next', permissions };
      const { reply: page, acknowledged } = await discord.server.pressButton(pressed);
      expect(acknowledged).toBe('update deferred');
      expect(textsOf(page.body)).toEqual(['member']);
    }
  });

  it('keeps trust on the button of a long command, and hides a button without room for the seal', async () => {
    const long = 'digest list time:09:00 days:weekdays timezone:Europe/Berlin topics:AI style:compact page:7';
    const signs = Array.from({ length: 75 }, (_, at) => String.fromCodePoint(0x4e00 + 7 * at)).join('');
    offered = [
      { label: 'Long', command: long },
      { label: 'Too long', command: `digest list time:${signs}` },
    ];
    const { reply } = await discord.server.command({ name: 'digest', subcommand: 'list', permissions });
    expect(buttonsOf(reply.body).map(({ label }) => label)).toEqual(['Next', 'Long']);
    const pressed = { messageId: reply.id, label: 'Long', permissions };
    const { reply: page } = await discord.server.pressButton(pressed);
    expect(textsOf(page.body)).toEqual(['member']);
    expect(discord.invocations.at(-1)?.options).toMatchObject({ page: 7, topics: 'AI' });
  });

  it('lets a trusted person submit the form', async () => {
    const asked = { name: 'digest', subcommand: 'edit', permissions };
    const form = await discord.server.startCommand(asked).form();
    const [reply] = await discord.server.submit({ form, typed: { time: '9:00' }, permissions }).replied();
    expect(textsOf(reply.body)).toEqual(['member']);
  });

  it('keeps trusting a person after a restart', async () => {
    const { reply } = await discord.server.command({ name: 'digest', subcommand: 'list', permissions });
    const customIds = buttonsOf(reply.body).map((it) => it.custom_id);
    const restarted = createTrustSeals(discord.server.token, () => new Date());
    const user = { id: discord.server.readerId };
    const seal = restarted.sealFor({ channelId: discord.server.channelId, user }, digest);
    expect(customIds).toEqual([`digest list page:2 ~~${seal}`]);
  });

  it('grants no trust through answers to commands that everyone may use', async () => {
    const { reply } = await discord.server.command({ name: 'news', subcommand: 'list', permissions });
    const { reply: page } = await discord.server.pressButton({
      ...{ messageId: reply.id, label: 'Next', permissions },
    });
    expect(textsOf(page.body)).toEqual(['guest']);
  });

  it('adds no seal for people who manage the channel', async () => {
    const both = permissions | permissionBits.ManageChannels;
    const { reply } = await discord.server.command({ name: 'digest', subcommand: 'list', permissions: both });
    expect(buttonsOf(reply.body).map((it) => it.custom_id)).toEqual(['digest list page:2']);
  });
});

describe('a trust seal', () => {
  const day = (date: string) => () => new Date(`${date}T23:59:00Z`);
  const asker = { channelId: '1', user: { id: '2' } };
  const other = { channelId: '1', user: { id: '3' } };
  const elsewhere = { channelId: '9', user: { id: '2' } };

  it('accepts a seal only for its person, channel and command, until the end of the next day', () => {
    const seal = sealFor(asker, digest, '2026-11-28');
    expect(isSealOf(seal, asker, digest, '2026-11-28')).toBe(true);
    expect(isSealOf(seal, asker, digest, '2026-11-29')).toBe(true);
    expect(isSealOf(seal, asker, digest, '2026-11-30')).toBe(false);
    expect(isSealOf(seal, other, digest, '2026-11-28')).toBe(false);
    expect(isSealOf(seal, elsewhere, digest, '2026-11-28')).toBe(false);
    expect(isSealOf(seal, asker, news, '2026-11-28')).toBe(false);
    expect(isSealOf('AAAAAAAA', asker, digest, '2026-11-28')).toBe(false);
  });

  type Asker = typeof asker;
  const sealFor = (who: Asker, definition: CommandDefinition, date: string) =>
    createTrustSeals('a token', day(date)).sealFor(who, definition);
  const isSealOf = (seal: string, who: Asker, definition: CommandDefinition, date: string) =>
    createTrustSeals('a token', day(date)).isSealOf(seal, who, definition);
});
