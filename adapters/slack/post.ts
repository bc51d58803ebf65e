import { webApi } from '@slack/bolt';
import type { PostReceipt } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Log } from '../../src/platform/log.ts';
import { toPlatformError } from './errors.ts';
import { lighterVersions } from './lighter-versions.ts';
import type { SlackMessage } from './slack-message.ts';

export interface PostDeps {
  readonly client: webApi.WebClient;
  readonly botName: string;
  readonly log: Log;
}

/**
 * Posts `message` once. Only when Slack refuses its blocks, which is certain to have posted nothing, is a lighter version
 * of it sent. The key goes along as metadata, by which a message whose post had no answer can be found again.
 * @throws PlatformError
 */
export async function postMessage(
  channelId: string,
  message: SlackMessage,
  idempotencyKey: string,
  { client, botName, log }: PostDeps,
): Promise<PostReceipt> {
  const metadata = { event_type: 'heatline_digest', event_payload: { key: idempotencyKey } };
  const versions = [message, ...lighterVersions(message)];
  for (const [index, version] of versions.entries()) {
    try {
      const { ts } = await client.chat.postMessage({ channel: channelId, ...version, metadata });
      if (ts === undefined)
        throw new PlatformError('ambiguous', `posting to ${channelId}: Slack named no message`);
      return { messageId: ts };
    } catch (error) {
      const failure = toPlatformError(error, {
        what: `posting to ${channelId}`,
        botName,
        token: 'SLACK_BOT_TOKEN',
        mayHaveWorked: true,
      });
      if (!refusesBlocks(error) || index === versions.length - 1) throw failure;
      log.warn({ channelId, error: failure.message, nextVersion: index + 1 }, 'slack refused a message');
    }
  }
  throw new PlatformError('bad payload', `posting to ${channelId}: there was nothing to post`);
}

function refusesBlocks(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && codesAboutBlocks.has(error.data.error);
}

const codesAboutBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
