import type { PostOptions } from '../../../src/platform/adapter.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Channels } from '../channels/channel-facts.ts';
import { isSnowflake } from '../channels/channel-id.ts';
import { withMention } from './mention.ts';

export interface MessageBodyDeps {
  readonly channels: Channels;
  readonly log: Log;
}

/**
 * The request body that posts `payload`. It notifies nobody except the subscription's role, and only with the
 * first message of a digest.
 */
export async function bodyOf(
  channelId: string,
  payload: object,
  options: Pick<PostOptions, 'replyTo' | 'continues' | 'posting'>,
  deps: MessageBodyDeps,
): Promise<object> {
  const role = await mentionedRole(channelId, options, deps);
  return role === undefined
    ? { ...payload, allowed_mentions: { parse: [] } }
    : { ...withMention(payload, role), allowed_mentions: { parse: [], roles: [role] } };
}

async function mentionedRole(
  channelId: string,
  { replyTo, continues, posting }: Pick<PostOptions, 'replyTo' | 'continues' | 'posting'>,
  { channels, log }: MessageBodyDeps,
): Promise<string | undefined> {
  const role = posting?.mention;
  if (role === undefined || replyTo !== undefined || continues !== undefined) return undefined;
  if (!isSnowflake(role)) {
    log.warn(
      { channelId, fix: 'Set the mention to the id of a role.' },
      'mention left out: it is not a role',
    );
    return undefined;
  }
  const guildId = await channels.guildIdOf(channelId);
  // A server's id is also the id of its role @everyone.
  if (guildId === role) {
    log.warn(
      { channelId, fix: 'Set the mention to a role that people opt in to.' },
      'mention left out: @everyone is never notified',
    );
    return undefined;
  }
  return guildId === undefined ? undefined : role;
}
