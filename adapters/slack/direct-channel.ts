import type { webApi } from '@slack/bolt';
import type { ChannelRef } from '../../src/platform/channel.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { toPlatformError } from './errors.ts';

/**
 * Opens the direct messages with one person. A person's id would do for posting, but not for looking back.
 * @throws PlatformError
 */
export async function openDirectChannel(
  userId: string,
  { client, botName }: { client: webApi.WebClient; botName: string },
): Promise<ChannelRef> {
  const what = `opening the direct messages with ${userId}`;
  try {
    const { channel } = await client.conversations.open({ users: userId });
    if (channel?.id === undefined) throw new PlatformError('transient', `${what}: Slack named no channel`);
    return { platform: 'slack', id: channel.id };
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    const scope = 'im:write';
    throw toPlatformError(error, { what, botName, token: 'SLACK_BOT_TOKEN', scope, mayHaveWorked: false });
  }
}
