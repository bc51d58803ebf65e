import { webApi } from '@slack/bolt';
import { postMessage } from '../../adapters/slack/posting/post.ts';
import { createReadingLimits } from '../../adapters/slack/posting/reading-limits.ts';
import { updateMessage } from '../../adapters/slack/posting/update.ts';
import { verifyMessage } from '../../adapters/slack/posting/verify.ts';
import { slackMessageOf } from '../../adapters/slack/rendering/slack-message.ts';
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

/**
 * How the app may read:
 * - `all`: 200 messages a page, as often as it likes
 * - `little`: 15 messages a minute in each workspace, as outside the Marketplace
 * - `nothing`: it lacks the scope
 */
export type SlackReading = 'all' | 'little' | 'nothing';

interface SlackMessage extends ModelMessage {
  readonly metadata: object;
  readonly threadTs: string | undefined;
}

interface Posted {
  readonly channel: string;
  readonly metadata: { readonly event_payload: { readonly key: string } };
  readonly thread_ts?: string;
  readonly text?: string;
}

interface Changed {
  readonly channel: string;
  readonly ts: string;
  readonly text?: string;
}

interface Page {
  readonly channel: string;
  readonly oldest: string;
  readonly latest?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly ts?: string;
}

const refusal = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const errors = {
  tooMany: (waitMs: number) => new webApi.WebAPIRateLimitedError(Math.ceil(waitMs / 1000)),
  inTrouble: () => refusal('service_unavailable'),
  badPayload: () => refusal('invalid_blocks'),
  noAnswer: () => new webApi.WebAPIRequestError(new Error('socket hang up')),
  takenOff: () => refusal('account_inactive'),
};
const own = { teamId: 'T1', botId: 'B1', userId: 'U1' };

/** Slack's Web API below the adapter's own code (docs: chat.postMessage, conversations.history, Rate limits). */
export function createModelSlack(world: World, trouble: Trouble, reading: SlackReading): ModelPlatform {
  const { time, draws } = world;
  const messages: SlackMessage[] = [];
  const lost = new Set<string>();
  const send = createNetwork(world, trouble, errors, () => model.isTakenOff);
  const othersEveryMs = draws.pick([60_000, 20_000]);
  /** When each method was last read. */
  const readAt = new Map<string, number>();

  function refuseLost(channel: string): void {
    if (lost.has(channel)) throw refusal('channel_not_found');
  }

  function put({ channel, metadata, thread_ts, text = '' }: Posted) {
    refuseLost(channel);
    const ts = `${(time() / 1000).toFixed(3)}${String(messages.length).padStart(3, '0')}`;
    const { key } = metadata.event_payload;
    messages.push({
      ...{ id: ts, identity: key, channel, metadata, threadTs: thread_ts },
      ...{ takenAt: time(), shownAt: showTime(world), postedText: text, text },
    });
    world.say(`slack accepts ${key}`);
    return { ok: true, ts };
  }

  function read(method: string, { channel, limit, cursor, ts: thread, ...span }: Page) {
    refuseLost(channel);
    if (reading === 'nothing') throw refusal('missing_scope');
    if (reading === 'little') {
      const waitMs = (readAt.get(method) ?? Number.NEGATIVE_INFINITY) + 60_000 - time();
      if (waitMs > 0) throw errors.tooMany(waitMs);
      readAt.set(method, time());
    }
    const most = reading === 'little' ? Math.min(15, limit) : limit;
    const before = Number(cursor ?? span.latest ?? time() / 1000);
    const oldestMs = Number(span.oldest) * 1000;
    const isAsked = ({ id }: SlackMessage) => Number(id) * 1000 > oldestMs && Number(id) < before;
    const ours = messages
      .filter((message) => message.channel === channel && message.shownAt <= time() && isAsked(message))
      .filter(({ threadTs }) => threadTs === thread)
      .map(({ id: ts, metadata }) => ({ ts, bot_id: own.botId, metadata }));
    const others = timesOfOthers(othersEveryMs, oldestMs, before * 1000 - 1, most + 1).map((ms) => ({
      ts: String(ms / 1000),
    }));
    const left = [...ours, ...others].sort((a, b) => Number(b.ts) - Number(a.ts));
    const page = left.slice(0, most);
    const isLast = page.length === left.length;
    return { ok: true, messages: page, response_metadata: { next_cursor: isLast ? '' : page.at(-1)?.ts } };
  }

  function change({ channel, ts, text = '' }: Changed) {
    refuseLost(channel);
    const message = messages.find(({ id }) => id === ts);
    if (!message) throw refusal('message_not_found');
    message.text = text;
    world.say(`slack changes ${message.identity}`);
    return { ok: true };
  }

  /** The part of the SDK's client that the adapter uses for posting. */
  function clientFor(life: Life): webApi.WebClient {
    const asked = (method: string) => (page: Page) => send(life, { act: () => read(method, page) });
    const client: unknown = {
      chat: {
        postMessage: (posted: Posted) =>
          send(life, {
            act: () => put(posted),
            says: whatIsSaid(posted.metadata.event_payload.key, posted.text),
          }),
        update: (changed: Changed) => {
          const { identity = '' } = messages.find(({ id }) => id === changed.ts) ?? {};
          return send(life, { act: () => change(changed), says: whatIsSaid(identity, changed.text) });
        },
      },
      conversations: { history: asked('history'), replies: asked('replies') },
    };
    return client as webApi.WebClient;
  }

  const model: ModelPlatform = {
    ...{ name: 'slack', isBlind: reading === 'nothing', channels: ['C1', 'C2', 'C3'], messages, lost },
    isTakenOff: false,
    identityOf: (_channel, idempotencyKey) => idempotencyKey,
    render: (text) => ({ text, blocks: [], unfurl_links: false, unfurl_media: false }),
    textOf: (payload) => String('text' in payload ? payload.text : ''),
    adapterFor(life, clock) {
      const access = { client: clientFor(life), botName: 'heatline', token: 'SLACK_BOT_TOKEN' } as const;
      const readingLimits = createReadingLimits(clock);
      return {
        ...unasked,
        post: ({ id }, payload, options) => postMessage(id, slackMessageOf(payload), options, access),
        verify: ({ id }, _payload, attempt) => verifyMessage(id, attempt, { ...access, own, readingLimits }),
        update: ({ id }, payload, posted) => updateMessage(id, slackMessageOf(payload), posted, access),
      };
    },
  };
  return model;
}
