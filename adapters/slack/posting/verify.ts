import type { webApi } from '@slack/bolt';
import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { hourMs, minuteMs } from '../../../src/platform/time/durations.ts';
import type { Access, Identity } from '../web-api/access.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { type LookBack, lookBackOf, type TimeSpan } from './look-back.ts';
import { carriesKey } from './metadata.ts';
import type { ReadingLimits } from './reading-limits.ts';

/**
 * How much earlier than its attempt a message may stand: Slack writes its own time on it. A clock of ours that is
 * further ahead would have us post twice; looking further back costs nothing.
 */
const clockDifferenceMs = 10 * minuteMs;

/** Where the message nearly always stands: this span is read first, so that a busy channel's later messages can wait. */
const nearAfterMs = 2 * minuteMs;

/** How much later it may stand at most: what came to a busy channel while we were down for days is not read. */
const latestAfterMs = hourMs;

/** From the start of an attempt until it has surely been shown or never will be: our own time-out of 10 s, twice more. */
const settledAfterMs = 30_000;

/** docs, conversations.history: "no more than 200 results at a time"; Slack may give fewer. */
const messagesAPage = 200;
const maxMessages = 2_000;

/** Searches that have read nothing yet go first, so that a busy channel holds up no other. */
const giveWayMs = 1_000;

export interface VerifyDeps extends Access {
  /** Whose messages count: metadata can be read and copied by every app in the channel. */
  readonly own: Identity;
  readonly readingLimits: ReadingLimits;
}

/**
 * Looks through a channel for the message that was posted under `idempotencyKey`. That it is absent is said only when
 * everything around the attempt was read, and not while the attempt may still be on its way. When Slack allows no more
 * reading for now, the search is undecided, and goes on from the progress that it returns.
 * @throws PlatformError `transient` while it is too soon to say, and whatever keeps Slack from answering at all
 */
export async function verifyMessage(
  channelId: string,
  attempt: UnresolvedAttempt,
  deps: VerifyDeps,
): Promise<Verification> {
  const { begunAt, begunBy = begunAt, clocksApartMs = 0, now } = attempt;
  const what = `looking for a message in ${channelId}`;
  const tooSoonMs = begunAt.getTime() + clocksApartMs + settledAfterMs - now.getTime();
  const search = { channelId, what, attempt, bucket: bucketOf(attempt, deps.own) };
  const around = { oldestMs: begunAt.getTime(), latestMs: begunBy.getTime() };
  const anew: LookBack = { around, spans: spansAround(attempt), messagesRead: 0 };
  let lookBack = anew;
  try {
    if (tooSoonMs > 0) {
      // What is read now may change until the attempt has settled, so nothing of it is kept.
      const page = await readPage(anew, search, deps);
      return 'outcome' in page ? page : tooSoon(what, tooSoonMs);
    }
    lookBack = goOn(lookBackOf(attempt.progress, around), anew);
    while (lookBack.spans.length > 0 && lookBack.messagesRead < maxMessages) {
      const page = await readPage(lookBack, search, deps);
      if ('outcome' in page) return page;
      lookBack = page;
    }
    if (lookBack.spans.length === 0) return { outcome: 'absent' };
  } catch (error) {
    const failure = failureOf(error, search, deps);
    if (mayNotRead.has(refusalCode(error)))
      return { outcome: 'cannot tell', reason: [failure.message, failure.fix].filter(Boolean).join('. ') };
    const isLimited = failure.kind === 'rate limited';
    // A search that waits for its first call keeps its spans: later ones would be two, and a quiet channel need two calls.
    if (tooSoonMs > 0 || (lookBack === anew && !isLimited)) throw failure;
    const progress = refusalCode(error) === 'invalid_cursor' ? withoutCursor(lookBack) : lookBack;
    const givesWay = isLimited && lookBack.messagesRead > 0;
    return { outcome: 'undecided', progress, failure: givesWay ? givingWay(failure) : failure };
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

/**
 * The search that was begun before, if any. A span without an end whose reading begins only now, after days perhaps,
 * would hold all that came since.
 */
function goOn(before: LookBack | undefined, anew: LookBack): LookBack {
  if (!before) return anew;
  const isOpen = before.cursor === undefined && before.spans[0]?.latestMs === undefined;
  const isLate = anew.spans.at(-1)?.latestMs !== undefined;
  return isOpen && isLate ? { ...before, spans: anew.spans } : before;
}

/** Slack does not say for how long it knows a cursor: the span that was being read is begun anew. */
function withoutCursor({ cursor: _, ...lookBack }: LookBack): LookBack {
  return lookBack;
}

/** Reads the next page: the message, or how far the search has come with it. */
async function readPage(
  lookBack: LookBack,
  { channelId: channel, what, attempt, bucket }: Search,
  deps: VerifyDeps,
): Promise<Verification | LookBack> {
  const { cursor, ...read } = lookBack;
  const [span, ...later] = read.spans;
  if (!span) return lookBack;
  deps.readingLimits.beforeReading(bucket);
  const wanted = {
    ...{ channel, oldest: slackTime(span.oldestMs), include_all_metadata: true, limit: messagesAPage },
    ...(span.latestMs !== undefined && { latest: slackTime(span.latestMs) }),
    ...(cursor !== undefined && { cursor }),
  };
  const { messages, response_metadata } = await ask(wanted, attempt.replyTo, deps.client);
  if (!messages) throw new PlatformError('transient', `${what}: Slack named no messages`);
  const found = messages.find(
    (message) => isOwn(message, deps) && carriesKey(message.metadata, attempt.idempotencyKey),
  );
  if (found?.ts) return { outcome: 'arrived', receipt: { messageId: found.ts } };
  const messagesRead = read.messagesRead + messages.length;
  if (response_metadata?.next_cursor) {
    return { ...read, cursor: response_metadata.next_cursor, messagesRead };
  }
  return { ...read, spans: later, messagesRead };
}

function ask(
  wanted: webApi.ConversationsHistoryArguments,
  replyTo: string | undefined,
  client: webApi.WebClient,
): Promise<webApi.ConversationsHistoryResponse | webApi.ConversationsRepliesResponse> {
  return replyTo === undefined
    ? client.conversations.history(wanted)
    : client.conversations.replies({ ...wanted, ts: replyTo });
}

/** Seconds since 1970 with six digits behind the point, as Slack writes the time of a message. */
function slackTime(ms: number): string {
  return (ms / 1000).toFixed(6);
}

function isOwn(message: { bot_id?: string; user?: string }, { own }: Pick<VerifyDeps, 'own'>): boolean {
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
  const { botName, token, readingLimits } = deps;
  const scope = channelId.startsWith('D')
    ? 'im:history'
    : 'channels:history (groups:history if it is private)';
  const failure = toPlatformError(error, { what, botName, token, scope, mayHaveWorked: false });
  if (failure.kind === 'rate limited' && failure.retryAfterMs !== undefined)
    readingLimits.limited(bucket, failure.retryAfterMs);
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
