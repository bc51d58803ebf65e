import { z } from 'zod';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { type ChannelState, channelObject, isForum, isThread } from './discord-channel-state.ts';
import { missingAccess, missingPermissions, unknownChannel } from './discord-messages.ts';
import { applicationId, guildId, messageObject } from './discord-people.ts';
import { checkDiscordMessage } from './validate-discord-message.ts';

/** How the API handles threads, including forum posts. */
export interface DiscordThreads {
  startFromMessage(body: unknown, channelId: string, messageId: string): DiscordAnswer;
  startInForum(body: unknown, channelId: string): DiscordAnswer;
  modify(body: unknown, channelId: string): DiscordAnswer;
  listActive(guild: string): DiscordAnswer;
  listArchived(channelId: string): DiscordAnswer;
}

const name = z.string().trim().min(1).max(100);
const thread = z.strictObject({ name });
const post = z.strictObject({
  name,
  message: z.looseObject({}),
  applied_tags: z.array(z.string()).min(1).max(5).optional(),
});
const change = z.strictObject({ archived: z.boolean() });

const faultsOf = ({ issues }: z.ZodError) => issues.map((it) => `${it.path.join('.')}: ${it.message}`);

export function createDiscordThreads(state: ChannelState, nextId: () => string): DiscordThreads {
  const list = (wanted: (channel: Parameters<typeof channelObject>[0]) => boolean): DiscordAnswer => ({
    status: 200,
    body: {
      threads: [...state.all()]
        .filter((channel) => isThread(channel) && state.may(channel, 'ViewChannel') && wanted(channel))
        .map(channelObject),
      members: [],
      has_more: false,
    },
  });

  return {
    startFromMessage(body, channelId, messageId) {
      const parent = state.find(channelId);
      if (!parent) return unknownChannel;
      if (!state.may(parent, 'ViewChannel')) return missingAccess;
      if (parent.type !== 0 && parent.type !== 5) {
        return refusal(400, 50024, 'Cannot execute action on this channel type');
      }
      if (!state.may(parent, 'CreatePublicThreads')) return missingPermissions;
      if (!parent.messages.some(({ id }) => id === messageId)) return refusal(404, 10008, 'Unknown Message');
      if (state.find(messageId)) {
        return refusal(400, 160004, 'A thread has already been created for this message');
      }
      const read = thread.safeParse(body);
      if (!read.success) return invalidBody(faultsOf(read.error));
      const { name: title } = read.data;
      const made = state.createThread({ id: messageId, name: title, parent, starterId: nextId() });
      return { status: 201, body: channelObject(made) };
    },

    startInForum(body, channelId) {
      const parent = state.find(channelId);
      if (!parent) return unknownChannel;
      if (!state.may(parent, 'ViewChannel')) return missingAccess;
      if (!isForum(parent)) return invalidBody(['this test knows threads without a message in forums alone']);
      if (!state.may(parent, 'SendMessages')) return missingPermissions;
      const read = post.safeParse(body);
      if (!read.success) return invalidBody(faultsOf(read.error));
      const { applied_tags: tags = [] } = read.data;
      if (tags.some((tag) => !parent.tags.some(({ id }) => id === tag))) {
        return invalidBody(['applied_tags: unknown']);
      }
      if (parent.requiresTag && tags.length === 0) {
        return refusal(400, 40067, 'A tag is required to create a forum post in this channel');
      }
      const checked = checkDiscordMessage(read.data.message);
      if (!checked.ok) return invalidBody(checked.faults.map((fault) => `message.${fault}`));
      if (checked.body.nonce !== undefined || checked.body.message_reference) {
        return invalidBody(['message: a forum enforces no nonce, and a first message answers none']);
      }
      const id = nextId();
      const made = state.createThread({ id, name: read.data.name, parent, appliedTags: tags });
      const message = { id, channelId: id, body: checked.body };
      made.messages.push(message);
      return { status: 201, body: { ...channelObject(made), message: messageObject(message) } };
    },

    modify(body, channelId) {
      const found = state.find(channelId);
      if (!found) return unknownChannel;
      const read = change.safeParse(body);
      if (!read.success || !isThread(found)) return invalidBody(['only a thread can be archived']);
      const isOwn = found.ownerId === applicationId;
      if (found.locked || (!isOwn && !state.may(found, 'SendMessagesInThreads'))) {
        if (!state.may(found, 'ManageThreads')) return missingPermissions;
      }
      found.archived = read.data.archived;
      return { status: 200, body: channelObject(found) };
    },

    listActive: (guild) =>
      guild === guildId ? list(({ archived }) => !archived) : refusal(404, 10004, 'Unknown Guild'),

    listArchived(channelId) {
      const parent = state.find(channelId);
      if (!parent) return unknownChannel;
      if (!state.may(parent, 'ReadMessageHistory')) return missingAccess;
      return list(({ archived, parentId }) => archived && parentId === channelId);
    },
  };
}
