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
import { registerCommands } from './register-commands.ts';
import { createSingleAttemptRest } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

/** How long `stop` lets answers that are under way finish. */
const answerPatienceMs = 3_000;

export interface DiscordAdapterOptions {
  readonly settings: DiscordSettings;
  readonly log: Log;
  /** Until an answer is there whole: 15 seconds if not given. */
  readonly requestTimeoutMs?: number;
  /** Until Discord has accepted the connection: 45 seconds if not given. */
  readonly startTimeoutMs?: number;
}

const createdMessage = z.object({ id: z.string() });

export function createDiscordAdapter({
  settings,
  log,
  requestTimeoutMs = 15_000,
  startTimeoutMs = 45_000,
}: DiscordAdapterOptions): PlatformAdapter {
  const once = createSingleAttemptRest({ settings, requestTimeoutMs });
  const answering = new Set<Promise<void>>();
  let gateway: Gateway | undefined;

  return {
    async start(commands, answer) {
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

    async post(channel, payload, { idempotencyKey }) {
      const fault = faultOfChannelId(channel.id);
      if (fault)
        throw new PlatformError('lost destination', `Discord has no such channel: it needs ${fault}`);
      // The SDK forgets the token when Discord answers 401 once, which may pass.
      once.setToken(settings.token);
      try {
        const body = {
          ...payload,
          allowed_mentions: { parse: [] },
          nonce: nonceOf(channel, idempotencyKey),
          enforce_nonce: true,
        };
        const created = await once.post(Routes.channelMessages(channel.id), { body });
        return { messageId: createdMessage.parse(created).id };
      } catch (error) {
        throw toPlatformError(error, 'Discord did not take the message');
      }
    },

    async stop() {
      await gateway?.close();
      await Promise.race([Promise.allSettled(answering), delay(answerPatienceMs, undefined, { ref: false })]);
      once.clearHashSweeper();
      once.clearHandlerSweeper();
    },
  };
}

/** Discord answers a nonce it has had from us in the past few minutes with the message it made then. */
function nonceOf(channel: ChannelRef, idempotencyKey: string): string {
  return createHash('sha256')
    .update(`${channel.id}\n${idempotencyKey}`)
    .digest('base64url')
    .slice(0, maxNonce);
}
