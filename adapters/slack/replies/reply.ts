import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import type { Message } from '../../../src/platform/message.ts';
import { maxResponseUrlUses } from '../limits.ts';
import { degradeMessage } from '../rendering/degrade.ts';
import { withFreshIds } from '../rendering/fresh-block-ids.ts';
import { renderMessage } from '../rendering/render.ts';
import type { SlackMessage } from '../rendering/slack-message.ts';

/** The response URL of a command or a press, and how an answer is shown there. */
export interface ReplyPlace {
  readonly respond: RespondFn;
  /** Whether the answer replaces the message whose button was pressed. */
  readonly replace?: boolean;
  /** Whether everyone in the channel sees it, instead of only the person who asked. */
  readonly inChannel?: boolean;
  readonly threadTs?: string | undefined;
}

/**
 * Shows `message` at a response URL.
 * @returns false if nothing of it could be shown: the URL is used up, has expired, or refuses everything
 * @throws the SDK's error when Slack does not answer
 */
export async function sendReply(
  message: Message,
  { respond, replace = false, inChannel = false, threadTs }: ReplyPlace,
  log: Log,
): Promise<boolean> {
  let uses = 0;
  for (const [index, payload] of renderMessage(message).entries()) {
    let version: SlackMessage | undefined = payload;
    while (version) {
      if (uses === maxResponseUrlUses) {
        log.warn({ shown: index }, 'slack answer cut short');
        return index > 0;
      }
      uses += 1;
      const replaces = replace && !inChannel && index === 0;
      const refusal = await refusalOf(respond, {
        ...version,
        ...(replaces && { blocks: withFreshIds(version.blocks) }),
        response_type: inChannel ? 'in_channel' : 'ephemeral',
        replace_original: replaces,
        ...(threadTs !== undefined && { thread_ts: threadTs }),
      });
      if (refusal === undefined) break;
      log.warn({ refusal }, 'slack refused an answer');
      version = isLost(refusal) ? undefined : degradeMessage(version);
      if (!version && index === 0) return false;
    }
  }
  return true;
}

/** Whether the URL itself is refused, so that a simpler answer would be too. */
function isLost(refusal: string): boolean {
  return /used_url|expired_url|: 404 |: 410 /.test(refusal);
}

/** Slack refuses with a status, or with 200 and `ok: false`; success is "ok" or `ok: true`. */
async function refusalOf(respond: RespondFn, args: RespondArguments): Promise<string | undefined> {
  try {
    const response = await respond(args);
    const body = await response.text();
    return /"ok"\s*:\s*false/.test(body) ? body.slice(0, 200) : undefined;
  } catch (error) {
    if (error instanceof RespondError) return error.message;
    throw error;
  }
}
