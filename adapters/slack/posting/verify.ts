import type { webApi } from '@slack/bolt';
import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { PlatformError, type Reason } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import { hourMs, minuteMs } from '../../../src/platform/time/durations.ts';
import type { Access, Identity } from '../web-api/access.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { scopeIn } from '../web-api/refusals.ts';
import { type LookBack, lookBackOf, type TimeSpan } from './look-back.ts';
import { carriesKey } from './metadata.ts';
import type { ReadingLimits } from './reading-limits.ts';

/**
 * How much older than its attempt a message may appear, because Slack stamps it with its own time. If our
 * clock were further ahead, we would post twice; looking further back costs nothing.
 */
const clockDifferenceMs = 10 * minuteMs;

/**
 * Where the message nearly always is. This span is read first, so that later messages in a busy channel can
 * wait.
 */
const nearAfterMs = 2 * minuteMs;

/**
 * How long after the attempt it may have been posted: messages that came to a busy channel while we were down for days
 * are not read.
 */
const latestAfterMs = hourMs;

/**
 * After this long, an attempt has either been shown or never will be: three times our own time-out of 10 s.
 */
const settledAfterMs = 30_000;

/** docs, conversations.history: "no more than 200 results at a time"; Slack may give fewer. */
const messagesAPage = 200;
const maxMessages = 2_000;

/**
 * Extra delay for searches that have read something, so that new ones go first and a busy channel holds up no
 * other.
 */
const giveWayMs = 1_000;

export interface VerifyDeps extends Access {
  /** Only its messages count: every app in a channel can read and copy metadata. */
  readonly own: Identity;
  readonly readingLimits: ReadingLimits;
}

/**
 * Searches a channel for the message posted with `idempotencyKey`. It is reported absent only if everything
 * around the attempt was read, and only once the attempt has settled. If Slack allows no more reading for
 * now, the search is undecided and continues from the progress it returns.
 * @throws PlatformError `transient` while it is too soon to say, or for whatever keeps Slack from answering
 * at all
 */
export async function verifyMessage(
  channelId: string,
  attempt: UnresolvedAttempt,
  deps: VerifyDeps,
): Promise<Verification> {
  const { begunAt, begunBy = begunAt, clocksApartMs = 0, now } = attempt;
  const what = sentence('looking for a message in {channel}', { channel: channelId });
  const tooSoonMs = begunAt.getTime() + clocksApartMs + settledAfterMs - now.getTime();
  const search = { channelId, what, attempt, bucket: bucketOf(attempt, deps.own) };
  const around = { oldestMs: begunAt.getTime(), latestMs: begunBy.getTime() };
  const fresh: LookBack = { around, spans: spansAround(attempt), messagesRead: 0 };
  let lookBack = fresh;
  try {
    if (tooSoonMs > 0) {
      // Until the attempt has settled, what is read now may change, so no progress is kept.
      const page = await readPage(fresh, search, deps);
      return 'outcome' in page ? page : tooSoon(what, tooSoonMs);
    }
    lookBack = resumed(lookBackOf(attempt.progress, around), fresh);
    while (lookBack.spans.length > 0 && lookBack.messagesRead < maxMessages) {
      const page = await readPage(lookBack, search, deps);
      if ('outcome' in page) return page;
      lookBack = page;
    }
    if (lookBack.spans.length === 0) return { outcome: 'absent' };
  } catch (error) {
    const failure = failureOf(error, search, deps);
    if (mayNotRead.has(refusalCode(error))) return { outcome: 'cannot tell', reason: inOne(failure.said) };
    const isLimited = failure.kind === 'rate limited';
    // A search that waits for its first call keeps no progress: its single span would be split in two, and
    // even a quiet channel would need two calls. A rate-limited search keeps its spans.
    if (tooSoonMs > 0 || (lookBack === fresh && !isLimited)) throw failure;
    const progress = refusalCode(error) === 'invalid_cursor' ? withoutCursor(lookBack) : lookBack;
    const givesWay = isLimited && lookBack.messagesRead > 0;
    return { outcome: 'undecided', progress, failure: givesWay ? withExtraDelay(failure) : failure };
  }
  return {
    outcome: 'cannot tell',
    reason: sentence('{what} failed: too many messages have come since. Check the channel for the digest.', {
      what,
    }),
  };
}

interface Search {
  readonly channelId: string;
  readonly what: Sentence;
  readonly attempt: UnresolvedAttempt;
  /** The calls that Slack counts together: it limits each method in each workspace (docs, Rate limits). */
  readonly bucket: string;
}

function bucketOf({ replyTo }: UnresolvedAttempt, { teamId }: Identity): string {
  return `${teamId} ${replyTo === undefined ? 'conversations.history' : 'conversations.replies'}`;
}

function spansAround({ begunAt, begunBy = begunAt, now, clocksApartMs = 0 }: UnresolvedAttempt): TimeSpan[] {
  const oldestMs = begunAt.getTime() - clockDifferenceMs;
  const nearEndMs = begunBy.getTime() + clocksApartMs + nearAfterMs;
  const latestMs = begunBy.getTime() + latestAfterMs;
  // So soon after the attempt, one span holds everything: in a quiet channel, one call settles it.
  if (now.getTime() <= nearEndMs) return [{ oldestMs }];
  const later = { oldestMs: nearEndMs - 1, ...(latestMs < now.getTime() && { latestMs }) };
  return [{ oldestMs, latestMs: nearEndMs }, later];
}

/**
 * Continues an earlier search, if there is one. An open-ended span whose reading only begins now, perhaps
 * days later, would include everything since, so new spans replace it.
 */
function resumed(before: LookBack | undefined, fresh: LookBack): LookBack {
  if (!before) return fresh;
  const isOpen = before.cursor === undefined && before.spans[0]?.latestMs === undefined;
  const isLate = fresh.spans.at(-1)?.latestMs !== undefined;
  return isOpen && isLate ? { ...before, spans: fresh.spans } : before;
}

/** Starts the current span over: Slack does not say how long a cursor stays valid. */
function withoutCursor({ cursor: _, ...lookBack }: LookBack): LookBack {
  return lookBack;
}

/** Reads the next page. Returns the message, or the search's new progress. */
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
  if (!messages) throw new PlatformError('transient', sentence('{what}: Slack named no messages', { what }));
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

/** Seconds since 1970 with six decimals, the format of Slack's message times. */
function slackTime(ms: number): string {
  return (ms / 1000).toFixed(6);
}

function isOwn(message: { bot_id?: string; user?: string }, { own }: Pick<VerifyDeps, 'own'>): boolean {
  const { bot_id, user } = message;
  return (bot_id !== undefined && bot_id === own.botId) || (user !== undefined && user === own.userId);
}

function tooSoon(what: Sentence, waitMs: number): never {
  throw new PlatformError(
    'transient',
    sentence('{what}: it is too soon to say that it did not arrive', { what }),
    {
      // The start may be by another copy's clock.
      retryAfterMs: Math.min(waitMs, settledAfterMs),
    },
  );
}

function failureOf(error: unknown, { channelId, what, bucket }: Search, deps: VerifyDeps): PlatformError {
  if (error instanceof PlatformError) return error;
  const { botName, token, readingLimits } = deps;
  const scope = channelId.startsWith('D') ? 'im:history' : scopeIn('channels:history', 'groups:history');
  const failure = toPlatformError(error, { what, botName, token, scope, mayHaveWorked: false });
  if (failure.kind === 'rate limited' && failure.retryAfterMs !== undefined)
    readingLimits.limited(bucket, failure.retryAfterMs);
  return failure;
}

function inOne({ message, fix }: Reason): Sentence | string {
  return fix === undefined ? message : sentence('{message}. {fix}', { message, fix });
}

function withExtraDelay({ kind, said, retryAfterMs = giveWayMs, cause }: PlatformError): PlatformError {
  return new PlatformError(kind, said.message, { retryAfterMs: retryAfterMs + giveWayMs, cause });
}

/**
 * Codes that say that we may not read the channel, which a person has to fix. A missing channel is not one of
 * them: it is searched again, as it is posted to again, because outages look the same.
 */
const mayNotRead: ReadonlySet<string | undefined> = new Set([
  'channel_type_not_supported',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'not_in_channel',
]);
