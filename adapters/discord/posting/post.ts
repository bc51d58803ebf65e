import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { PlatformAdapter, PostOptions, PostReceipt } from '../../../src/platform/adapter.ts';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { sendBy } from '../../../src/platform/time/deadline.ts';
import type { BotAccessReader } from '../channels/bot-access.ts';
import type { Channels } from '../channels/channel-facts.ts';
import { maxNonce } from '../limits.ts';
import { isComponentsMessage } from '../rendering/discord-message.ts';
import { isRefusal, toPlatformError } from '../rest/errors.ts';
import { announcementOf, completeAnnouncement, withSilence } from './announce.ts';
import type { Crossposter } from './crosspost.ts';
import { createForumPost } from './forum-post.ts';
import { newestOwnPost } from './forum-threads.ts';
import { markOf, withMark } from './mark.ts';
import { bodyOf } from './message-body.ts';
import { formatMessageId } from './message-id.ts';
import { threadName } from './message-texts.ts';
import { type Place, placeOf } from './place.ts';
import type { ReplyThreads } from './reply-threads.ts';

export interface PostDeps {
  /** Makes each request once. */
  readonly rest: REST;
  readonly channels: Channels;
  readonly threads: ReplyThreads;
  readonly crossposter: Crossposter;
  readonly botAccess: BotAccessReader;
  readonly log: Log;
}

/** Codes with which a forum refuses a message: the first is documented, the second is what Discord sends. */
const isNoPlaceForMessages = [40058, 50008, 50024];

const withId = z.object({ id: z.string() });

/** Makes a request about a channel, with an error that says what was not done, and why. */
type RequestOf = (
  channel: ChannelRef,
  action: Sentence,
  send: (channelId: string) => Promise<PostReceipt>,
) => Promise<PostReceipt>;

/** Posts to any channel. */
export function createPost(requestOf: RequestOf, deps: PostDeps): PlatformAdapter['post'] {
  return (channel, payload, options) =>
    requestOf(channel, sentence('Discord did not accept the message'), (channelId) =>
      postMessage(channelId, payload, options, deps),
    );
}

/** Posts a message once, where it belongs. Opens a thread or creates a forum post for it if necessary. */
export async function postMessage(
  channelId: string,
  payload: object,
  options: PostOptions,
  deps: PostDeps,
): Promise<PostReceipt> {
  // Most channels are not forums, so we learn that one is from its first refusal.
  const place = await beforehand(() =>
    placeOf(channelId, options, async (id) =>
      options.replyTo === undefined ? deps.channels.knownKindOf(id) : await deps.channels.kindOf(id),
    ),
  );
  const announcement = announcementOf(payload, options);
  const meant = { channelId, options, name: threadName(payload) };
  const posted = await postAt(place, announcement ?? payload, meant, deps);
  return announcement
    ? finishPosted(posted, payload, { channelId, options }, deps)
    : publishPosted(posted, { channelId, options }, deps);
}

/** Completes a message that was posted as an announcement, or was found as one. */
export async function finishPosted(
  posted: Posted,
  payload: object,
  { channelId, options }: Meant,
  deps: PostDeps,
): Promise<PostReceipt> {
  if (!isComponentsMessage(payload) || !announcementOf(payload, options)) {
    return publishPosted(posted, { channelId, options }, deps);
  }
  const mark = markOf(channelId, options.idempotencyKey);
  const completed = await completeAnnouncement(posted, payload, options, {
    ...deps,
    bodyOf: async (form) => withMark(await bodyOf(channelId, form, options, deps), mark),
  });
  const receipt = await publishPosted(posted, { channelId, options }, deps);
  return { ...receipt, ...completed };
}

async function publishPosted(
  posted: Posted,
  { channelId, options }: Meant,
  { crossposter }: Pick<PostDeps, 'crossposter'>,
): Promise<PostReceipt> {
  if (options.posting?.crosspost) await crossposter.publish(posted.standsIn, posted.id);
  return { messageId: formatMessageId(channelId, posted) };
}

interface Meant {
  readonly channelId: string;
  readonly options: PostOptions;
  /** What a thread of its own would be called. */
  readonly name?: string | undefined;
}

interface Posted {
  readonly standsIn: string;
  readonly id: string;
}

async function postAt(place: Place, payload: object, meant: Meant, deps: PostDeps): Promise<Posted> {
  const plain = await beforehand(() => bodyOf(meant.channelId, payload, meant.options, deps));
  const marked = withMark(plain, markOf(meant.channelId, meant.options.idempotencyKey));
  const body = withSilence(marked, meant.options);
  if (place.kind === 'new post') {
    const joined = meant.options.isAside && (await beforehand(() => newestPostOf(place.channelId, deps)));
    if (joined) return send(joined, { body, ...meant }, deps);
    const id = await createForumPost(place.channelId, { body, name: meant.name }, meant.options, deps);
    return { standsIn: id, id };
  }
  if (place.kind === 'thread of message') {
    await beforehand(() => deps.threads.open(place, payload));
    return send(place.parentId, { body, ...meant }, deps);
  }
  try {
    return await send(place.channelId, { body, answers: place.answers, ...meant }, deps);
  } catch (error) {
    if (!isRefusal(error, ...isNoPlaceForMessages)) throw error;
    if ((await kindAfter(error, place.channelId, deps)) !== 'forum') throw error;
    return postAt({ kind: 'new post', channelId: place.channelId }, payload, meant, deps);
  }
}

async function newestPostOf(
  forumId: string,
  { rest, channels, botAccess }: Pick<PostDeps, 'rest' | 'channels' | 'botAccess'>,
) {
  return newestOwnPost(await channels.read(forumId), await botAccess.ownId(), rest);
}

/**
 * Wraps requests made before the message's own. They post nothing, so their failure leaves nothing in doubt.
 */
async function beforehand<Result>(prepare: () => Promise<Result>): Promise<Result> {
  try {
    return await prepare();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw toPlatformError(
      error,
      sentence('Discord did not answer a request that posting depends on'),
      'transient',
    );
  }
}

/** The kind of a channel that refused a message. If that cannot be read, throws the refusal. */
async function kindAfter(refusal: unknown, channelId: string, { channels }: Pick<PostDeps, 'channels'>) {
  try {
    return await channels.kindOf(channelId);
  } catch {
    throw refusal;
  }
}

async function send(
  standsIn: string,
  { body, answers, channelId, options }: Meant & { body: object; answers?: string | undefined },
  { rest }: Pick<PostDeps, 'rest'>,
): Promise<Posted> {
  const post = async (reference: object) => {
    const nonce = nonceOf(channelId, options.idempotencyKey);
    const created = await sendBy(options.deadline, () =>
      rest.post(Routes.channelMessages(standsIn), {
        body: { ...body, ...reference, nonce, enforce_nonce: true },
      }),
    );
    return { standsIn, id: withId.parse(created).id };
  };
  if (answers === undefined) return post({});
  try {
    return await post({ message_reference: { message_id: answers, fail_if_not_exists: false } });
  } catch (error) {
    // A reply needs the permission to read the history; without it, the message is posted as a normal one.
    if (isRefusal(error, 160002, 160009)) return post({});
    throw error;
  }
}

/** For a nonce that we used in the past few minutes, Discord returns the message it created then. */
function nonceOf(channelId: string, idempotencyKey: string): string {
  return createHash('sha256')
    .update(`${channelId}\n${idempotencyKey}`)
    .digest('base64url')
    .slice(0, maxNonce);
}
