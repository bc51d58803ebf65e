import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Access } from './access.ts';
import { toPlatformError } from './errors.ts';

/**
 * Opens the direct messages with a person. Their own id would do for posting, but not for finding a message.
 * @returns the channel's id
 * @throws PlatformError
 */
export async function openDirectChannel(userId: string, { client, botName, token }: Access): Promise<string> {
  const what = sentence('opening the direct messages with {person}', { person: userId });
  try {
    const { channel } = await client.conversations.open({ users: userId });
    if (channel?.id === undefined)
      throw new PlatformError('transient', sentence('{what}: Slack named no channel', { what }));
    return channel.id;
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    const scope = 'im:write';
    throw toPlatformError(error, { what, botName, token, scope, mayHaveWorked: false });
  }
}
