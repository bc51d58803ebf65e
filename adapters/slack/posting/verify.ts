import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { Access, Identity } from '../reaching/access.ts';
import { refusalCode, toPlatformError } from '../reaching/errors.ts';
import { carriesKey } from './metadata.ts';

/**
 * How much earlier than its attempt a message may stand: Slack writes its own time on it. A clock of ours that is
 * further ahead would have us post twice; looking further back costs nothing.
 */
const clockDifferenceMs = 10 * 60_000;

/**
 * How much later it may stand: what came to a busy channel while we were down for days is not read. An app that is given
 * to others outside Slack's Marketplace may read fifteen messages a minute only (docs, Rate limits, May 2025).
 */
const latestAfterMs = 60 * 60_000;

/** From the start of an attempt until it has surely been shown or never will be: our own time-out of 10 s, twice more. */
const settledAfterMs = 30_000;

/** docs, conversations.history: "no more than 200 results at a time"; Slack may give fewer. */
const messagesAPage = 200;
const maxPages = 10;

export interface VerifyDeps extends Access {
  /** Whose messages count: metadata can be read and copied by every app in the channel. */
  readonly own: Identity;
}

/**
 * Looks through a channel for the message that was posted under `idempotencyKey`, newest first. That it is absent is
 * said only when everything since the attempt was read, and not while the attempt may still be on its way.
 * @throws PlatformError `transient` while it is too soon to say, and whatever else keeps Slack from answering
 */
export async function verifyMessage(
  channelId: string,
  { idempotencyKey, replyTo, begunAt, now, clocksApartMs = 0 }: UnresolvedAttempt,
  deps: VerifyDeps,
): Promise<Verification> {
  const what = `looking for a message in ${channelId}`;
  const latestBegun = new Date(begunAt.getTime() + clocksApartMs);
  const oldest = slackTime(begunAt.getTime() - clockDifferenceMs);
  const latestMs = begunAt.getTime() + latestAfterMs;
  const latest = latestMs < now.getTime() ? { latest: slackTime(latestMs) } : {};
  let cursor: string | undefined;
  try {
    for (let page = 0; page < maxPages; page += 1) {
      const wanted = {
        ...{ channel: channelId, oldest, ...latest, include_all_metadata: true, limit: messagesAPage },
        ...(cursor && { cursor }),
      };
      const { messages, response_metadata } =
        replyTo === undefined
          ? await deps.client.conversations.history(wanted)
          : await deps.client.conversations.replies({ ...wanted, ts: replyTo });
      if (!messages) throw new PlatformError('transient', `${what}: Slack named no messages`);
      const found = messages.find(
        (message) => isOwn(message, deps) && carriesKey(message.metadata, idempotencyKey),
      );
      if (found?.ts) return { outcome: 'arrived', receipt: { messageId: found.ts } };
      cursor = response_metadata?.next_cursor;
      if (!cursor) return absentUnlessTooSoon(what, latestBegun, now);
    }
  } catch (error) {
    return cannotTellUnlessPassing(error, what, channelId, deps);
  }
  return {
    outcome: 'cannot tell',
    reason: `${what} failed: too many were posted there since. Look in the channel whether it is there.`,
  };
}

/** Seconds since 1970 with six digits behind the point, as Slack writes the time of a message. */
function slackTime(ms: number): string {
  return (ms / 1000).toFixed(6);
}

function isOwn(message: { bot_id?: string; user?: string }, { own }: VerifyDeps): boolean {
  const { bot_id, user } = message;
  return (bot_id !== undefined && bot_id === own.botId) || (user !== undefined && user === own.userId);
}

function absentUnlessTooSoon(what: string, begunAt: Date, now: Date): Verification {
  const waitMs = begunAt.getTime() + settledAfterMs - now.getTime();
  if (waitMs <= 0) return { outcome: 'absent' };
  throw new PlatformError('transient', `${what}: it is too soon to say that it did not arrive`, {
    // Another copy's clock may have said when it was begun.
    retryAfterMs: Math.min(waitMs, settledAfterMs),
  });
}

/** That we may not read the channel does not pass by itself: a person has to mend it. */
function cannotTellUnlessPassing(
  error: unknown,
  what: string,
  channelId: string,
  { botName, token }: Access,
): Verification {
  const failure = toPlatformError(error, {
    what,
    botName,
    token,
    scope: channelId.startsWith('D') ? 'im:history' : 'channels:history (groups:history if it is private)',
    mayHaveWorked: false,
  });
  const lacksScope = refusalCode(error) === 'missing_scope';
  if (!lacksScope && failure.kind !== 'lost destination') throw failure;
  return { outcome: 'cannot tell', reason: [failure.message, failure.cure].filter(Boolean).join('. ') };
}
