import type { PlatformAdapter } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { PlatformError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { DeliveryKey } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { decideRetry } from './retry-policy.ts';

export interface DeliverDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly deliveries: DeliveryStore;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

/**
 * Posts the parts of a claimed and planned delivery that are still missing, in order, and records how it ended.
 * @param attempt how often posting it has failed before
 */
export async function deliver(delivery: OpenDelivery, deps: DeliverDeps): Promise<void> {
  try {
    await postMissingParts(delivery, deps);
  } catch (error) {
    deps.deliveries.abandon(delivery);
    throw error;
  }
}

type OpenDelivery = DeliveryKey & { readonly channel: ChannelRef; readonly attempt: number };

async function postMissingParts(
  { channel, attempt, ...key }: OpenDelivery,
  { adapters, deliveries, now, random, log }: DeliverDeps,
): Promise<void> {
  const fields = { subscriptionId: key.subscriptionId, slot: key.slot };
  try {
    const adapter = adapters.get(channel.platform);
    if (!adapter) throw notConnected(channel.platform);
    const { parts } = await deliveries.planOf(key);
    for (const [position, part] of parts.entries()) {
      if (part.messageId !== undefined) continue;
      if (!(await deliveries.beginPart(key, position))) {
        log.warn(fields, 'digest left to another copy, which settled it');
        return;
      }
      const idempotencyKey = `${key.subscriptionId}/${key.slot.toISOString()}/${position}`;
      const receipt = await adapter.post(channel, part.payload, { idempotencyKey });
      await deliveries.endPart(key, position, receipt.messageId);
    }
    const at = now();
    await deliveries.setStatus(key, { state: 'sent', at }, at);
    log.info({ ...fields, parts: parts.length }, 'digest sent');
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const { kind, message, cure } = error;
    const failure = { kind, message, ...(cure && { cure }) };
    const decision = decideRetry(error, {
      attempt: attempt + 1,
      slot: key.slot,
      now: now(),
      random: random(),
    });
    if (decision.verdict === 'retry') {
      const { at: retryAt } = decision;
      await deliveries.setStatus(
        key,
        { state: 'retrying', retryAt, attempt: attempt + 1, error: failure },
        now(),
      );
      log.warn({ ...fields, ...failure, retryAt }, 'digest put off');
      return;
    }
    const state = decision.verdict === 'unknown' ? 'unknown' : 'failed';
    await deliveries.setStatus(key, { state, error: failure }, now());
    log.error({ ...fields, ...failure }, `digest ${state}`);
  }
}

function notConnected(platform: string): PlatformError {
  return new PlatformError('lost installation', `${platform} is not configured`, {
    cure: `Set the variables of ${platform}, or take its channel out of DIGEST_CHANNELS.`,
  });
}
