import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelRole, PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { AnswerCommand, CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { commandService } from '../../../command-service.ts';
import { permissionBits } from '../../../servers/discord-guild.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';

const { ViewChannel, ManageChannels, ManageGuild, Administrator } = permissionBits;
const person = '1500000000000000007';
const roleId = '1310000000000000007';
const everyone = '1300000000000000001';
const options = [{ name: 'channel', description: 'which', type: 'channel' }] as const;
const subcommands = [{ name: 'role', description: 'Tell it', example: 'role', options }];
const news: CommandDefinition = { root: 'news', name: 'news', description: 'x', subcommands };
const digest: CommandDefinition = { ...news, root: 'digest', name: 'digest', isForManagers: true };

let server: DiscordServer;
let adapter: PlatformAdapter;

beforeEach(async () => {
  server = await startDiscordServer();
  const answer: AnswerCommand = async ({ channel, person: { id }, options: { channel: other } }) => {
    const asked = typeof other === 'string' ? { platform: 'discord', id: other } : channel;
    return { message: notice(await adapter.roleIn(asked, id)) };
  };
  adapter = await connectDiscord(server, commandService([news, digest], answer), recordLog());
});

afterEach(async () => {
  await adapter.stop();
  await server.close();
});

describe("a person's role in a channel, looked up in Discord", () => {
  it.each<[string, bigint, ChannelRole]>([
    ['sees nothing', 0n, 'stranger'],
    ['only reads', ViewChannel, 'guest'],
    ['manages channels', ViewChannel | ManageChannels, 'member'],
    ['manages channels, but does not see it', ManageChannels, 'stranger'],
    ['manages the server', ManageGuild | ViewChannel, 'admin'],
    ['is an administrator', Administrator, 'admin'],
  ])("derives a person's role from their server roles: someone who %s", async (_, permissions, role) => {
    server.join({ id: person, roleId, permissions });
    expect(await roleIn(server.channelId)).toBe(role);
  });

  it.each<[string, Parameters<DiscordServer['createChannel']>[0], ChannelRole]>([
    ['hidden from everyone', { overwrites: [{ id: everyone, type: 'role', deny: ViewChannel }] }, 'stranger'],
    [
      'hidden from everyone but their role',
      {
        overwrites: [
          { id: everyone, type: 'role', deny: ViewChannel },
          { id: roleId, type: 'role', allow: ViewChannel },
        ],
      },
      'guest',
    ],
    [
      'management denied to their role, but allowed to them',
      {
        overwrites: [
          { id: roleId, type: 'role', deny: ManageChannels },
          { id: person, type: 'person', allow: ManageChannels },
        ],
      },
      'member',
    ],
    [
      'management allowed to somebody else',
      { overwrites: [{ id: '1500000000000000008', type: 'person', allow: ManageChannels }] },
      'guest',
    ],
  ])("applies the channel's permission overwrites: %s", async (_, channel, role) => {
    server.join({ id: person, roleId, permissions: ViewChannel });
    expect(await roleIn(server.createChannel(channel))).toBe(role);
  });

  it("uses the parent channel's permissions in a thread", async () => {
    server.join({ id: person, roleId, permissions: ViewChannel });
    const parentId = server.createChannel({
      overwrites: [{ id: person, type: 'person', allow: ManageChannels }],
    });
    expect(await roleIn(server.createChannel({ type: 11, parentId }))).toBe('member');
    expect(await roleIn(server.createChannel({ type: 11, parentId: server.channelId }))).toBe('guest');
  });

  it('treats non-members of the server as strangers and guest invites as guests', async () => {
    expect(await roleIn(server.channelId)).toBe('stranger');
    server.join({ id: person, roleId, permissions: ViewChannel | ManageChannels, isGuest: true });
    expect(await roleIn(server.channelId)).toBe('guest');
  });

  it('treats a person whom a moderator has timed out as a guest', async () => {
    const timedOutUntil = new Date(Date.now() + 3_600_000);
    server.join({ id: person, roleId, permissions: ViewChannel | ManageChannels, timedOutUntil });
    expect(await roleIn(server.channelId)).toBe('guest');
  });

  it("treats the server's owner, and the person in a direct message with the bot, as an admin", async () => {
    expect(await roleIn(server.channelId, server.readerId)).toBe('admin');
    expect(await roleIn(server.directChannelId, server.readerId)).toBe('admin');
    expect(await roleIn(server.directChannelId)).toBe('stranger');
  });

  it('rejects with "lost destination" when the bot cannot see the channel', async () => {
    server.join({ id: person, roleId, permissions: ViewChannel | ManageChannels });
    server.deny(server.channelId, 'ViewChannel');
    await expect(roleIn(server.channelId)).rejects.toMatchObject({
      kind: 'lost destination',
      fix: expect.stringContaining('View Channel'),
    });
    await expect(roleIn('1499999999999999999')).rejects.toMatchObject({ kind: 'lost destination' });
  });
});

describe("a person's role in a channel, read from their command", () => {
  it.each<[bigint, ChannelRole]>([
    [ViewChannel, 'guest'],
    [ViewChannel | ManageChannels, 'member'],
    [ViewChannel | ManageGuild, 'admin'],
  ])(
    'reads the role from the permissions sent with the command (%s), without a request',
    async (permissions, role) => {
      expect(await told({ name: 'news', permissions })).toBe(role);
      expect(server.requests('GET /guilds/:id')).toBe(0);
    },
  );

  it("treats someone whom the server lets use a managers' command as a member", async () => {
    expect(await told({ name: 'digest', permissions: ViewChannel })).toBe('member');
  });

  it('knows the role even in a server that the bot is not in', async () => {
    expect(await told({ name: 'news', place: 'foreign server', permissions: ManageGuild })).toBe('admin');
  });

  it('treats a person as an admin in their direct messages with the bot, and as a member in a group chat', async () => {
    expect(await told({ name: 'news', place: 'direct' })).toBe('admin');
    expect(await told({ name: 'news', place: 'private channel' })).toBe('member');
  });

  it('does not apply a role from one channel to another', async () => {
    const other = server.createChannel();
    const [reply] = await server
      .startCommand({ name: 'digest', subcommand: 'role', options: { channel: other }, permissions: 0n })
      .replied();
    // The person asking owns the server.
    expect(textsOf(reply.body)).toEqual(['admin']);
    expect(server.requests('GET /guilds/:id')).toBe(1);
  });

  it('forgets the role once the command is answered', async () => {
    await told({ name: 'news', permissions: ManageGuild });
    await expect
      .poll(async () => {
        await roleIn(server.channelId, server.readerId);
        return server.requests('GET /guilds/:id');
      })
      .toBe(1);
  });
});

function roleIn(channelId: string, personId = person): Promise<ChannelRole> {
  return adapter.roleIn({ platform: 'discord', id: channelId }, personId);
}

async function told(
  asked: Omit<Parameters<DiscordServer['startCommand']>[0], 'subcommand'>,
): Promise<string> {
  const [reply] = await server.startCommand({ ...asked, subcommand: 'role' }).replied();
  return textsOf(reply.body).join();
}
