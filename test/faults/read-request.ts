import { z } from 'zod';

/** The parts of a request to a platform that matter for faults and kills. */
export interface AskedFor {
  readonly platform: PlatformName;
  readonly kind: 'post' | 'look back' | 'other';
  /** The same for every request about the same message or channel, also in other runs. */
  readonly name: string;
}

export type PlatformName = 'slack' | 'discord';

export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Each channel's number, for names that do not depend on a platform's ids. */
export type ChannelNumbers = ReadonlyMap<string, number>;

export function readRequest(
  platform: PlatformName,
  request: PlatformRequest,
  channels: ChannelNumbers,
): AskedFor {
  const { kind, name } = platform === 'slack' ? readSlack(request, channels) : readDiscord(request, channels);
  return { platform, kind, name: `${platform} ${kind} ${name}` };
}

const slackMetadata = z.object({ event_payload: z.object({ key: z.string() }) });

function readSlack({ path, body }: PlatformRequest, channels: ChannelNumbers): Omit<AskedFor, 'platform'> {
  const { channel = '', metadata = '' } = Object.fromEntries(new URLSearchParams(body));
  const number = String(channels.get(channel));
  switch (path) {
    case '/api/chat.postMessage': {
      const { key } = slackMetadata.parse(JSON.parse(metadata)).event_payload;
      return { kind: 'post', name: key.replaceAll(channel, number) };
    }
    case '/api/conversations.history':
      return { kind: 'look back', name: number };
    default:
      return { kind: 'other', name: path };
  }
}

const discordPost = z.object({ nonce: z.string() });

function readDiscord(
  { method, path, body }: PlatformRequest,
  channels: ChannelNumbers,
): Omit<AskedFor, 'platform'> {
  const [, channel = ''] = /^\/api\/v10\/channels\/(\d+)\/messages\b/.exec(path) ?? [];
  const number = channels.get(channel);
  if (number === undefined) return { kind: 'other', name: path };
  if (method === 'GET') return { kind: 'look back', name: String(number) };
  return { kind: 'post', name: `${number} ${discordPost.parse(JSON.parse(body)).nonce}` };
}
