import { type REST, Routes } from 'discord.js';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import type { Channels } from '../channels/channel-facts.ts';
import { errorFields, isRefusal, toPlatformError } from '../rest/errors.ts';

/** Publishes messages in announcement channels to the channels that follow them. */
export interface Crossposter {
  /**
   * Resolves after the first attempt and never rejects: a digest in its own channel has arrived. What Discord
   * does not accept yet (its limit is about ten an hour per channel) is retried while the process runs.
   */
  publish(channelId: string, messageId: string): Promise<void>;
  /** Drops pending retries. */
  stop(): void;
}

const retryMs = minuteMs;

/** How often a message is tried: over hours, if Discord asks to wait some minutes each time. */
const maxAttempts = 10;

export function createCrossposter(
  rest: REST,
  channels: Channels,
  { callIn, log }: Pick<Clock, 'callIn'> & { log: Log },
): Crossposter {
  const putOff = new Set<() => void>();
  let isStopped = false;

  async function attempt(channelId: string, messageId: string, count: number): Promise<void> {
    const fields = { channelId, messageId };
    try {
      if ((await channels.read(channelId)).kind !== 'announcement') {
        log.debug(fields, 'not crossposted: not an announcement channel');
        return;
      }
      await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
      log.info(fields, 'message crossposted');
    } catch (error) {
      // "This message was already crossposted": by an earlier attempt.
      if (isRefusal(error, 40033)) return;
      const {
        kind,
        fix,
        retryAfterMs = retryMs,
      } = toPlatformError(error, sentence('Discord did not crosspost'));
      const passes = kind === 'rate limited' || kind === 'transient' || kind === 'ambiguous';
      if (!passes || count >= maxAttempts || isStopped) {
        log.warn({ ...fields, ...errorFields(error), fix }, 'message not crossposted');
        return;
      }
      log.info({ ...fields, ...errorFields(error), retryAfterMs }, 'crosspost put off');
      const cancel = callIn(retryAfterMs, () => {
        putOff.delete(cancel);
        void attempt(channelId, messageId, count + 1);
      });
      putOff.add(cancel);
    }
  }

  return {
    publish: (channelId, messageId) => attempt(channelId, messageId, 1),
    stop() {
      isStopped = true;
      for (const cancel of putOff) cancel();
      putOff.clear();
    },
  };
}
