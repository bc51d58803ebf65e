import { Routes } from 'discord.js';
import { z } from 'zod';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import type { ChannelRef } from '../../src/platform/channel.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { addTranslations, say } from '../../src/platform/language/say.ts';
import { type Sentence, sentence } from '../../src/platform/language/sentence.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Clock } from '../../src/platform/time/clock.ts';
import { minuteMs } from '../../src/platform/time/durations.ts';
import { createBotAccessReader } from './channels/bot-access.ts';
import { createChannels } from './channels/channel-facts.ts';
import { isSnowflake } from './channels/channel-id.ts';
import { createChannelRoles } from './channels/channel-roles.ts';
import { diagnose } from './doctor/diagnose.ts';
import { explain } from './doctor/explain.ts';
import { createConnection } from './gateway/connection.ts';
import { createLosses } from './gateway/losses.ts';
import { createSessionBudget } from './gateway/session-budget.ts';
import { createTrustSeals } from './interactions/trust-seal.ts';
import { updatesPerMinute } from './limits.ts';
import { createCrossposter } from './posting/crosspost.ts';
import { createPost } from './posting/post.ts';
import { createReplyThreads } from './posting/reply-threads.ts';
import { updateMessage } from './posting/update.ts';
import { verifyMessage } from './posting/verify.ts';
import { toPlatformError } from './rest/errors.ts';
import { createRefusedRequests, maxRefusedRequests } from './rest/refused-requests.ts';
import { createSingleAttemptRest, defaultRequestsPerSecond } from './rest/rest.ts';
import type { DiscordSettings } from './settings.ts';
import { discordTranslations } from './translations/translations.ts';

export interface DiscordAdapterOptions extends Pick<Clock, 'now' | 'elapsedMs' | 'callIn'> {
  readonly settings: DiscordSettings;
  readonly log: Log;
  /** How long a complete answer may take: 15 seconds by default. */
  readonly requestTimeoutMs?: number;
  /** How long a start may go on without another shard coming up: 60 seconds by default. */
  readonly startTimeoutMs?: number;
  /** How many requests Discord accepts from a bot: 50 by default. Large bots are allowed more. */
  readonly requestsPerSecond?: number;
  /** How many requests Discord may refuse within ten minutes before we make no more: 8,000 by default. */
  readonly maxRefused?: number;
}

const withId = z.object({ id: z.string() });

export function createDiscordAdapter({
  settings,
  log,
  now,
  elapsedMs,
  callIn,
  requestTimeoutMs = 15_000,
  startTimeoutMs = minuteMs,
  requestsPerSecond = defaultRequestsPerSecond,
  maxRefused = maxRefusedRequests,
}: DiscordAdapterOptions): PlatformAdapter {
  addTranslations(discordTranslations);
  const refused = createRefusedRequests({ elapsedMs }, maxRefused);
  const once = createSingleAttemptRest({ settings, requestTimeoutMs, requestsPerSecond, refused });
  const channels = createChannels(once);
  const roles = createChannelRoles({ rest: once, channels, now });
  const botAccess = createBotAccessReader(once, channels, now);
  const losses = createLosses(log);
  const crossposter = createCrossposter(once, channels, { callIn, log });
  const threads = createReplyThreads(once, log);
  const connection = createConnection({
    ...{ settings, log, requestTimeoutMs, startTimeoutMs, refused },
    ...{ once, roles, losses, callIn },
    seals: createTrustSeals(settings.token, now),
    // Shared by all connections, so that sessions begun in a row are counted across them.
    budget: createSessionBudget({ rest: once, now, elapsedMs, callIn, log }),
  });
  const deps = { rest: once, channels, botAccess, losses, crossposter, threads, log };

  async function request<T>(action: Sentence, send: () => Promise<T>): Promise<T> {
    // After a single 401, which may be temporary, the SDK forgets the token.
    once.setToken(settings.token);
    try {
      return await send();
    } catch (error) {
      throw toPlatformError(error, action);
    }
  }

  /** A request about one channel, with an explanation if Discord refuses it. */
  async function requestOf<T>(
    channel: ChannelRef,
    action: Sentence,
    send: (channelId: string) => Promise<T>,
  ): Promise<T> {
    const channelId = checkedId(channel);
    return request(action, () =>
      send(channelId).catch(async (error) => {
        throw await explain(error, action, channelId, deps);
      }),
    );
  }

  return {
    start: connection.start,
    faultOfConnection: connection.fault,
    updatesPerMinute,

    post: createPost(requestOf, deps),

    verify: (channel, payload, attempt) =>
      requestOf(channel, sentence('Discord did not say whether the message arrived'), (channelId) =>
        verifyMessage(channelId, payload, attempt, deps),
      ),

    update: (channel, payload, posted) =>
      requestOf(channel, sentence('Discord did not change the message'), (channelId) =>
        updateMessage(channelId, payload, posted, deps),
      ),

    profileOf: async () => ({}),

    memberWords: (language) => say(language, 'people with the Manage Channels permission in this channel'),

    roleIn: (channel, personId) =>
      request(sentence('Discord did not say who they are'), () => roles.roleIn(checkedId(channel), personId)),

    diagnose: (refs) => diagnose(refs, { ...deps, settings, request }),

    directChannel: (userId) =>
      request(sentence('Discord did not open a direct message'), async () => {
        const body = { recipient_id: userId };
        const { id } = withId.parse(await once.post(Routes.userChannels(), { body }));
        return { platform: 'discord', id };
      }),

    async stop() {
      crossposter.stop();
      await connection.stop();
      once.clearHashSweeper();
      once.clearHandlerSweeper();
    },
  };
}

function checkedId({ id }: ChannelRef): string {
  if (isSnowflake(id)) return id;
  throw new PlatformError(
    'lost destination',
    sentence('Discord has no such channel: it needs a channel id of 17 to 20 digits'),
    {
      fix: sentence(
        'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.',
      ),
    },
  );
}
