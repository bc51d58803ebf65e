import { Routes } from 'discord.js';
import { z } from 'zod';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { gatewayBot, sessionsKept } from '../gateway/session-budget.ts';
import { installing, isForPeople } from '../interactions/installation-contexts.ts';
import { isRefusal } from '../rest/errors.ts';
import type { DiagnoseDeps } from './diagnose-channel.ts';
import { diagnoseChannel } from './diagnose-channel.ts';

const application = z.object({
  id: z.string(),
  name: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  bot_require_code_grant: z.boolean().nullish(),
  integration_types_config: installing,
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
    app = await request(sentence('signing in with the token failed'), async () =>
      application.parse(await rest.get(Routes.currentApplication())),
    );
  } catch (error) {
    yield findingOf('discord', error);
    return;
  }
  yield right(`discord: the token belongs to ${app.name}; no privileged intents are needed`);
  yield* checkInstalling(app);
  yield* checkGateway(app, deps);
  yield* checkCommands(app.id, deps);

  const guilds = new Set<string>();
  for (const ref of channels) {
    const { findings, guildId } = await diagnoseChannel(ref, deps);
    if (guildId !== undefined && !guilds.has(guildId)) {
      guilds.add(guildId);
      yield* checkScope(app.id, guildId, deps);
    }
    yield* findings;
  }
}

/** Checks the settings in the portal that decide who can add or install the bot. */
function* checkInstalling(app: z.output<typeof application>): Generator<Finding> {
  if (app.bot_require_code_grant) {
    yield {
      verdict: 'wrong',
      text: 'discord: nobody can add me to a server, because a code grant is required',
      fix: `Turn "Requires OAuth2 Code Grant" off at ${portal} → Bot.`,
    };
  }
  if (!isForPeople(app.integration_types_config)) {
    yield right(
      `discord: servers can add me; people cannot install me for themselves, unless you turn "User Install" on at ${portal} → Installation and restart me`,
    );
  }
}

async function* checkGateway(
  { interactions_endpoint_url: endpoint }: z.output<typeof application>,
  { rest, settings, request }: Pick<DiagnoseDeps, 'rest' | 'settings' | 'request'>,
): AsyncGenerator<Finding> {
  if (endpoint) {
    yield {
      verdict: 'wrong',
      text: 'discord: commands are sent to an endpoint URL instead of to me',
      fix: `Clear the Interactions Endpoint URL at ${portal} → General Information.`,
    };
  }
  try {
    const { shards, session_start_limit: limit } = await request(
      sentence('Discord did not describe its gateway'),
      async () => gatewayBot.parse(await rest.get(Routes.gatewayBot())),
    );
    if (limit.remaining <= sessionsKept) {
      yield {
        verdict: 'wrong',
        text: `discord: ${limit.remaining} of the ${limit.total} sessions that a bot may start in a day are left, so I start none: digests are posted, but commands are not answered`,
        fix: `Wait ${Math.ceil(limit.reset_after / minuteMs)} minutes; the log says what ended the earlier sessions.`,
      };
    } else if (settings.shards && settings.shards.count < shards) {
      yield {
        verdict: 'weak',
        text: `discord: DISCORD_SHARDS sets ${settings.shards.count} shards, but Discord wants ${shards}`,
        fix: `Raise the number after "/" to ${shards} on every copy.`,
      };
    } else {
      yield right(`discord: the gateway can be reached; ${limit.remaining} connections are left today`);
    }
  } catch (error) {
    yield findingOf('discord', error);
  }
}

async function* checkCommands(
  appId: string,
  { rest, request }: Pick<DiagnoseDeps, 'rest' | 'request'>,
): AsyncGenerator<Finding> {
  try {
    const commands = await request(sentence('Discord did not list the commands'), async () =>
      commandList.parse(await rest.get(Routes.applicationCommands(appId))),
    );
    yield commands.length > 0
      ? right(`discord: these commands are registered: ${commands.map(({ name }) => name).join(', ')}`)
      : {
          verdict: 'weak',
          text: 'discord: no commands are registered yet',
          fix: 'Start me: `heatline start` registers them.',
        };
  } catch (error) {
    yield findingOf('discord', error);
  }
}

/** Discord lists a server's commands only if the application was added to it with the scope for commands. */
async function* checkScope(
  appId: string,
  guildId: string,
  { rest }: Pick<DiagnoseDeps, 'rest'>,
): AsyncGenerator<Finding> {
  try {
    await rest.get(Routes.applicationGuildCommands(appId, guildId));
  } catch (error) {
    if (!isRefusal(error, 50001)) return;
    yield {
      verdict: 'weak',
      text: `discord: nobody in the server ${guildId} can use my commands, because I was added without them`,
      fix: invite,
    };
  }
}
