import type { PostedMessage } from '../../../src/platform/adapter.ts';
import type { SlackMessage } from '../rendering/slack-message.ts';
import type { Access } from '../web-api/access.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { withMention } from './mention.ts';

/** docs, chat.update: there is no such message any more, or it may no longer be changed. */
const goneCodes: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'block_mismatch',
]);

/**
 * Puts `message` in the place of one of ours, in one attempt. Its metadata stays, by which it is found again: Slack keeps
 * what is not sent along (docs, chat.update).
 * @returns "gone" when it cannot be changed by anybody any more
 * @throws PlatformError
 */
export async function updateMessage(
  channelId: string,
  rendered: SlackMessage,
  { messageId: ts, posting }: PostedMessage,
  { client, botName, token }: Access,
): Promise<'updated' | 'gone'> {
  // An edit notifies nobody once more.
  const { text, blocks } = withMention(rendered, posting?.mention);
  try {
    // Also when there are none: blocks that are not sent stay as they were.
    await client.chat.update({ channel: channelId, ts, text, blocks });
    return 'updated';
  } catch (error) {
    if (goneCodes.has(refusalCode(error) ?? '')) return 'gone';
    throw toPlatformError(error, {
      what: `changing a message in ${channelId}`,
      botName,
      token,
      scope: 'chat:write',
      // To say the same once more does no harm.
      mayHaveWorked: false,
    });
  }
}
