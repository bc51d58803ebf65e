import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { isRefusal, toPlatformError } from '../requests/errors.ts';
import { lookForPost } from './forum-look-back.ts';
import { lookBack } from './look-back.ts';
import { markOf, type WantedMessage } from './mark.ts';
import { bodyOf } from './message-body.ts';
import { formatMessageId } from './message-id.ts';
import { type Place, placeOf } from './place.ts';
import { type PostDeps, postMessage } from './post.ts';

/** Discord says "the past few minutes". Within them a message can be posted again to learn whether it arrived. */
const nonceEnforcedMs = 2 * 60_000;

/** A request that we gave up may still be worked on: before this it is too soon to say that nothing came of it. */
const settledAfterMs = 60_000;

/** The attempt is so old at the least and at the most. */
interface Age {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Whether an attempt at a message arrived whose answer was lost. */
export async function verifyMessage(
  channelId: string,
  payload: object,
  attempt: UnresolvedAttempt,
  deps: PostDeps,
): Promise<Verification> {
  const { begunAt, now, perhapsOlderMs = 0, mayPost = true, ...options } = attempt;
  const leastMs = now.getTime() - begunAt.getTime();
  const age: Age = { leastMs, mostMs: leastMs + perhapsOlderMs };
  const place = await placeOf(channelId, options, deps.channels.kindOf);
  if (place.kind === 'new post') assertSettled(age);
  else if (mayPost && age.mostMs < nonceEnforcedMs) {
    try {
      return { outcome: 'arrived', receipt: await postMessage(channelId, payload, options, deps) };
    } catch (error) {
      throw saysNothingYet(error, nonceEnforcedMs - age.mostMs);
    }
  }
  const body = await bodyOf(channelId, payload, options, deps);
  const mark = markOf(channelId, options.idempotencyKey);
  const looked = await lookIn(place, { body, mark, begunAt }, deps);
  if (!('found' in looked)) {
    if (looked.outcome === 'absent') assertSettled(age);
    return looked;
  }
  if (options.posting?.crosspost) await deps.crossposter.publish(looked.standsIn, looked.found);
  const messageId = formatMessageId(channelId, { standsIn: looked.standsIn, id: looked.found });
  return { outcome: 'arrived', receipt: { messageId } };
}

/** @throws PlatformError while what the channel has now says nothing of what it will have */
function assertSettled({ leastMs }: Age): void {
  if (leastMs >= settledAfterMs) return;
  throw new PlatformError('transient', 'It is too soon to say whether the message arrived', {
    retryAfterMs: settledAfterMs - leastMs,
  });
}

/** That the message is refused now does not say whether it was taken before: a look back does, once that is certain. */
function saysNothingYet(error: unknown, retryAfterMs: number): unknown {
  const refused = toPlatformError(error, 'Discord did not say whether the message arrived');
  if (refused.kind !== 'bad payload') return error;
  return new PlatformError('transient', refused.message, { retryAfterMs, cause: refused.cause });
}

async function lookIn(place: Place, wanted: WantedMessage & { begunAt: Date }, deps: PostDeps) {
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
    // The thread was not opened yet, unless its channel is not to be seen either.
    await deps.channels.read(place.channelId);
    return { outcome: 'absent' } as const;
  }
}
