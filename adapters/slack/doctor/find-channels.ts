import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { ChannelsFound, CredentialDeps } from '../../../src/platform/platform-setup.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import type { SlackSettings } from '../settings.ts';
import { createBoltLogger } from '../transport/bolt-logger.ts';
import { toPlatformError } from '../web-api/errors.ts';
import { createNetwork } from '../web-api/network.ts';
import { defaultBotName } from '../web-api/one-workspace.ts';
import { createWebClient, fetchInTime } from '../web-api/web-client.ts';

/** docs, conversations.list: "under 1000"; Slack may give fewer. */
const channelsAPage = 999;
/** docs: the method allows about twenty calls a minute. */
const maxPages = 15;

/**
 * Finds a channel by its name among all public ones and the private ones that the bot is in. Names are unique
 * in a workspace.
 * @throws PlatformError naming the missing scope, or when Slack does not answer
 */
export async function findChannels(
  name: string,
  { credentials, apiUrl, proxy }: SlackSettings,
  { log }: Pick<CredentialDeps, 'log'>,
): Promise<ChannelsFound> {
  if (credentials.kind === 'many workspaces')
    throw new PlatformError(
      'lost destination',
      sentence('several of the workspaces may have a channel with that name'),
    );
  const client = createWebClient(credentials.botToken, {
    ...{ apiUrl, sdkLogger: createBoltLogger(log), fetch: fetchInTime(createNetwork(proxy)) },
  });
  try {
    let cursor: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const { channels = [], response_metadata } = await client.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: channelsAPage,
        ...(cursor && { cursor }),
      });
      const found = channels.find((channel) => channel.name === name.toLowerCase());
      if (found?.id !== undefined)
        return {
          channels: [{ id: found.id, shown: `#${oneLine(found.name ?? '').trim()}` }],
          isComplete: true,
        };
      cursor = response_metadata?.next_cursor;
      if (!cursor) return { channels: [], isComplete: true };
    }
    return { channels: [], isComplete: false };
  } catch (error) {
    throw toPlatformError(error, {
      ...{
        what: sentence('looking for {channel}', { channel: `#${name}` }),
        botName: defaultBotName,
        token: 'SLACK_BOT_TOKEN',
      },
      ...{ scope: 'channels:read and groups:read', mayHaveWorked: false },
    });
  }
}
