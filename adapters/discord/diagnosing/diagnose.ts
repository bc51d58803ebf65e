import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type ChannelRef, formatChannelRef } from '../../../src/platform/channel.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { Finding } from '../../../src/platform/finding.ts';
import { faultOfChannelId } from '../channels/channel-id.ts';
import { missingOf, needsOf, type Permission, permissionName } from '../channels/permissions.ts';
import type { Standing } from '../channels/standing.ts';
import { tagNames } from '../posting/forum-post.ts';
import { isRefusal } from '../requests/errors.ts';
import type { DiscordSettings } from '../settings.ts';
import { type ExplainDeps, explain, timedOutCure } from './explain.ts';

export interface DiagnoseDeps extends ExplainDeps {
  readonly rest: REST;
  readonly settings: DiscordSettings;
  /** Makes a request, and gives its failure as the port's error. */
  readonly request: <Result>(action: string, send: () => Promise<Result>) => Promise<Result>;
}

const application = z.object({
  id: z.string(),
  name: z.string(),
  interactions_endpoint_url: z.string().nullish(),
});
const gatewayBot = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});
const commandList = z.array(z.object({ name: z.string() }));

const portal = 'https://discord.com/developers/applications → your application';
const invite = 'Open the link that `heatline invite discord` prints, and add me again.';

/** Checks the token, the gateway and the commands, then each channel, without posting. */
export async function* diagnose(
  channels: readonly ChannelRef[],
  deps: DiagnoseDeps,
): AsyncGenerator<Finding> {
  const { rest, request } = deps;
  let app: z.output<typeof application>;
  try {
    app = await request('Discord did not take the token', async () =>
      application.parse(await rest.get(Routes.currentApplication())),
    );
  } catch (error) {
    yield fault('discord', error);
    return;
  }
  yield right(`discord: the token is that of ${app.name}, and no privileged intent is needed`);
  yield* checkGateway(app, deps);
  yield* checkCommands(app.id, deps);

  const guilds = new Set<string>();
  for (const ref of channels) {
    const { findings, guildId } = await checkChannel(ref, deps);
    if (guildId !== undefined && !guilds.has(guildId)) {
      guilds.add(guildId);
      yield* checkScope(app.id, guildId, deps);
    }
    yield* findings;
  }
}

async function* checkGateway(
  { interactions_endpoint_url: endpoint }: z.output<typeof application>,
  { rest, settings, request }: DiagnoseDeps,
): AsyncGenerator<Finding> {
  if (endpoint) {
    yield {
      verdict: 'wrong',
      text: 'discord: commands are sent to an address, and not to me',
      cure: `Clear the Interactions Endpoint URL at ${portal} → General Information.`,
    };
  }
  try {
    const { shards, session_start_limit: limit } = await request(
      'Discord did not tell of its gateway',
      async () => gatewayBot.parse(await rest.get(Routes.gatewayBot())),
    );
    if (limit.remaining === 0) {
      yield {
        verdict: 'wrong',
        text: 'discord: no connection is left of those that Discord gives a bot in a day: digests come, commands do not',
        cure: `Wait ${Math.ceil(limit.reset_after / 60_000)} minutes, and see in the log why it was connected so often.`,
      };
    } else if (settings.shards && settings.shards.count < shards) {
      yield {
        verdict: 'weak',
        text: `discord: DISCORD_SHARDS makes ${settings.shards.count} shards, and Discord wants ${shards}`,
        cure: `Raise the number behind "/" to ${shards} on every copy.`,
      };
    } else {
      yield right(`discord: the gateway can be connected to, ${limit.remaining} times today`);
    }
  } catch (error) {
    yield fault('discord', error);
  }
}

async function* checkCommands(appId: string, { rest, request }: DiagnoseDeps): AsyncGenerator<Finding> {
  try {
    const commands = await request('Discord did not list the commands', async () =>
      commandList.parse(await rest.get(Routes.applicationCommands(appId))),
    );
    yield commands.length > 0
      ? right(`discord: these commands are registered: ${commands.map(({ name }) => name).join(', ')}`)
      : {
          verdict: 'weak',
          text: 'discord: no commands are registered yet',
          cure: 'Start me: `heatline start` registers them.',
        };
  } catch (error) {
    yield fault('discord', error);
  }
}

/** The commands of a server are told only where the application was let in with the scope for commands. */
async function* checkScope(appId: string, guildId: string, { rest }: DiagnoseDeps): AsyncGenerator<Finding> {
  try {
    await rest.get(Routes.applicationGuildCommands(appId, guildId));
  } catch (error) {
    if (!isRefusal(error, 50001)) return;
    yield {
      verdict: 'weak',
      text: `discord: in the server ${guildId} nobody can use my commands, as I was let in without them`,
      cure: invite,
    };
  }
}

async function checkChannel(
  ref: ChannelRef,
  deps: DiagnoseDeps,
): Promise<{ readonly findings: Finding[]; readonly guildId?: string | undefined }> {
  const name = formatChannelRef(ref);
  const idFault = faultOfChannelId(ref.id);
  if (idFault) return { findings: [{ verdict: 'wrong', text: `${name}: is not ${idFault}` }] };
  try {
    const standing = await deps.request('Discord did not show it', () =>
      deps.standings.of(ref.id).catch(async (error: unknown) => {
        throw await explain(error, 'Discord did not show it', ref.id, deps);
      }),
    );
    const { name: title, kind, guildId } = standing.channel;
    const shown = `${name} (${title ? `#${title}, ` : ''}${kind})`;
    return { findings: findingsOf(shown, standing), guildId };
  } catch (error) {
    return { findings: [fault(name, error)] };
  }
}

function findingsOf(name: string, { channel, permissions, timedOutUntil }: Standing): Finding[] {
  const { kind, isLocked, requiresTag } = channel;
  if (kind === 'other') {
    return [
      {
        verdict: 'wrong',
        text: `${name}: takes no messages`,
        cure: 'Choose a text, announcement, forum or media channel, or a thread.',
      },
    ];
  }
  if (timedOutUntil) {
    return [
      { verdict: 'wrong', text: `${name}: I am timed out in that server`, cure: timedOutCure(timedOutUntil) },
    ];
  }
  const { toPost, toBeWhole } = needsOf(kind);
  const lacks = (permission: Permission) => missingOf([permission], permissions).length > 0;
  const findings: Finding[] = toPost
    .filter(lacks)
    .map((permission) => lack(name, 'wrong', permissionName(permission, kind), 'posting'));
  for (const [permission, purpose] of toBeWhole) {
    if (lacks(permission)) findings.push(lack(name, 'weak', permissionName(permission, kind), purpose));
  }
  if (isLocked && !(permissions & PermissionFlagsBits.ManageThreads)) {
    findings.push({
      verdict: 'wrong',
      text: `${name}: is locked`,
      cure: 'Unlock the thread, give me Manage Threads, or choose another channel.',
    });
  }
  if (requiresTag) {
    findings.push({
      verdict: 'weak',
      text: `${name}: takes no post without a tag`,
      cure: `Set the tag of its subscription to one of ${tagNames(channel)}.`,
    });
  }
  const isFit = !findings.some(({ verdict }) => verdict === 'wrong');
  return isFit ? [right(`${name}: I can post there`), ...findings] : findings;
}

const right = (text: string): Finding => ({ verdict: 'right', text });

function lack(name: string, verdict: 'weak' | 'wrong', permission: string, purpose: string): Finding {
  return {
    verdict,
    text: `${name}: I lack ${permission}, needed for ${purpose}`,
    cure: `Give my role ${permission} there (Edit Channel → Permissions).`,
  };
}

function fault(name: string, error: unknown): Finding {
  if (!(error instanceof PlatformError)) throw error;
  const { message, cure } = error;
  return { verdict: 'wrong', text: `${name}: ${message}`, ...(cure && { cure }) };
}
