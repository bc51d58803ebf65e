import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import { formatCommand } from '../platform/commands/parse-command.ts';
import { PlatformError, reasonIn } from '../platform/errors.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { told } from '../platform/language/sentence.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { plain } from '../platform/spans.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Condition, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { DeliveryError } from './delivery.ts';

/** What a delivery reads and notes about its subscription, or its alert. */
export interface SubscriptionsOfDelivery
  extends Pick<SubscriptionStore, 'noteLost' | 'noteReached' | 'switchOff'> {
  find(id: string): Promise<
    | {
        readonly subscription: Pick<Subscription, 'owner'> & Partial<Pick<Subscription, 'language'>>;
        readonly condition: Condition;
      }
    | undefined
  >;
  /** What people call what is delivered; absent for a digest. */
  readonly called?: 'alert';
}

interface ChannelLossDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly subscriptions: SubscriptionsOfDelivery;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Platforms have reported existing channels as unknown during outages, so only one that stays lost this long
 * is given up.
 */
const confirmedAfterMs = dayMs;

/** How long to keep trying to tell the owner, who is told before the channel is given up. */
const notifyForMs = dayMs;

interface LostChannel {
  readonly subscriptionId: string;
  readonly channel: ChannelRef;
  readonly failure: DeliveryError;
}

/**
 * Notes that a subscription's channel could not be reached. After a day of this, its owner is told why and
 * how to fix it, and then the subscription is switched off. The order matters: if the process dies in
 * between, or the owner cannot be told right now, a later attempt does it.
 * @returns whether its channel is given up
 */
export async function noteLostChannel(lost: LostChannel, deps: ChannelLossDeps): Promise<boolean> {
  const { subscriptionId, failure } = lost;
  const now = deps.now();
  const lostSince = await deps.subscriptions.noteLost(subscriptionId, now);
  const lostForMs = now.getTime() - lostSince.getTime();
  if (lostForMs < confirmedAfterMs) return false;
  const found = await deps.subscriptions.find(subscriptionId);
  // Another copy has switched it off, or a person stopped it earlier.
  if (found && found.condition.state !== 'active') return true;
  const { owner, language = 'en' } = found?.subscription ?? {};
  const outcome = owner === undefined ? 'impossible' : await notifyOwner({ owner, language }, lost, deps);
  if (outcome === 'later' && lostForMs < confirmedAfterMs + notifyForMs) return false;
  const { message: reason, fix } = failure;
  const isOurs = await deps.subscriptions.switchOff(subscriptionId, {
    at: now,
    reason,
    ...(fix && { fix }),
  });
  if (isOurs)
    deps.log.error(
      { subscriptionId, reason: told('en', reason), fix: fix && told('en', fix) },
      `${deps.subscriptions.called ?? 'subscription'} switched off: its channel is lost`,
    );
  return true;
}

/** Whether the owner was told, can be told later, or cannot be told at all and will find it in `status`. */
async function notifyOwner(
  { owner, language }: { readonly owner: string; readonly language: Language },
  lost: LostChannel,
  deps: ChannelLossDeps,
): Promise<'told' | 'later' | 'impossible'> {
  const { subscriptionId, channel } = lost;
  const adapter = deps.adapters.get(channel.platform);
  if (!adapter) return 'impossible';
  try {
    const direct = await adapter.directChannel(owner);
    for (const [position, payload] of deps
      .render(channel.platform, lossMessage(lost, deps.subscriptions, language))
      .entries()) {
      const idempotencyKey = `${subscriptionId}/lost/${position}`;
      await adapter.post(direct, payload, { idempotencyKey, posting: { isDirect: true } });
    }
    return 'told';
  } catch (error) {
    deps.log.warn({ subscriptionId, err: error }, 'owner not told');
    const isFinal = !(error instanceof PlatformError) || isFinalRefusal(error);
    return isFinal ? 'impossible' : 'later';
  }
}

function isFinalRefusal({ kind }: PlatformError): boolean {
  return kind === 'lost destination' || kind === 'bad payload';
}

function lossMessage(
  { subscriptionId, channel, failure }: LostChannel,
  { called }: SubscriptionsOfDelivery,
  language: Language,
): Message {
  const { message, fix = say(language, 'Make the channel reachable again.') } = reasonIn(language, failure);
  const text = say(
    language,
    '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).',
    { what: called ?? 'digest', channel: formatChannelRef(channel), reason: message },
  );
  const advice = say(language, '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.', {
    fix,
    what: called ?? 'digest',
    id: subscriptionId,
  });
  const command = formatCommand('digest', 'resume', { id: subscriptionId });
  return notice(text, [
    { kind: 'text', spans: [plain(advice)] },
    ...(command === undefined
      ? []
      : [{ kind: 'buttons' as const, buttons: [{ label: say(language, 'Resume'), command }] }]),
  ]);
}
