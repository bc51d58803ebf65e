import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { type ChannelState, isForum, isThread, type ServedChannel } from './discord-channel-state.ts';
import { messageObject, type ShownMessage } from './discord-people.ts';
import { checkDiscordEdit, checkDiscordMessage } from './validate-discord-message.ts';

/** How the API handles messages. */
export interface DiscordMessages {
  forgetNonces(): void;
  create(body: unknown, channelId: string): DiscordAnswer;
  /** The messages after `after`, or the last ones; newest first. */
  list(query: URLSearchParams, channelId: string): DiscordAnswer;
  read(channelId: string, messageId: string): DiscordAnswer;
  edit(body: unknown, channelId: string, messageId: string): DiscordAnswer;
  crosspost(channelId: string, messageId: string): DiscordAnswer;
}

export const missingAccess = refusal(403, 50001, 'Missing Access');
export const missingPermissions = refusal(403, 50013, 'Missing Permissions');
export const unknownChannel = refusal(404, 10003, 'Unknown Channel');
const unknownMessage = refusal(404, 10008, 'Unknown Message');

const componentsV2 = 1 << 15;
const crossposted = 1 << 0;

/** The number of messages that Discord lets an announcement channel publish per hour. */
const crosspostsAnHour = 10;

export function createDiscordMessages(
  state: ChannelState,
  { nextId, nonceLifeMs }: { nextId: () => string; nonceLifeMs: number },
): DiscordMessages {
  const nonces = new Map<string, { message: ShownMessage; enforcedUntil: number }>();
  const crossposts = new Map<string, number>();

  function refusalOf(channel: ServedChannel | undefined): DiscordAnswer | undefined {
    if (!channel) return unknownChannel;
    if (!state.may(channel, 'ViewChannel')) return missingAccess;
    if (isForum(channel) || channel.type === 4) {
      return refusal(400, 50008, 'Cannot send messages in a non-text channel');
    }
    if (channel.locked && !state.may(channel, 'ManageThreads'))
      return refusal(400, 160005, 'Thread is locked');
    const needed = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
    return state.may(channel, needed) ? undefined : missingPermissions;
  }

  function find(channelId: string, messageId: string) {
    const channel = state.find(channelId);
    if (!channel) return unknownChannel;
    if (!state.may(channel, 'ViewChannel')) return missingAccess;
    const index = channel.messages.findIndex(({ id }) => id === messageId);
    const message = channel.messages[index];
    return message ? { channel, message, index } : unknownMessage;
  }

  return {
    forgetNonces: () => nonces.clear(),

    create(body, channelId) {
      const channel = state.find(channelId);
      const refused = refusalOf(channel);
      if (refused || !channel) return refused ?? unknownChannel;
      const checked = checkDiscordMessage(body);
      if (!checked.ok) return invalidBody(checked.faults);
      const { nonce, enforce_nonce: isEnforced, message_reference: reference } = checked.body;
      if (reference && !state.may(channel, 'ReadMessageHistory')) {
        return refusal(400, 160002, 'Cannot reply without permission to read message history');
      }
      const now = performance.now();
      const earlier = isEnforced && nonce !== undefined ? nonces.get(nonce) : undefined;
      const known = earlier && now < earlier.enforcedUntil ? earlier.message : undefined;
      const message = known ?? { id: nextId(), channelId, body: checked.body };
      if (!known) {
        channel.messages.push(message);
        if (nonce !== undefined) nonces.set(nonce, { message, enforcedUntil: now + nonceLifeMs });
      }
      channel.archived = false;
      return { status: 200, body: { ...messageObject(message), nonce } };
    },

    list(query, channelId) {
      const channel = state.find(channelId);
      if (!channel) return unknownChannel;
      if (!state.may(channel, 'ViewChannel')) return missingAccess;
      const { messages } = channel;
      const limit = Number(query.get('limit') ?? 50);
      const after = query.get('after');
      const all = [...startersOf(channel), ...messages.map(messageObject)];
      const found = after === null ? all : all.filter(({ id }) => BigInt(id) > BigInt(after));
      const page = after === null ? found.slice(-limit) : found.slice(0, limit);
      // Without the permission, Discord returns no messages instead of an error.
      const shown = state.may(channel, 'ReadMessageHistory') ? page.toReversed() : [];
      return { status: 200, body: shown };
    },

    read(channelId, messageId) {
      const found = find(channelId, messageId);
      if (!('message' in found)) return found;
      return state.may(found.channel, 'ReadMessageHistory')
        ? { status: 200, body: messageObject(found.message) }
        : missingAccess;
    },

    edit(body, channelId, messageId) {
      const found = find(channelId, messageId);
      if (!('message' in found)) return found;
      const { channel, message, index } = found;
      if (message.isByReader) return refusal(403, 50005, 'Cannot edit a message authored by another user');
      if (channel.archived) return refusal(400, 50083, 'Thread is archived');
      const checked = checkDiscordEdit(body);
      if (!checked.ok) return invalidBody(checked.faults);
      const isOfComponents = (message.body.flags & componentsV2) !== 0;
      const becomesComponents = (checked.body.flags & componentsV2) !== 0;
      if (isOfComponents && !becomesComponents) {
        return invalidBody(['flags: IS_COMPONENTS_V2 cannot be taken off']);
      }
      const left = partsLeft(body, message.body);
      if (becomesComponents && left.length > 0) {
        return invalidBody(left.map((part) => `${part}: has to be emptied`));
      }
      const edited = { ...message, body: checked.body };
      channel.messages[index] = edited;
      return { status: 200, body: messageObject(edited) };
    },

    crosspost(channelId, messageId) {
      const found = find(channelId, messageId);
      if (!('message' in found)) return found;
      const { channel, message, index } = found;
      if (channel.type !== 5) return refusal(400, 50024, 'Cannot execute action on this channel type');
      if (!state.may(channel, 'SendMessages')) return missingPermissions;
      const count = (crossposts.get(channelId) ?? 0) + 1;
      if (count > crosspostsAnHour) {
        return {
          status: 429,
          body: { message: 'The resource is being rate limited.', retry_after: 1800, global: false },
          headers: { 'retry-after': '1800', 'x-ratelimit-scope': 'shared' },
        };
      }
      crossposts.set(channelId, count);
      if (message.isCrossposted) return refusal(400, 40033, 'This message was already crossposted.');
      const published = { ...message, isCrossposted: true as const };
      channel.messages[index] = published;
      const shown = messageObject(published);
      return { status: 200, body: { ...shown, flags: shown.flags | crossposted } };
    },
  };
}

/**
 * What a message that becomes one of components still has from before: "any of the used fields must have
 * their values reset to empty. For content and poll this is null. For embeds and sticker_ids this is []"
 * (developer documentation, "Message", "Message Flags").
 */
function partsLeft(edit: unknown, { content, embeds }: ShownMessage['body']): string[] {
  const given = (part: string) => (typeof edit === 'object' && edit !== null ? Reflect.get(edit, part) : 0);
  const emptied = given('embeds');
  return [
    ...(content !== undefined && given('content') !== null ? ['content'] : []),
    ...(embeds.length > 0 && !(Array.isArray(emptied) && emptied.length === 0) ? ['embeds'] : []),
  ];
}

/**
 * The first message of a thread, which is empty and points to the message that the thread is about (developer
 * documentation, "Threads").
 */
function startersOf({ id: channelId, starterId, parentId }: ServedChannel) {
  if (starterId === undefined || parentId === undefined) return [];
  const body = { flags: 0, embeds: [], components: [], rows: [], allowed_mentions: { parse: [] } };
  const message_reference = { type: 0, channel_id: parentId, message_id: channelId };
  return [{ ...messageObject({ id: starterId, channelId, body }), type: 21, message_reference }];
}
