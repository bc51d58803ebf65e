import { z } from 'zod';

/** What a request to a platform asks for, as far as faults and kills are concerned. */
export interface AskedFor {
  readonly platform: PlatformName;
  readonly kind: 'post' | 'look back' | 'other';
  /** The same whenever the same message or channel is asked for, also in another run. */
  readonly name: string;
}

export type PlatformName = 'slack' | 'discord';

export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** The number of each channel, for names that do not depend on the ids that a platform gives. */
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
