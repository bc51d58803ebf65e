import { z } from 'zod';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { channelIds, directChannelId, messageObject, reader, type ShownMessage } from './discord-people.ts';
import { checkDiscordMessage } from './validate-discord-message.ts';

/** What the API does with channels and the messages in them. */
export interface DiscordChannels {
  /** What was posted to a channel, oldest first. */
  messages(channelId: string): readonly ShownMessage[];
  find(messageId: string): ShownMessage | undefined;
  /** Makes another channel that the bot may post to, and gives its id. */
  createChannel(): string;
  /** A person says something in a channel. */
  say(channelId: string, content: string): void;
  /** Whether the bot has the permission Read Message History. */
  letReadHistory(may: boolean): void;
  forgetNonces(): void;
  createMessage(body: unknown, channelId: string): DiscordAnswer;
  /** The messages behind `after`, or the last ones: the newest first. */
  listMessages(query: URLSearchParams, channelId: string): DiscordAnswer;
  openDirectChannel(body: unknown): DiscordAnswer;
}

const directChannel = z.object({ recipient_id: z.literal(reader.id) });

/** Unlike the ids of messages, those of channels are the same in every run. */
const firstCreatedChannel = 1_410_000_000_000_000_000n;

/** @param nonceLifeMs how long a nonce is enforced */
export function createDiscordChannels(
  nextId: () => string,
  { nonceLifeMs = Infinity }: { nonceLifeMs?: number } = {},
): DiscordChannels {
  const messages = new Map<string, ShownMessage[]>([...channelIds, directChannelId].map((id) => [id, []]));
  const nonces = new Map<string, { message: ShownMessage; enforcedUntil: number }>();
  let mayReadHistory = true;

  return {
    messages: (channelId) => messages.get(channelId) ?? [],
    find: (messageId) => [...messages.values()].flat().find(({ id }) => id === messageId),
    createChannel() {
      const id = String(firstCreatedChannel + BigInt(messages.size));
      messages.set(id, []);
      return id;
    },
    say(channelId, content) {
      const body = { flags: 0, content, components: [], allowed_mentions: { parse: [] } };
      messages.get(channelId)?.push({ id: nextId(), channelId, body, isByReader: true });
    },
    letReadHistory(may) {
      mayReadHistory = may;
    },
    forgetNonces: () => nonces.clear(),

    createMessage(body, channelId) {
      const posted = messages.get(channelId);
      if (!posted) return refusal(404, 10003, 'Unknown Channel');
      const checked = checkDiscordMessage(body);
      if (!checked.ok) return invalidBody(checked.faults);
      const { nonce, enforce_nonce: isEnforced } = checked.body;
      const now = performance.now();
      const earlier = isEnforced && nonce !== undefined ? nonces.get(nonce) : undefined;
      const known = earlier && now < earlier.enforcedUntil ? earlier.message : undefined;
      const message = known ?? { id: nextId(), channelId, body: checked.body };
      if (!known) {
        posted.push(message);
        if (nonce !== undefined) nonces.set(nonce, { message, enforcedUntil: now + nonceLifeMs });
      }
      return { status: 200, body: { ...messageObject(message), nonce } };
    },

    listMessages(query, channelId) {
      const posted = messages.get(channelId);
      if (!posted) return refusal(404, 10003, 'Unknown Channel');
      const limit = Number(query.get('limit') ?? 50);
      const after = query.get('after');
      const found = after === null ? posted : posted.filter(({ id }) => BigInt(id) > BigInt(after));
      const page = after === null ? found.slice(-limit) : found.slice(0, limit);
      // Without the permission Discord refuses nothing: it answers with no messages.
      const shown = mayReadHistory ? page.toReversed() : [];
      return { status: 200, body: shown.map(messageObject) };
    },

    openDirectChannel(body) {
      if (!directChannel.safeParse(body).success) return refusal(400, 50033, 'Invalid Recipient(s)');
      return { status: 200, body: { id: directChannelId, type: 1, recipients: [reader] } };
    },
  };
}
