import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Events, Routes } from 'discord.js';
import { z } from 'zod';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import type { ChannelRef } from '../../src/platform/channel.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Log } from '../../src/platform/log.ts';
import { answerInteraction } from './answer-interaction.ts';
import { faultOfChannelId } from './channel-id.ts';
import { toPlatformError } from './errors.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { maxNonce } from './limits.ts';
import { lookBack } from './look-back.ts';
import { registerCommands } from './register-commands.ts';
import { createSingleAttemptRest, defaultRequestsPerSecond } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

/** How long `stop` lets answers that are under way finish. */
const answerPatienceMs = 3_000;

export interface DiscordAdapterOptions {
  readonly settings: DiscordSettings;
  readonly log: Log;
  /** Until an answer is there whole: 15 seconds if not given. */
  readonly requestTimeoutMs?: number;
  /** Until Discord has accepted the connection: 60 seconds if not given. */
  readonly startTimeoutMs?: number;
  /** What Discord takes of a bot: 50 if not given. It allows large bots more. */
  readonly requestsPerSecond?: number;
}

/** Discord says "the past few minutes". Within them a message can be posted again to learn whether it arrived. */
const nonceEnforcedMs = 2 * 60 * 1000;

const withId = z.object({ id: z.string() });

export function createDiscordAdapter({
  settings,
  log,
  requestTimeoutMs = 15_000,
  startTimeoutMs = 60_000,
  requestsPerSecond = defaultRequestsPerSecond,
}: DiscordAdapterOptions): PlatformAdapter {
  const once = createSingleAttemptRest({ settings, requestTimeoutMs, requestsPerSecond });
  const answering = new Set<Promise<void>>();
  let gateway: Gateway | undefined;

  const post: PlatformAdapter['post'] = (channel, payload, { idempotencyKey }) =>
    request('Discord did not take the message', async () => {
      const body = {
        ...payload,
        allowed_mentions: { parse: [] },
        nonce: nonceOf(channel, idempotencyKey),
        enforce_nonce: true,
      };
      const created = await once.post(Routes.channelMessages(checkedId(channel)), { body });
      return { messageId: withId.parse(created).id };
    });

  async function request<T>(action: string, send: () => Promise<T>): Promise<T> {
    // The SDK forgets the token when Discord answers 401 once, which may pass.
    once.setToken(settings.token);
    try {
      return await send();
    } catch (error) {
      throw toPlatformError(error, action);
    }
  }

  return {
    async start({ commands, answer }) {
      const starting = createGateway({ settings, log, requestTimeoutMs, startTimeoutMs });
      gateway = starting;
      try {
        starting.client.on(Events.InteractionCreate, (interaction) => {
          const deps = { commands, answer, once, repeating: starting.client.rest, log };
          const answered = answerInteraction(interaction, deps).finally(() => answering.delete(answered));
          answering.add(answered);
        });
        const applicationId = await starting.connect();
        await registerCommands(commands, { rest: starting.client.rest, applicationId, log });
      } catch (error) {
        await starting.close();
        throw toPlatformError(error, 'Discord did not take the connection', 'transient');
      }
    },

    post,

    async verify(channel, payload, { idempotencyKey, begunAt, now }) {
      if (now.getTime() - begunAt.getTime() < nonceEnforcedMs) {
        return { outcome: 'arrived', receipt: await post(channel, payload, { idempotencyKey }) };
      }
      return request('Discord did not say whether the message arrived', () =>
        lookBack(once, { channelId: checkedId(channel), payload, begunAt }),
      );
    },

    update: async () => 'gone',
    profileOf: async () => ({}),
    roleIn: async () => 'stranger',
    async *diagnose() {},

    directChannel: (userId) =>
      request('Discord did not open a direct message', async () => {
        const body = { recipient_id: userId };
        const { id } = withId.parse(await once.post(Routes.userChannels(), { body }));
        return { platform: 'discord', id };
      }),

    async stop() {
      await gateway?.close();
      await Promise.race([Promise.allSettled(answering), delay(answerPatienceMs, undefined, { ref: false })]);
      once.clearHashSweeper();
      once.clearHandlerSweeper();
    },
  };
}

function checkedId({ id }: ChannelRef): string {
  const fault = faultOfChannelId(id);
  if (fault) throw new PlatformError('lost destination', `Discord has no such channel: it needs ${fault}`);
  return id;
}

/** Discord answers a nonce it has had from us in the past few minutes with the message it made then. */
function nonceOf(channel: ChannelRef, idempotencyKey: string): string {
  return createHash('sha256')
    .update(`${channel.id}\n${idempotencyKey}`)
    .digest('base64url')
    .slice(0, maxNonce);
}
