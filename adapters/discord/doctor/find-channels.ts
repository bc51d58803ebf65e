import { Routes } from 'discord.js';
import { z } from 'zod';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { ChannelsFound, CredentialDeps } from '../../../src/platform/platform-setup.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { postableTypes } from '../channels/channel-facts.ts';
import { toPlatformError } from '../rest/errors.ts';
import { createRefusedRequests } from '../rest/refused-requests.ts';
import { createSingleAttemptRest, defaultRequestsPerSecond } from '../rest/rest.ts';
import type { DiscordSettings } from '../settings.ts';

const guildList = z.array(z.object({ id: z.string(), name: z.string() }));
const channelList = z.array(z.object({ id: z.string(), type: z.number(), name: z.string().nullish() }));

/** The most servers to search, one request each; a bot that is being set up is in few. */
const maxGuilds = 100;
const requestTimeoutMs = 15_000;

/**
 * Finds channels by name in the bot's servers that a digest can be posted to. Several may have the same name.
 * @throws PlatformError
 */
export async function findChannels(
  name: string,
  settings: DiscordSettings,
  { elapsedMs }: Pick<CredentialDeps, 'elapsedMs'>,
): Promise<ChannelsFound> {
  const refused = createRefusedRequests({ elapsedMs });
  const rest = createSingleAttemptRest({
    ...{ settings, requestTimeoutMs, refused, requestsPerSecond: defaultRequestsPerSecond },
  });
  try {
    const query = new URLSearchParams({ limit: String(maxGuilds) });
    const guilds = guildList.parse(await rest.get(Routes.userGuilds(), { query }));
    const channels = [];
    for (const guild of guilds) {
      const all = channelList.parse(await rest.get(Routes.guildChannels(guild.id)));
      const named = all.filter((channel) => isMeant(channel, name));
      channels.push(
        ...named.map((channel) => ({
          id: channel.id,
          shown: oneLine(`#${channel.name} in ${guild.name}`).trim(),
        })),
      );
    }
    return { channels, isComplete: guilds.length < maxGuilds };
  } catch (error) {
    throw toPlatformError(error, sentence('Discord did not list the channels'));
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

function isMeant({ name, type }: z.output<typeof channelList>[number], wanted: string): boolean {
  return name?.toLowerCase() === wanted.toLowerCase() && postableTypes.some((one) => one === type);
}
