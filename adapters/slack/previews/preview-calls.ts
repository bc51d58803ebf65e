import type { types, webApi } from '@slack/bolt';
import type { PlatformError } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import type { Access } from '../web-api/access.ts';
import { afterLimit } from '../web-api/after-limit.ts';
import { toPlatformError } from '../web-api/errors.ts';

interface CallDeps extends Pick<Clock, 'callIn'> {
  readonly log: Log;
}

/** Which message the links are in, in one of the two forms of chat.unfurl. */
export type UnfurlTarget =
  | { readonly channel: string; readonly ts: string }
  | { readonly unfurl_id: string; readonly source: 'composer' | 'conversations_history' };

/**
 * Adds cards to a message, or changes those that it has (docs, chat.unfurl: "Subsequent attempts with the same ts and
 * channel values will modify the same attachments"). Never rejects.
 */
export async function sendCards(
  target: UnfurlTarget,
  entities: types.EntityMetadata[],
  access: Access,
  deps: CallDeps,
): Promise<void> {
  const send = () => access.client.chat.unfurl({ ...target, metadata: { entities } });
  await attempt(send, { what: sentence('previewing a link'), scope: 'links:write' }, access, deps);
}

/** Fills the pane that somebody opened; undefined if its story is no longer known. Never rejects. */
export async function fillPane(
  trigger_id: string,
  metadata: types.EntityMetadata | undefined,
  access: Access,
  deps: CallDeps,
): Promise<void> {
  const content = metadata ? { metadata } : { error: { status: 'not_found' } };
  const send = () => access.client.entity.presentDetails({ trigger_id, ...content });
  await attempt(
    send,
    { what: sentence('showing a story beside a message'), scope: 'links:read' },
    access,
    deps,
  );
}

/** Nobody asked for a preview, so nobody is told that one is missing; the log is, with how to fix it. */
async function attempt(
  send: () => Promise<webApi.WebAPICallResult>,
  about: { readonly what: Sentence; readonly scope: string },
  { botName, token }: Access,
  { callIn, log }: CallDeps,
): Promise<void> {
  try {
    const result = await afterLimit(send, { callIn });
    // Slack is reported to say ok to entities that it then drops, with no more than a warning.
    if ('warning' in result) {
      const { warning, response_metadata } = result;
      log.warn({ warning, details: response_metadata?.messages }, 'slack took a preview with a warning');
    }
  } catch (error) {
    const failure = toPlatformError(error, { ...about, botName, token, mayHaveWorked: false });
    log.warn(describe(failure), 'slack refused a preview');
  }
}

function describe({ kind, message, fix }: PlatformError) {
  return { kind, error: message, ...(fix !== undefined && { fix }) };
}
