import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import type { Log } from '../../src/platform/log.ts';
import type { Message } from '../../src/platform/message.ts';
import { lightenMessage } from './lighten.ts';
import { maxResponseUrlUses } from './limits.ts';
import { renderMessage } from './render.ts';
import type { SlackMessage } from './slack-message.ts';

/**
 * Shows `message` to the one person who asked, in place of the message whose button they pressed when `replace` says so.
 * @throws what the SDK throws when Slack does not answer
 */
export async function sendReply(
  respond: RespondFn,
  message: Message,
  replace: boolean,
  log: Log,
): Promise<void> {
  let uses = 0;
  for (const [index, payload] of renderMessage(message).entries()) {
    let version: SlackMessage | undefined = payload;
    while (version) {
      if (uses === maxResponseUrlUses) return log.warn({ shown: index }, 'slack answer cut short');
      uses += 1;
      const refusal = await refusalOf(respond, {
        ...version,
        response_type: 'ephemeral',
        replace_original: replace && index === 0,
      });
      if (refusal === undefined) break;
      log.warn({ refusal }, 'slack refused an answer');
      version = lightenMessage(version);
    }
  }
}

/** Slack says no with a status, or with 200 and `ok: false`; yes is "ok" or `ok: true`. */
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
