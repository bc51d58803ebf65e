import { ChannelType, DiscordAPIError, HTTPError, RateLimitError, type REST } from 'discord.js';
import { createChannels } from '../../adapters/discord/channels/channel-facts.ts';
import { markOf } from '../../adapters/discord/posting/mark.ts';
import { postMessage } from '../../adapters/discord/posting/post.ts';
import { createReplyThreads } from '../../adapters/discord/posting/reply-threads.ts';
import { updateMessage } from '../../adapters/discord/posting/update.ts';
import { verifyMessage } from '../../adapters/discord/posting/verify.ts';
import { toPlatformError } from '../../adapters/discord/rest/errors.ts';
import { silentLog } from '../silent-log.ts';
import {
  type ModelMessage,
  type ModelPlatform,
  showTime,
  timesOfOthers,
  unasked,
  whatIsSaid,
} from './model-platform.ts';
import { createNetwork, type Trouble } from './network.ts';
import type { Life, World } from './world.ts';

interface DiscordMessage extends ModelMessage {
  /** The channel or thread that it was posted in. */
  readonly standsIn: string;
  readonly nonce: string | undefined;
  body: Body;
}

interface Body {
  readonly components?: readonly {
    readonly id?: number;
    readonly components?: readonly { readonly content?: string }[];
  }[];
  readonly nonce?: string;
  /** Of a message without components, which a digest that notifies somebody is at first. */
  readonly content?: string | null;
}

interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild_id: string;
  readonly parent_id?: string;
  readonly name?: string;
  readonly owner_id?: string;
}

/** "past few minutes": longer than the adapter relies on it. */
const nonceKeptMs = 150_000;
const ownId = '1';
const forum = '93';
const refused = 50035;
const asked = { body: undefined, files: undefined };
const refusal = (code: number, message: string, status = 400) =>
  new DiscordAPIError({ code, message }, code, status, 'GET', '', asked);
const errors = {
  tooMany: (waitMs: number) =>
    new RateLimitError({
      ...{ timeToReset: waitMs, limit: 5, method: 'GET', hash: '', url: '', route: '', majorParameter: '' },
      ...{ global: false, retryAfter: waitMs, sublimitTimeout: 0, scope: 'user' },
    }),
  inTrouble: () => refusal(130000, 'API resource is currently overloaded', 429),
  badPayload: () => refusal(refused, 'Invalid Form Body'),
  noAnswer: () => new HTTPError(502, 'Bad Gateway', 'GET', '', asked),
  takenOff: () => refusal(0, '401: Unauthorized', 401),
};

/** Discord's REST API below the adapter's own code (developer documentation: Message, Threads, Nonce). */
export function createModelDiscord(world: World, trouble: Trouble, isBlind: boolean): ModelPlatform {
  const { time } = world;
  const messages: DiscordMessage[] = [];
  const lost = new Set<string>();
  const send = createNetwork(world, trouble, errors, () => model.isTakenOff);
  const guild = { guild_id: '7' };
  const channels = new Map<string, Channel>(
    ['91', '92', forum].map((id) => [
      id,
      { id, type: id === forum ? ChannelType.GuildForum : ChannelType.GuildText, ...guild },
    ]),
  );
  const digestChannelOf = (id: string) => channels.get(id)?.parent_id ?? id;

  function channelOf(id: string): Channel {
    const channel = channels.get(id);
    if (!channel || lost.has(digestChannelOf(id))) throw refusal(10003, 'Unknown Channel', 404);
    return channel;
  }

  function put(standsIn: string, body: Body, identity: string, id = newId()): DiscordMessage {
    const known = messages.find(
      ({ nonce, takenAt, ...message }) =>
        nonce !== undefined &&
        nonce === body.nonce &&
        message.standsIn === standsIn &&
        time() - takenAt <= nonceKeptMs,
    );
    if (known) return known;
    const message = {
      ...{ id, identity, standsIn, body, nonce: body.nonce, channel: digestChannelOf(standsIn) },
      ...{ takenAt: time(), shownAt: showTime(world), postedText: textOf(body), text: textOf(body) },
      isUnfinished: isHeadlines(body),
    };
    messages.push(message);
    world.say(`discord accepts ${identity} in ${message.channel}`);
    return message;
  }

  let ids = 0;
  function newId(at = time()): string {
    ids += 1;
    return ((BigInt(at - 1_420_070_400_000) << 22n) + BigInt(ids % 4_096)).toString();
  }

  function openThread(id: string, parent: Channel, name: string): string {
    if (channels.has(id)) throw refusal(160004, 'A thread has already been created for this message');
    channels.set(id, {
      ...{ id, type: ChannelType.PublicThread, parent_id: parent.id, name, owner_id: ownId },
      ...guild,
    });
    return id;
  }

  function post(
    route: string,
    body: Body & { readonly message?: Body; readonly name?: string },
    identity: string,
  ): object {
    const [, id = '', kind, messageId] =
      route.match(/^\/channels\/(\d+)\/(messages|threads)(?:\/(\d+)\/threads)?$/) ?? [];
    const channel = channelOf(id);
    if (messageId !== undefined) return { id: openThread(messageId, channel, body.name ?? '') };
    if (kind === 'messages') {
      if (channel.type === ChannelType.GuildForum)
        throw refusal(50008, 'Cannot send messages in a non-text channel');
      return { id: put(id, body, identity).id };
    }
    const thread = openThread(newId(), channel, body.name ?? '');
    return { id: put(thread, body.message ?? {}, identity, thread).id };
  }

  function get(route: string, query: URLSearchParams | undefined): unknown {
    const [, id = '', rest = ''] = route.match(/^\/channels\/(\d+)(.*)$/) ?? [];
    if (route === `/guilds/${guild.guild_id}/threads/active`) return { threads: shownThreads() };
    const channel = channelOf(id);
    if (rest === '') return channel;
    if (rest === '/threads/archived/public') return { threads: [] };
    const single = rest.match(/^\/messages\/(\d+)$/)?.[1];
    if (single === undefined) return page(id, BigInt(query?.get('after') ?? 0));
    const message = messages.find((one) => one.standsIn === id && one.id === single && one.shownAt <= time());
    if (!message || isBlind) throw refusal(isBlind ? 50001 : 10008, 'Unknown Message', 404);
    return { ...message.body, id: single, author: { id: ownId } };
  }

  function shownThreads(): Channel[] {
    const first = (id: string) => messages.find((message) => message.standsIn === id && message.id === id);
    return [...channels.values()].filter(
      ({ id, parent_id: parent }) => parent === forum && (first(id)?.shownAt ?? 0) <= time(),
    );
  }

  /** The next hundred messages in Discord's order, the newest first. */
  function page(id: string, after: bigint): object[] {
    if (isBlind) return [];
    const afterMs = Number(after >> 22n) + 1_420_070_400_000;
    const ours = messages
      .filter((one) => one.standsIn === id && one.shownAt <= time() && BigInt(one.id) > after)
      .map(({ id: messageId, body }) => ({ ...body, id: messageId, author: { id: ownId } }));
    const others = timesOfOthers(60_000, afterMs, time()).map((ms) => ({
      id: (BigInt(ms - 1_420_070_400_000) << 22n).toString(),
      author: { id: '2' },
    }));
    const all = [...ours, ...others].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    return all.slice(0, 100).reverse();
  }

  function patch(route: string, body: Body): object {
    const [, standsIn = '', id] = route.match(/^\/channels\/(\d+)\/messages\/(\d+)$/) ?? [];
    channelOf(standsIn);
    const message = messages.find((one) => one.standsIn === standsIn && one.id === id);
    if (!message) throw refusal(10008, 'Unknown Message', 404);
    message.body = body;
    message.text = textOf(body);
    // The second step of a post, not a change of what was posted.
    if (message.isUnfinished) message.postedText = message.text;
    message.isUnfinished = isHeadlines(body);
    world.say(`discord changes ${message.identity}`);
    return {};
  }

  /** The part of the SDK's client that the adapter uses for posting. */
  function restFor(life: Life, identity = ''): REST {
    const rest: unknown = {
      post: (route: string, { body }: { body: Body & { readonly message?: Body } }) =>
        send(life, { act: () => post(route, body, identity), ...sayingOf(body.message ?? body) }),
      get: (route: string, options?: { query?: URLSearchParams }) =>
        send(life, { act: () => get(route, options?.query) }),
      patch: (route: string, { body }: { body: Body }) =>
        send(life, { act: () => patch(route, body), ...sayingOf(body) }).catch((error: unknown) => {
          const isRefused = error instanceof DiscordAPIError && error.code === refused;
          const message = isRefused && messages.find(({ id }) => route.endsWith(`/${id}`));
          if (message) message.wasRefused = true;
          throw error;
        }),
    };
    return rest as REST;
  }

  const model: ModelPlatform = {
    isTakenOff: false,
    ...{ name: 'discord', isBlind, channels: ['91', '92', forum], messages, lost },
    identityOf: (channel, idempotencyKey) => String(markOf(channel, idempotencyKey)),
    textOf: (payload) => textOf(payload),
    render: (text) => ({
      flags: 32_768,
      components: [{ type: 17, components: [{ type: 10, content: text }] }],
    }),
    adapterFor(life) {
      const rest = restFor(life);
      // Headlines carry no mark, so the platform is told which message they are meant to be.
      const restOf = (channel: string, { idempotencyKey }: { readonly idempotencyKey: string }) =>
        restFor(life, model.identityOf(channel, idempotencyKey));
      const log = silentLog;
      const facts = createChannels(rest);
      const botAccess = {
        ownId: async () => ownId,
        of: async (id: string) => ({ channel: await facts.read(id), permissions: isBlind ? 0n : ~0n }),
      };
      const crossposter = { publish: async () => {}, stop() {} };
      const threads = createReplyThreads(rest, log);
      const deps = { rest, log, channels: facts, botAccess, crossposter, threads };
      const asPort = <Answer>(request: Promise<Answer>) =>
        request.catch((error: unknown) => {
          throw toPlatformError(error, { english: 'Discord did not do it' });
        });
      return {
        ...unasked,
        post: ({ id }, payload, options) =>
          asPort(postMessage(id, payload, options, { ...deps, rest: restOf(id, options) })),
        verify: ({ id }, payload, attempt) =>
          asPort(verifyMessage(id, payload, attempt, { ...deps, rest: restOf(id, attempt) })),
        update: ({ id }, payload, posted) => asPort(updateMessage(id, payload, posted, deps)),
      };
    },
  };
  return model;
}

/** Says nothing for a request that opens a thread. */
function sayingOf(body: Body): { readonly says?: string } {
  const id = body.components?.[0]?.id;
  return id === undefined ? {} : { says: whatIsSaid(String(id), textOf(body)) };
}

function isHeadlines({ components = [] }: Body): boolean {
  return components.length === 0;
}

function textOf({ components, content }: Body): string {
  // A mention stands before it.
  return components?.[0]?.components?.at(-1)?.content ?? content ?? '';
}
