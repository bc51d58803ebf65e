import type {
  PlatformPayload,
  PostOptions,
  PostReceipt,
  UnresolvedAttempt,
  Verification,
} from '../platform/adapter.ts';
import { PlatformError } from '../platform/errors.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import type { Clock } from '../platform/time/clock.ts';
import { deadlineIn } from '../platform/time/deadline.ts';
import type { DeliveryKey, DeliveryPart, PlannedPart } from './delivery.ts';
import { attemptMs, clocksApartMs, partKey } from './delivery.ts';
import type { DeliveryStore, ShownForNow } from './delivery-store.ts';

export interface PostPartDeps extends Omit<Clock, 'callIn'> {
  /** Each does one request or search, as the adapter's methods of these names do for the delivery's channel. */
  readonly post: (payload: PlatformPayload, options: PostOptions) => Promise<PostReceipt>;
  readonly verify: (payload: PlatformPayload, attempt: UnresolvedAttempt) => Promise<Verification>;
  readonly degrade: (payload: PlatformPayload) => PlatformPayload | undefined;
  readonly deliveries: DeliveryStore;
  /** How long ago the clock was set back, by the monotonic clock; Infinity if it never was. */
  readonly sinceSetBackMs: () => number;
}

/**
 * - `arrived`: the part is in the channel, posted now or found there; `unfinished` says why it does not show all of its
 *   payload yet
 * - `left`: the delivery now belongs to another copy, and nothing was posted
 * - `unwanted`: it is not in the channel, and is no longer wanted there
 * - `unknown`: it may be in the channel, the platform cannot tell, and the subscription's setting says not to
 *   send it again
 */
export type PartOutcome =
  | { readonly outcome: 'arrived'; readonly messageId: string; readonly unfinished?: PlatformError }
  | { readonly outcome: 'left' | 'unwanted' }
  | { readonly outcome: 'unknown'; readonly reason: Sentence | string };

/**
 * After this many halts the part is retried later: the state is so slow that no time is left to send
 * anything.
 */
const maxHalts = 2;

/** Where a part goes; the same for every attempt. */
export interface PartPlace {
  readonly key: DeliveryKey;
  readonly position: number;
  /** The id of the delivery's first message; absent for that message itself. */
  readonly firstMessageId?: string | undefined;
}

/**
 * Brings one part into its channel exactly once. A part in doubt is searched for first. If the platform
 * refuses a payload, lighter forms are tried until it accepts one: a plain digest is better than none.
 * @param isUnwanted search for it if it is in doubt, but don't post it
 * @throws PlatformError when it was refused for good or for now, or may not have arrived
 */
export async function postPart(
  place: PartPlace,
  part: DeliveryPart & { readonly isUnwanted: boolean },
  deps: PostPartDeps,
): Promise<PartOutcome> {
  if (part.state === 'arrived') return arrived(part);
  let isRepeat = false;
  if (part.state === 'in doubt') {
    const found = await settleDoubt(place, part, deps);
    if (typeof found === 'object') return found;
    isRepeat = found === 'to repeat';
  }
  return part.isUnwanted ? { outcome: 'unwanted' } : postUntilTaken(place, { ...part, isRepeat }, deps);
}

/** Settles the doubt, unless the part is not in the channel, or is to be posted even though it may be. */
async function settleDoubt(
  place: PartPlace,
  part: Extract<DeliveryPart, { state: 'in doubt' }> & { isUnwanted: boolean },
  { verify, deliveries, sinceSetBackMs, ...clock }: PostPartDeps,
): Promise<PartOutcome | 'absent' | 'to repeat'> {
  const { key, position } = place;
  const { payload, isUnwanted } = part;
  const deadline = deadlineIn(attemptMs, clock);
  if (!(await deliveries.holds(key))) return { outcome: 'left' };
  const attempt = {
    ...postOptions(place, part),
    ...whenBegun(part, clock.now(), sinceSetBackMs()),
    deadline,
    ...(part.progress && { progress: part.progress }),
    ...(isUnwanted && ({ mayPost: false } as const)),
  };
  const verification = await verify(payload, attempt);
  switch (verification.outcome) {
    case 'arrived':
      return endPart(place, verification.receipt, deliveries);
    case 'absent':
      if (isUnwanted) await deliveries.refusePart(key, position);
      return 'absent';
    case 'undecided':
      await deliveries.keepProgress(key, position, verification.progress);
      throw verification.failure;
    case 'cannot tell':
      return !isUnwanted && (await deliveries.ifUnknown(key)) === 'repeat'
        ? 'to repeat'
        : { outcome: 'unknown', reason: verification.reason };
  }
}

/**
 * When an attempt began, allowing for a wrong clock. The monotonic clock, which nobody can set, gives the
 * least time that has passed. It may be more, because that clock stops while the machine sleeps, and
 * platforms keep forgetting.
 */
function whenBegun(
  { begunAt, begunBy = begunAt, ageMs }: Extract<DeliveryPart, { state: 'in doubt' }>,
  now: Date,
  sinceSetBackMs: number,
) {
  if (ageMs === undefined) {
    // The clock shows less than when the attempt began, so it was set back, by an unknown amount.
    const perhapsOlderMs = now < begunAt ? Infinity : 0;
    return { begunAt, begunBy, now, perhapsOlderMs, clocksApartMs };
  }
  const byTimer = now.getTime() - ageMs;
  const earliest = Math.min(begunAt.getTime(), byTimer);
  const latest = Math.max(begunAt.getTime(), byTimer);
  return {
    begunAt: new Date(earliest),
    begunBy: new Date(latest),
    now: new Date(earliest + ageMs),
    // If the machine slept after the clock was set back, nothing measures how long.
    perhapsOlderMs: ageMs >= sinceSetBackMs ? Infinity : Math.max(0, now.getTime() - earliest - ageMs),
  };
}

/**
 * @param part.isRepeat an earlier attempt may be in the channel, so a refusal of this one says nothing about
 * that
 */
async function postUntilTaken(
  place: PartPlace,
  part: PlannedPart & { readonly isRepeat: boolean },
  { post, degrade, deliveries, ...clock }: PostPartDeps,
): Promise<PartOutcome> {
  const { key, position } = place;
  let { payload } = part;
  let halts = 0;
  for (;;) {
    const deadline = deadlineIn(attemptMs, clock);
    if (!(await deliveries.beginPart(key, position, clock.now()))) return { outcome: 'left' };
    // The process was suspended (debugger, sleeping machine) or the state is slow: the delivery may belong to
    // another copy by now.
    if (deadline.isOver()) {
      halts += 1;
      if (halts < maxHalts) continue;
      if (!part.isRepeat) await deliveries.refusePart(key, position);
      throw new PlatformError('transient', sentence('There was no time left to send it'));
    }
    try {
      const options = { ...postOptions(place, part), deadline };
      return await endPart(place, await post(payload, options), deliveries);
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind === 'ambiguous') throw error;
      if (!part.isRepeat) await deliveries.refusePart(key, position);
      const lighter = error.kind === 'bad payload' ? degrade(payload) : undefined;
      if (!lighter) throw error;
      payload = lighter;
      await deliveries.replacePayload(key, position, payload);
    }
  }
}

async function endPart(
  { key, position }: PartPlace,
  { messageId, shows, unfinished }: PostReceipt,
  deliveries: DeliveryStore,
): Promise<PartOutcome> {
  const shown: ShownForNow = { ...(shows && { shows }), ...(unfinished && { isUnfinished: true }) };
  await deliveries.endPart(key, position, messageId, ...(shows || unfinished ? [shown] : []));
  return arrived({ messageId, ...(unfinished && { unfinished }) });
}

function arrived({ messageId, unfinished }: Pick<PostReceipt, 'messageId' | 'unfinished'>): PartOutcome {
  return { outcome: 'arrived', messageId, ...(unfinished && { unfinished }) };
}

/** The same for every attempt at a part. */
function postOptions(
  { key, position, firstMessageId }: PartPlace,
  { isReply, posting }: PlannedPart,
): PostOptions {
  return {
    idempotencyKey: partKey(key, position),
    ...(firstMessageId !== undefined &&
      (isReply ? { replyTo: firstMessageId } : { continues: firstMessageId })),
    ...(posting && { posting }),
  };
}
