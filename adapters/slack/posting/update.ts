import type { PostedMessage } from '../../../src/platform/adapter.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { withFreshIds } from '../rendering/fresh-block-ids.ts';
import type { SlackMessage } from '../rendering/slack-message.ts';
import type { Access } from '../web-api/access.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { withMention } from './mention.ts';

/** docs, chat.update: the message no longer exists, or can no longer be changed. */
const goneCodes: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'block_mismatch',
]);

/**
 * Replaces one of our messages in a single attempt. Its metadata, by which it can be found, is kept: Slack
 * keeps what an update leaves out (docs, chat.update).
 * @returns "gone" if nobody can change it any more
 * @throws PlatformError
 */
export async function updateMessage(
  channelId: string,
  rendered: SlackMessage,
  { messageId: ts, posting }: PostedMessage,
  { client, botName, token }: Access,
): Promise<'updated' | 'gone'> {
  // Edits do not notify anyone again.
  const { text, blocks } = withMention(rendered, posting?.mention);
  try {
    // Sent even if empty: blocks that are left out are kept.
    await client.chat.update({ channel: channelId, ts, text, blocks: withFreshIds(blocks) });
    return 'updated';
  } catch (error) {
    if (goneCodes.has(refusalCode(error) ?? '')) return 'gone';
    throw toPlatformError(error, {
      what: sentence('changing a message in {channel}', { channel: channelId }),
      botName,
      token,
      scope: 'chat:write',
      // Repeating an update does no harm.
      mayHaveWorked: false,
    });
  }
}
