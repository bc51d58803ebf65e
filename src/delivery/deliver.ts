import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import { PlatformError, reasonIn } from '../platform/errors.ts';
import { sentence, told } from '../platform/language/sentence.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { platformTitle } from '../platform/platform-title.ts';
import type { Clock } from '../platform/time/clock.ts';
import { noteLostChannel, type SubscriptionsOfDelivery } from './channel-loss.ts';
import type { DeliveryError, DeliveryKey, DeliveryPart, InactiveReason } from './delivery.ts';
import type { DeliveryObserver } from './delivery-observer.ts';
import { logOfDelivery } from './delivery-observer.ts';
import type { DecidedStatus, DeliveryStore, OpenDelivery } from './delivery-store.ts';
import { type FinishPartDeps, finishPart, isUnfinished, notInFull } from './finish-part.ts';
import { type PostPartDeps, postPart } from './post-part.ts';
import { decideRetry, endOfUse, finishForMs, lookForMs } from './retry-policy.ts';

export interface DeliverDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly degrade: (platform: string, payload: PlatformPayload) => PlatformPayload | undefined;
  readonly deliveries: DeliveryStore;
  readonly subscriptions: SubscriptionsOfDelivery;
  readonly observer: DeliveryObserver;
  readonly now: Clock['now'];
  readonly elapsedMs: Clock['elapsedMs'];
  readonly signalIn: Clock['signalIn'];
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** True once the service is shutting down: no further part is begun. */
  readonly isStopping: () => boolean;
  /** True while the clock may be wrong about ages: until then, nothing is given up for its age. */
  readonly isClockInDoubt: () => boolean;
  /** How long ago the clock was set back, by the monotonic clock; Infinity if it never was. */
  readonly sinceSetBackMs: () => number;
  readonly log: Log;
}

/** `deliver` with what it needs; the observer is told what becomes of this delivery. */
export type Deliver = (delivery: OpenDelivery, observer: DeliveryObserver) => Promise<void>;

/**
 * Posts the missing parts of a claimed delivery in order and records how it ended. During shutdown, parts not
 * yet begun are left to the next copy.
 *
 * If the subscription stopped meanwhile (`stoppedBy`), no new part is begun, and the delivery ends as skipped
 * once the platform has said whether a part in doubt arrived. The same applies if it is no longer news when
 * it is retried, because no service ran meanwhile: it then ends as failed. But once any part has arrived, the
 * digest is completed anyway: a late second half is better than half a digest.
 *
 * A message that arrived in a first form counts as missing until it is changed to what it is to show.
 */
export async function deliver(delivery: OpenDelivery, deps: DeliverDeps): Promise<void> {
  try {
    await postOrSettle(delivery, { ...deps, log: logOfDelivery(delivery, deps.log) });
  } catch (error) {
    deps.deliveries.abandon(delivery);
    throw error;
  }
}

async function postOrSettle(delivery: OpenDelivery, deps: DeliverDeps): Promise<void> {
  try {
    const unfinished = await postMissingParts(delivery, deps);
    // What is refused in every form stays as it is.
    const isFinal = unfinished?.kind === 'bad payload';
    if (unfinished) await settleFailure(delivery, notInFull(unfinished), { ...deps, isFinal });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    await settleFailure(delivery, error, { ...deps, isFinal: false });
  }
}

/** @returns why a message that is in its channel does not show everything; one that can be tried again first */
async function postMissingParts(
  delivery: OpenDelivery,
  deps: DeliverDeps,
): Promise<PlatformError | undefined> {
  const { channel, stoppedBy, fresh, ...key } = delivery;
  const { deliveries, subscriptions, observer, now, elapsedMs, signalIn, sinceSetBackMs, log } = deps;
  const adapter = deps.adapters.get(channel.platform);
  if (!adapter) throw notConnected(channel.platform);
  const partDeps: PostPartDeps & FinishPartDeps = {
    ...{ deliveries, now, elapsedMs, signalIn, sinceSetBackMs },
    post: (payload, options) => adapter.post(channel, payload, options),
    verify: (payload, attempt) => adapter.verify(channel, payload, attempt),
    update: (payload, posted) => adapter.update(channel, payload, posted),
    degrade: (payload) => deps.degrade(channel.platform, payload),
  };

  const parts =
    fresh?.map((part) => ({ ...part, state: 'pending' }) as const) ?? (await deliveries.partsOf(key));
  // Only until a part has arrived; parts are posted in order.
  let isUnwanted = stoppedBy !== undefined || (now() > endOfUse(delivery) && !deps.isClockInDoubt());
  let firstMessageId: string | undefined;
  let unfinished: PlatformError | undefined;
  for (const [position, part] of parts.entries()) {
    if (deps.isStopping()) {
      deliveries.abandon(key);
      return;
    }
    const place = { key, position, firstMessageId };
    const posted = isUnfinished(part)
      ? await finishPart(place, part, partDeps)
      : await postPart(place, { ...part, isUnwanted }, partDeps);
    if (posted.outcome === 'left') {
      logLeft(log);
      return;
    }
    if (posted.outcome === 'unknown') {
      const error = { kind: 'ambiguous', message: posted.reason } as const;
      if (!(await settle(key, { state: 'unknown', error }, deps))) return;
      observer.digestFailed('ambiguous');
      log.error({ reason: told('en', posted.reason) }, 'digest unknown');
      return;
    }
    if (posted.outcome === 'unwanted') {
      await refuseBehind(key, position, parts, deliveries);
      await settleUnwanted(key, stoppedBy, deps);
      return;
    }
    isUnwanted = false;
    if (posted.outcome !== 'arrived') continue;
    firstMessageId ??= posted.messageId;
    if (!unfinished || unfinished.kind === 'bad payload') unfinished = posted.unfinished ?? unfinished;
  }
  // Only once everything else has arrived: a message that can wait for its edit holds up no other.
  if (unfinished) return unfinished;
  const at = now();
  if (!(await settle(key, { state: 'sent', at }, deps))) return;
  await subscriptions.noteReached(key.subscriptionId);
  const latenessMs = at.getTime() - key.slot.getTime();
  observer.digestSent({ platform: channel.platform, latenessMs });
  log.info({ parts: parts.length, latenessMs }, 'digest sent');
}

async function settleUnwanted(
  key: DeliveryKey,
  stoppedBy: InactiveReason | undefined,
  deps: DeliverDeps,
): Promise<void> {
  const { observer, log } = deps;
  if (stoppedBy) {
    if (!(await settle(key, { state: 'skipped', reason: stoppedBy }, deps))) return;
    observer.digestSkipped(stoppedBy);
    log.info({ reason: stoppedBy }, 'digest skipped');
    return;
  }
  const message = sentence('it was too old to send by the time Heatline could retry');
  const error = { kind: 'interrupted', message } as const;
  if (!(await settle(key, { state: 'failed', error }, deps))) return;
  observer.digestFailed(error.kind);
  log.error({ kind: error.kind, ...reasonIn('en', error) }, 'digest failed');
}

async function settleFailure(
  delivery: OpenDelivery,
  error: PlatformError,
  deps: DeliverDeps & { readonly isFinal: boolean },
): Promise<void> {
  const { channel, attempt, ...key } = delivery;
  const { deliveries, observer, log } = deps;
  const now = deps.now();
  const { kind, retryAfterMs } = error;
  const isInDoubt = deps.isClockInDoubt();
  const failure: DeliveryError = { kind, ...error.said };
  const logged = { kind, ...reasonIn('en', failure) };
  const isGivenUp =
    kind === 'lost destination' && !isInDoubt && (await noteLostChannel({ ...key, channel, failure }, deps));

  const random = deps.random();
  const tryUntil = (until: Date | undefined, as = kind) =>
    decideRetry({ kind: as, retryAfterMs, attempt: attempt + 1 }, { until, now, random });
  let decision = tryUntil(isInDoubt ? undefined : endOfUse(delivery));
  if (decision.verdict === 'give up' && !isGivenUp && hasDoubt(await deliveries.partsOf(key)))
    decision = tryUntil(await deliveries.lookUntil(key, new Date(now.getTime() + lookForMs)));
  const mayFinish = !isGivenUp && !deps.isFinal;
  if (decision.verdict === 'give up' && mayFinish && (await deliveries.partsOf(key)).some(isUnfinished))
    decision = tryUntil(new Date(delivery.slot.getTime() + finishForMs), 'transient');
  if (decision.verdict === 'retry' && !isGivenUp) {
    const retrying = {
      state: 'retrying',
      retryAt: decision.at,
      // A platform that says when to retry is not in trouble: only other failures lengthen the delays.
      attempt: retryAfterMs === undefined ? attempt + 1 : attempt,
      error: failure,
    } as const;
    if (!(await settle(key, retrying, deps))) return;
    observer.digestPutOff(kind);
    log.warn({ ...logged, retryAt: decision.at }, 'digest put off');
    return;
  }
  const parts = await deliveries.partsOf(key);
  const missing = parts.findIndex(({ state }) => state === 'pending');
  if (missing >= 0) await refuseBehind(key, missing, parts, deliveries);
  const inDoubt = hasDoubt(parts);
  const state = inDoubt ? 'unknown' : 'failed';
  if (!(await settle(key, { state, error: failure }, deps))) return;
  observer.digestFailed(kind);
  log.error(logged, `digest ${state}`);
}

/** Whether a part may have arrived: one that precedes all missing parts. */
function hasDoubt(parts: readonly DeliveryPart[]): boolean {
  const missing = parts.findIndex(({ state }) => state === 'pending');
  return parts.slice(0, missing >= 0 ? missing : undefined).some(({ state }) => state === 'in doubt');
}

/**
 * Parts are posted in order, so nothing after a missing part has arrived. After a restore, though, all of
 * them are in doubt.
 */
async function refuseBehind(
  key: DeliveryKey,
  position: number,
  parts: readonly Pick<DeliveryPart, 'state'>[],
  deliveries: DeliveryStore,
): Promise<void> {
  for (const [behind, { state }] of parts.entries())
    if (behind > position && state === 'in doubt') await deliveries.refusePart(key, behind);
}

/**
 * False when another copy has taken over the delivery: then that copy's status counts, in the ledger and in
 * the metrics.
 */
async function settle(
  key: DeliveryKey,
  status: DecidedStatus,
  { deliveries, now, log }: Pick<DeliverDeps, 'deliveries' | 'now' | 'log'>,
): Promise<boolean> {
  const counts = await deliveries.setStatus(key, status, now());
  if (!counts) logLeft(log);
  return counts;
}

function logLeft(log: Log): void {
  log.warn({}, 'digest left to another copy, which settled it');
}

function notConnected(platform: string): PlatformError {
  const title = platformTitle(platform);
  return new PlatformError('lost installation', sentence('{platform} is not set up', { platform: title }), {
    fix: sentence('Set the variables of {platform} and restart the service, or remove the subscription.', {
      platform: title,
    }),
  });
}
