import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { plain } from '../platform/spans.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { DeliveryError } from './delivery.ts';

export interface ChannelLossDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'noteLost' | 'noteReached' | 'switchOff'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Channels have been reported as unknown during outages: only one that stays lost for this long is given up. */
const confirmedAfterMs = 24 * 60 * 60_000;

/**
 * Notes that a subscription's channel could not be reached. When that has been so for a day the subscription is switched
 * off, and whoever made it is told why and how to mend it.
 * @returns whether its channel is given up
 */
export async function noteLostChannel(
  {
    subscriptionId,
    channel,
    failure,
  }: { subscriptionId: string; channel: ChannelRef; failure: DeliveryError },
  deps: ChannelLossDeps,
): Promise<boolean> {
  const now = deps.now();
  const lostSince = await deps.subscriptions.noteLost(subscriptionId, now);
  if (now.getTime() - lostSince.getTime() < confirmedAfterMs) return false;
  const { message: reason, cure } = failure;
  const isOurs = await deps.subscriptions.switchOff(subscriptionId, {
    at: now,
    reason,
    ...(cure && { cure }),
  });
  // Another copy has done so, or a person has stopped it before.
  if (!isOurs) return true;
  deps.log.error({ subscriptionId, reason, cure }, 'subscription switched off: its channel is lost');
  await tellOwner(subscriptionId, lossMessage(channel, failure, subscriptionId), deps);
  return true;
}

async function tellOwner(subscriptionId: string, message: Message, deps: ChannelLossDeps): Promise<void> {
  const found = await deps.subscriptions.find(subscriptionId);
  const owner = found?.subscription.owner;
  const platform = found?.subscription.channel.platform;
  const adapter = platform && deps.adapters.get(platform);
  if (!owner || !adapter) return;
  try {
    const direct = await adapter.directChannel(owner);
    for (const [position, payload] of deps.render(platform, message).entries()) {
      await adapter.post(direct, payload, { idempotencyKey: `${subscriptionId}/lost/${position}` });
    }
  } catch (error) {
    // Who cannot be told finds it in `status`.
    deps.log.warn({ subscriptionId, err: error }, 'owner not told');
  }
}

function lossMessage(channel: ChannelRef, { message, cure }: DeliveryError, subscriptionId: string): Message {
  const text = `The digest for ${formatChannelRef(channel)} is switched off: for a day it could not be posted (${message}).`;
  const mend = `${cure ?? 'Make the channel reachable again.'} Then resume subscription ${subscriptionId}.`;
  return notice(text, [{ kind: 'text', spans: [plain(mend)] }]);
}
