import type { webApi } from '@slack/bolt';
import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { Access, Identity } from '../reaching/access.ts';
import { refusalCode, toPlatformError } from '../reaching/errors.ts';
import type { LookBack, LookBacks, TimeSpan } from './look-back.ts';
import { carriesKey } from './metadata.ts';

/**
 * How much earlier than its attempt a message may stand: Slack writes its own time on it. A clock of ours that is
 * further ahead would have us post twice; looking further back costs nothing.
 */
const clockDifferenceMs = 10 * 60_000;

/** Where the message nearly always stands: this span is read first, so that a busy channel's later messages can wait. */
const nearAfterMs = 2 * 60_000;

/** How much later it may stand at most: what came to a busy channel while we were down for days is not read. */
const latestAfterMs = 60 * 60_000;

/** From the start of an attempt until it has surely been shown or never will be: our own time-out of 10 s, twice more. */
const settledAfterMs = 30_000;

/** docs, conversations.history: "no more than 200 results at a time"; Slack may give fewer. */
const messagesAPage = 200;
const mostMessages = 2_000;

/** Searches that have read nothing yet go first, so that a busy channel holds up no other. */
const giveWayMs = 1_000;

export interface VerifyDeps extends Access {
  /** Whose messages count: metadata can be read and copied by every app in the channel. */
  readonly own: Identity;
  readonly lookBacks: LookBacks;
}

/**
 * Looks through a channel for the message that was posted under `idempotencyKey`. That it is absent is said only when
 * everything around the attempt was read, and not while the attempt may still be on its way. When Slack allows no more
 * reading for now, the next call goes on where this one ended.
 * @throws PlatformError `transient` while it is too soon to say, and whatever else keeps Slack from answering
 */
export async function verifyMessage(
  channelId: string,
  attempt: UnresolvedAttempt,
  deps: VerifyDeps,
): Promise<Verification> {
  const { idempotencyKey, begunAt, begunBy = begunAt, notedAt = begunAt, clocksApartMs = 0, now } = attempt;
  const what = `looking for a message in ${channelId}`;
  const tooSoonMs = begunAt.getTime() + clocksApartMs + settledAfterMs - now.getTime();
  const search = { channelId, what, attempt, bucket: bucketOf(attempt, deps.own) };
  const id = `${deps.own.teamId} ${channelId} ${idempotencyKey} ${notedAt.getTime()}`;
  const around = { oldestMs: begunAt.getTime(), latestMs: begunBy.getTime() };
  let lookBack: LookBack | undefined;
  try {
    if (tooSoonMs > 0) {
      // What is read now may change until the attempt has settled, so nothing of it is kept.
      const first: LookBack = { around, spans: spansAround(attempt), messagesRead: 0 };
      return (await readPage(first, search, deps)) ?? tooSoon(what, tooSoonMs);
    }
    lookBack = deps.lookBacks.resume(id, around, () => spansAround(attempt));
    while (lookBack.spans.length > 0 && lookBack.messagesRead < mostMessages) {
      const found = await readPage(lookBack, search, deps);
      if (!found) continue;
      deps.lookBacks.finish(id);
      return found;
    }
    deps.lookBacks.finish(id);
    if (lookBack.spans.length === 0) return { outcome: 'absent' };
  } catch (error) {
    const failure = failureOf(error, search, deps);
    if (failure.kind === 'rate limited' && lookBack && lookBack.messagesRead > 0) throw givingWay(failure);
    return cannotTellUnlessPassing(failure, error);
  }
  return {
    outcome: 'cannot tell',
    reason: `${what} failed: too many messages have come since. Check the channel for the digest.`,
  };
}

interface Search {
  readonly channelId: string;
  readonly what: string;
  readonly attempt: UnresolvedAttempt;
  /** What Slack counts together: each method has a limit of its own in each workspace (docs, Rate limits). */
  readonly bucket: string;
}

function bucketOf({ replyTo }: UnresolvedAttempt, { teamId }: Identity): string {
  return `${teamId} ${replyTo === undefined ? 'conversations.history' : 'conversations.replies'}`;
}

function spansAround({ begunAt, begunBy = begunAt, now, clocksApartMs = 0 }: UnresolvedAttempt): TimeSpan[] {
  const oldestMs = begunAt.getTime() - clockDifferenceMs;
  const nearEndMs = begunBy.getTime() + clocksApartMs + nearAfterMs;
  const latestMs = begunBy.getTime() + latestAfterMs;
  // Up to now the whole search is near the attempt: in a quiet channel one call settles it.
  if (now.getTime() <= nearEndMs) return [{ oldestMs }];
  const later = { oldestMs: nearEndMs - 1, ...(latestMs < now.getTime() && { latestMs }) };
  return [{ oldestMs, latestMs: nearEndMs }, later];
}

/** Reads the next page, and notes how far it got. */
async function readPage(
  lookBack: LookBack,
  { channelId: channel, what, attempt, bucket }: Search,
  deps: VerifyDeps,
): Promise<Verification | undefined> {
  const [span] = lookBack.spans;
  if (!span) return undefined;
  deps.lookBacks.beforeReading(bucket);
  const wanted = {
    ...{ channel, oldest: slackTime(span.oldestMs), include_all_metadata: true, limit: messagesAPage },
    ...(span.latestMs !== undefined && { latest: slackTime(span.latestMs) }),
    ...(lookBack.cursor !== undefined && { cursor: lookBack.cursor }),
  };
  const { messages, response_metadata } = await ask(wanted, attempt.replyTo, lookBack, deps.client);
  if (!messages) throw new PlatformError('transient', `${what}: Slack named no messages`);
  const found = messages.find(
    (message) => isOwn(message, deps) && carriesKey(message.metadata, attempt.idempotencyKey),
  );
  if (found?.ts) return { outcome: 'arrived', receipt: { messageId: found.ts } };
  lookBack.messagesRead += messages.length;
  if (response_metadata?.next_cursor) {
    lookBack.cursor = response_metadata.next_cursor;
  } else {
    delete lookBack.cursor;
    lookBack.spans.shift();
  }
  return undefined;
}

async function ask(
  wanted: webApi.ConversationsHistoryArguments,
  replyTo: string | undefined,
  lookBack: LookBack,
  client: webApi.WebClient,
): Promise<webApi.ConversationsHistoryResponse | webApi.ConversationsRepliesResponse> {
  try {
    return replyTo === undefined
      ? await client.conversations.history(wanted)
      : await client.conversations.replies({ ...wanted, ts: replyTo });
  } catch (error) {
    // Slack does not say for how long it knows a cursor: the span is read anew by the next attempt.
    if (refusalCode(error) === 'invalid_cursor') delete lookBack.cursor;
    throw error;
  }
}

/** Seconds since 1970 with six digits behind the point, as Slack writes the time of a message. */
function slackTime(ms: number): string {
  return (ms / 1000).toFixed(6);
}

function isOwn(message: { bot_id?: string; user?: string }, { own }: VerifyDeps): boolean {
  const { bot_id, user } = message;
  return (bot_id !== undefined && bot_id === own.botId) || (user !== undefined && user === own.userId);
}

function tooSoon(what: string, waitMs: number): never {
  throw new PlatformError('transient', `${what}: it is too soon to say that it did not arrive`, {
    // Another copy's clock may have said when it was begun.
    retryAfterMs: Math.min(waitMs, settledAfterMs),
  });
}

function failureOf(error: unknown, { channelId, what, bucket }: Search, deps: VerifyDeps): PlatformError {
  if (error instanceof PlatformError) return error;
  const { botName, token, lookBacks } = deps;
  const scope = channelId.startsWith('D')
    ? 'im:history'
    : 'channels:history (groups:history if it is private)';
  const failure = toPlatformError(error, { what, botName, token, scope, mayHaveWorked: false });
  if (failure.kind === 'rate limited' && failure.retryAfterMs !== undefined)
    lookBacks.limited(bucket, failure.retryAfterMs);
  return failure;
}

function givingWay({ kind, message, retryAfterMs = giveWayMs, cause }: PlatformError): PlatformError {
  return new PlatformError(kind, message, { retryAfterMs: retryAfterMs + giveWayMs, cause });
}

/**
 * That we may not read the channel: a person has to fix it. A channel that is gone is looked into again, as it is posted to
 * again: outages look the same.
 */
const mayNotRead: ReadonlySet<string | undefined> = new Set([
  'channel_type_not_supported',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'not_in_channel',
]);

function cannotTellUnlessPassing(failure: PlatformError, error: unknown): Verification {
  if (!mayNotRead.has(refusalCode(error))) throw failure;
  return { outcome: 'cannot tell', reason: [failure.message, failure.cure].filter(Boolean).join('. ') };
}
