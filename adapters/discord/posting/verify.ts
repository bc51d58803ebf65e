import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { isRefusal, toPlatformError } from '../rest/errors.ts';
import { announcementOf } from './announce.ts';
import { lookForPost } from './forum-look-back.ts';
import { lookBack } from './look-back.ts';
import { markOf, type WantedMessage } from './mark.ts';
import { bodyOf } from './message-body.ts';
import { type Place, placeOf } from './place.ts';
import { finishPosted, type PostDeps, postMessage } from './post.ts';

/**
 * Discord says "the past few minutes". Within them, a message can be posted again to find out whether it
 * arrived.
 */
const nonceEnforcedMs = 2 * minuteMs;

/**
 * Discord may still be working on a request that we gave up on; until then it is too soon to say that it
 * failed.
 */
const settledAfterMs = minuteMs;

/**
 * How far the clock of another copy's attempt may have been set back since, which makes the attempt look
 * younger.
 */
const setBackMs = 10 * minuteMs;

/** The attempt's minimum and maximum age. */
interface Age {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Finds out whether a message arrived whose answer was lost. */
export async function verifyMessage(
  channelId: string,
  payload: object,
  attempt: UnresolvedAttempt,
  deps: PostDeps,
): Promise<Verification> {
  const {
    begunAt,
    begunBy = begunAt,
    now,
    perhapsOlderMs = 0,
    clocksApartMs,
    mayPost = true,
    ...options
  } = attempt;
  const isFromAnotherCopy = clocksApartMs !== undefined;
  const leastMs = now.getTime() - begunAt.getTime();
  const age: Age = { leastMs, mostMs: leastMs + perhapsOlderMs };
  const place = await placeOf(channelId, options, deps.channels.kindOf);
  if (place.kind === 'new post') assertSettled(age);
  const mayRepeat = place.kind !== 'new post' && mayPost && age.mostMs < nonceEnforcedMs;
  const repeat = async (): Promise<Verification> => {
    try {
      return { outcome: 'arrived', receipt: await postMessage(channelId, payload, options, deps) };
    } catch (error) {
      throw undecided(error, nonceEnforcedMs - age.mostMs);
    }
  };
  if (mayRepeat && !isFromAnotherCopy) return repeat();

  const announcement = announcementOf(payload, options);
  const body = await bodyOf(channelId, payload, options, deps);
  const announced = announcement && (await bodyOf(channelId, announcement, options, deps));
  const mark = markOf(channelId, options.idempotencyKey);
  const earliest = new Date(begunAt.getTime() - (isFromAnotherCopy ? setBackMs : 0));
  const looked = await lookIn(place, { body, announced, mark, begunAt: earliest, begunBy }, deps);
  if (!('found' in looked)) {
    if (mayRepeat) return repeat();
    if (looked.outcome === 'absent') assertSettled(age);
    return looked;
  }
  const posted = { standsIn: looked.standsIn, id: looked.found };
  return { outcome: 'arrived', receipt: await finishPosted(posted, payload, { channelId, options }, deps) };
}

/** @throws PlatformError while the attempt may still change the channel */
function assertSettled({ leastMs }: Age): void {
  if (leastMs >= settledAfterMs) return;
  throw new PlatformError('transient', sentence('It is too soon to say whether the message arrived'), {
    retryAfterMs: settledAfterMs - leastMs,
  });
}

/**
 * A refusal now does not say whether the message was accepted before; looking back does, once the attempt has
 * settled.
 */
function undecided(error: unknown, retryAfterMs: number): unknown {
  const refused = toPlatformError(error, sentence('Discord did not say whether the message arrived'));
  if (refused.kind !== 'bad payload') return error;
  return new PlatformError('transient', refused.said.message, { retryAfterMs, cause: refused.cause });
}

type Wanted = WantedMessage & Pick<UnresolvedAttempt, 'begunAt' | 'begunBy'>;

type LookedIn =
  | { readonly found: string; readonly standsIn: string }
  | Exclude<Verification, { outcome: 'arrived' }>;

async function lookIn(place: Place, wanted: Wanted, deps: PostDeps): Promise<LookedIn> {
  if (place.kind === 'new post') {
    const forum = await deps.channels.read(place.channelId);
    const looked = await lookForPost(forum, wanted, deps);
    return 'found' in looked ? { ...looked, standsIn: looked.found } : looked;
  }
  const standsIn = place.kind === 'thread of message' ? place.parentId : place.channelId;
  try {
    const looked = await lookBack(standsIn, wanted, deps);
    return 'found' in looked ? { ...looked, standsIn } : looked;
  } catch (error) {
    if (place.kind !== 'thread of message' || !isRefusal(error, 10003)) throw error;
    // The thread was not opened yet, unless its channel cannot be seen either.
    await deps.channels.read(place.channelId);
    return { outcome: 'absent' } as const;
  }
}
