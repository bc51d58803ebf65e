import type { PlatformAdapter, PlatformPayload, PostOptions } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Clock } from '../platform/clock.ts';
import { deadlineIn } from '../platform/deadline.ts';
import { PlatformError } from '../platform/errors.ts';
import { attemptMs, clocksApartMs } from './attempt.ts';
import type { DeliveryKey, DeliveryPart, PlannedPart } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';

export interface PostPartDeps extends Omit<Clock, 'callIn'> {
  readonly adapter: PlatformAdapter;
  readonly lighten: (payload: PlatformPayload) => PlatformPayload | undefined;
  readonly deliveries: DeliveryStore;
}

/**
 * - `arrived`: the part is in the channel, posted now or found there
 * - `left`: the delivery is another copy's by now, and nothing was posted
 * - `unwanted`: it is not in the channel, and was not to be posted any more
 * - `unknown`: it may be in the channel, the platform cannot tell, and the subscription asks to leave it at that
 */
export type PartOutcome =
  | { readonly outcome: 'arrived'; readonly messageId: string }
  | { readonly outcome: 'left' | 'unwanted' }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** Where a part goes: the same for every attempt. */
export interface PartPlace {
  readonly key: DeliveryKey;
  readonly channel: ChannelRef;
  readonly position: number;
  /** The id of the delivery's first message; absent for that one itself. */
  readonly firstMessageId?: string | undefined;
}

/**
 * Brings one part into its channel, once. A part in doubt is looked for first. A part that the platform refuses as it
 * is, is made lighter until it is taken: a plain digest is better than none.
 * @param isUnwanted it is looked for if it is in doubt, and not posted
 * @throws PlatformError when it was refused for good or for now, or may not have arrived
 */
export async function postPart(
  place: PartPlace,
  part: DeliveryPart & { readonly isUnwanted: boolean },
  deps: PostPartDeps,
): Promise<PartOutcome> {
  if (part.state === 'arrived') return { outcome: 'arrived', messageId: part.messageId };
  if (part.state === 'in doubt') {
    const found = await settleDoubt(place, part, deps);
    if (found) return found;
  }
  return part.isUnwanted ? { outcome: 'unwanted' } : postUntilTaken(place, part, deps);
}

/** Undefined when the part is not there, or is to be posted although it may be. */
async function settleDoubt(
  place: PartPlace,
  part: Extract<DeliveryPart, { state: 'in doubt' }> & { isUnwanted: boolean },
  { adapter, deliveries, ...clock }: PostPartDeps,
): Promise<PartOutcome | undefined> {
  const { key, channel, position } = place;
  const { payload, begunAt, ageMs = Number.POSITIVE_INFINITY, isUnwanted } = part;
  const deadline = deadlineIn(attemptMs, clock);
  if (!(await deliveries.holds(key))) return { outcome: 'left' };
  // A clock that has leapt ahead since would have it settled that a request on its way has come to nothing; one that went
  // on while the machine slept is right, and a platform has had that long to forget.
  const clockMs = clock.now().getTime();
  const asOldMs = Math.min(clockMs, begunAt.getTime() + ageMs);
  const begunByMs = Math.max(begunAt.getTime(), clockMs - ageMs);
  const attempt = {
    ...postOptions(place, part),
    ...{ begunAt, begunBy: new Date(begunByMs), now: new Date(asOldMs), deadline },
    ...(isUnwanted && ({ mayPost: false } as const)),
    ...(part.ageMs === undefined ? { clocksApartMs } : { perhapsOlderMs: clockMs - asOldMs }),
  };
  const verification = await adapter.verify(channel, payload, attempt);
  switch (verification.outcome) {
    case 'arrived':
      await deliveries.endPart(key, position, verification.receipt.messageId);
      return { outcome: 'arrived', messageId: verification.receipt.messageId };
    case 'absent':
      if (isUnwanted) await deliveries.refusePart(key, position);
      return undefined;
    case 'cannot tell':
      return !isUnwanted && (await deliveries.ifUnknown(key)) === 'repeat'
        ? undefined
        : { outcome: 'unknown', reason: verification.reason };
  }
}

async function postUntilTaken(
  place: PartPlace,
  part: PlannedPart,
  { adapter, lighten, deliveries, ...clock }: PostPartDeps,
): Promise<PartOutcome> {
  const { key, channel, position } = place;
  let { payload } = part;
  for (;;) {
    const deadline = deadlineIn(attemptMs, clock);
    if (!(await deliveries.beginPart(key, position, clock.now()))) return { outcome: 'left' };
    // Halted meanwhile, by a debugger or a machine that slept: it may be another copy's by now.
    if (deadline.isOver()) continue;
    try {
      const options = { ...postOptions(place, part), deadline };
      const { messageId } = await adapter.post(channel, payload, options);
      await deliveries.endPart(key, position, messageId);
      return { outcome: 'arrived', messageId };
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind === 'ambiguous') throw error;
      await deliveries.refusePart(key, position);
      const lighter = error.kind === 'bad payload' ? lighten(payload) : undefined;
      if (!lighter) throw error;
      payload = lighter;
      await deliveries.replacePayload(key, position, payload);
    }
  }
}

/** The same for every attempt at a part. */
function postOptions(
  { key, position, firstMessageId }: PartPlace,
  { isReply, posting }: PlannedPart,
): PostOptions {
  return {
    idempotencyKey: `${key.subscriptionId}/${key.slot.toISOString()}/${position}`,
    ...(firstMessageId !== undefined &&
      (isReply ? { replyTo: firstMessageId } : { continues: firstMessageId })),
    ...(posting && { posting }),
  };
}
