import { type DiscordAnswer, refusal } from './discord-answer.ts';
import { guildObject, roleObject } from './discord-guild-object.ts';
import { applicationId, bot, guild, guildId, reader } from './discord-people.ts';

/** Permission bits (developer documentation, "Permissions"). */
export const permissionBits = {
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  EmbedLinks: 1n << 14n,
  ReadMessageHistory: 1n << 16n,
  Connect: 1n << 20n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const;

export type PermissionName = keyof typeof permissionBits;

const botRoleId = '1310000000000000001';

/** The server's roles and members, as far as they determine permissions. */
export interface DiscordGuild {
  /** Revokes a permission of the bot's role in every channel. */
  revoke(permission: PermissionName): void;
  grant(permission: PermissionName): void;
  /** Lets a moderator time the bot out. */
  timeOut(until: Date | undefined): void;
  /** Removes the bot from the server, or brings it back. */
  setMember(isMember: boolean): void;
  isMember(): boolean;
  /** Adds a person to the server, with a role of their own. */
  join(person: JoinedPerson): void;
  isTimedOut(): boolean;
  /** The permissions of the bot's role. */
  permissions(): bigint;
  /** The list of the bot's servers; empty while it is removed. */
  listOwn(): readonly { readonly id: string; readonly name: string }[];
  read(id: string): DiscordAnswer;
  readMember(id: string, userId: string): DiscordAnswer;
}

export interface JoinedPerson {
  readonly id: string;
  /** The permissions of their role, and its id. */
  readonly permissions: bigint;
  readonly roleId: string;
  /** Invited to a single channel. */
  readonly isGuest?: boolean;
  readonly timedOutUntil?: Date;
}

export function createDiscordGuild(): DiscordGuild {
  let granted = Object.entries(permissionBits)
    .filter(([name]) => !/^(Manage|Administrator)/.test(name))
    .reduce((bits, [, bit]) => bits | bit, 0n);
  let timedOutUntil: Date | undefined;
  let isMember = true;
  const people: JoinedPerson[] = [];

  return {
    revoke(permission) {
      granted &= ~permissionBits[permission];
    },
    grant(permission) {
      granted |= permissionBits[permission];
    },
    timeOut(until) {
      timedOutUntil = until;
    },
    setMember(next) {
      isMember = next;
    },
    isMember: () => isMember,
    join: (person) => void people.push(person),
    isTimedOut: () => timedOutUntil !== undefined,
    permissions: () => granted,
    listOwn: () => (isMember ? [{ id: guildId, name: guild.name }] : []),
    read(id) {
      if (id !== guildId || !isMember) return refusal(404, 10004, 'Unknown Guild');
      const roles = [
        roleObject({ id: guildId, name: '@everyone', permissions: 0n, position: 0 }),
        roleObject({ id: botRoleId, name: 'heatline', permissions: granted, position: 1 }),
        ...people.map(({ roleId, permissions }) =>
          roleObject({ id: roleId, name: `role ${roleId}`, permissions, position: 2 }),
        ),
      ];
      return { status: 200, body: { ...guildObject, roles } };
    },
    readMember(id, userId) {
      if (id !== guildId || !isMember) return refusal(404, 10004, 'Unknown Guild');
      if (userId === applicationId) {
        return { status: 200, body: memberObject(bot, { roleId: botRoleId, timedOutUntil }) };
      }
      const owner = { id: reader.id, roleId: guildId };
      const person = [owner, ...people].find((it) => it.id === userId);
      return person
        ? { status: 200, body: memberObject({ ...reader, id: person.id }, person) }
        : refusal(404, 10007, 'Unknown Member');
    },
  };
}

function memberObject(
  user: object,
  {
    roleId,
    isGuest,
    timedOutUntil,
  }: { roleId: string; isGuest?: boolean | undefined; timedOutUntil?: Date | undefined },
): object {
  return {
    user,
    ...{ nick: null, avatar: null, banner: null, joined_at: guild.joined_at, premium_since: null },
    ...{ pending: false, deaf: false, mute: false },
    roles: roleId === guildId ? [] : [roleId],
    flags: isGuest ? 1 << 4 : 0,
    communication_disabled_until: timedOutUntil?.toISOString() ?? null,
  };
}
