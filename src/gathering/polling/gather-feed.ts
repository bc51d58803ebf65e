import { createHash } from 'node:crypto';
import type { LimitFunction } from 'p-limit';
import type { Randomness } from '../../platform/randomness.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { dayMs, hourMs } from '../../platform/time/durations.ts';
import { outletsOf } from '../articles/outlet.ts';
import type { Feed } from '../feed.ts';
import type { FeedState } from '../feed-state.ts';
import type { FeedStore } from '../feed-store.ts';
import type { FetchResult, Validators } from '../fetching/fetch-document.ts';
import type { FetchFailure } from '../fetching/fetch-failure.ts';
import { withoutFutureDates } from '../reading/feed-date.ts';
import { howToFixRefusal } from '../reading/how-to-fix-refusal.ts';
import type { FeedRefusal } from '../reading/parse-feed.ts';
import type { ParsedFeed } from '../reading/parsed-feed.ts';
import { maxRestMs, nextAfterFailure, nextAfterSuccess } from './next-request.ts';
import { maxItems, type ShelveDeps, type Shelved, shelveItems } from './shelve-items.ts';

export interface GatherDeps extends ShelveDeps, Pick<Clock, 'now'>, Pick<Randomness, 'random'> {
  readonly fetch: (address: string, validators: Validators) => Promise<FetchResult>;
  /** Decodes and parses a document. */
  readonly read: (document: ReadableDocument) => Promise<ParsedFeed | FeedRefusal>;
  readonly store: FeedStore;
  /** The usual time between two requests, in milliseconds. */
  readonly everyMs: number;
  /** Runs one task after another: the writing of what feeds brought. */
  readonly inTurn: LimitFunction;
}

export interface ReadableDocument {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly address: string;
}

/** The result of requesting one feed. */
export interface Gathered {
  readonly state: FeedState;
  readonly outcome: 'read' | 'unchanged' | FetchFailure['cause'];
  readonly shelved?: Shelved;
}

/** A cache may keep a document this long, and so do we; longer times are meant for images. */
const maxFreshMs = 6 * hourMs;

/**
 * A document that has not changed for this long is fetched anyway. This confirms that its items are still in
 * it, even if two feeds share them, and exposes a server that answers "not modified" for ever.
 */
const wholeAfterMs = 30 * dayMs;

/** After this many failures at the address a feed has moved to, the original address is tried again. */
const failuresUntilBack = 3;

/**
 * Requests a feed, writes what is new in it, and saves its state.
 * @param before undefined the first time
 * @throws the system's error when articles cannot be written: the feed is then read again next time
 */
export async function gatherFeed(
  feed: Feed,
  before: FeedState | undefined,
  deps: GatherDeps,
): Promise<Gathered> {
  const { address } = feed;
  const settings = hashOf(JSON.stringify([feed.name, feed.site, feed.quality, feed.topics]));
  const isAsBefore = before?.settings === settings;
  const isBack = (before?.failures ?? 0) >= failuresUntilBack;
  const asked = (isBack ? undefined : before?.movedTo) ?? address;
  const isWhole =
    before?.documentAt !== undefined && deps.now().getTime() - before.documentAt.getTime() < wholeAfterMs;
  const isSame = isAsBefore && isWhole;
  const fetched = await deps.fetch(asked, (isSame && before?.validators) || {});
  const now = deps.now();
  const known: FeedState = {
    ...(before ?? { address, validators: {}, failures: 0, nextAt: now }),
    settings,
    askedAt: now,
  };

  const restOf = ({ restMs = 0, quiet }: FeedState) => ({
    ...{ now, everyMs: deps.everyMs, restMs, quiet, random: deps.random },
  });
  const fail = async (failure: FetchFailure): Promise<Gathered> => {
    const failures = known.failures + 1;
    const { cause, fault, fix } = failure;
    const since = known.failure?.cause === cause ? known.failure.since : now;
    const nextAt = nextAfterFailure(restOf(known), failures, failure);
    const state = {
      ...known,
      failures,
      failure: { cause, fault, ...(fix !== undefined && { fix }), since },
      nextAt,
    };
    await deps.store.saveState(state);
    return { state, outcome: cause };
  };
  const succeed = async (
    { failure: _, ...read }: FeedState,
    outcome: 'read' | 'unchanged',
    shelved?: Shelved,
  ): Promise<Gathered> => {
    const nextAt = nextAfterSuccess(restOf(read), read.newShare ?? 0);
    const state = { ...read, failures: 0, readAt: now, nextAt };
    await deps.store.saveState(state);
    return { state, outcome, ...(shelved && { shelved }) };
  };

  if (fetched.kind === 'failed') return fail(fetched);
  // The requested address was already a new one; a further move from there replaces it.
  const movedTo = fetched.movedTo ?? (asked === address ? undefined : asked);
  const { movedTo: _, ...unmoved } = known;
  const moved = movedTo === undefined || movedTo === address ? unmoved : { ...unmoved, movedTo };
  const freshMs = Math.min(fetched.freshForMs, maxFreshMs);
  if (fetched.kind === 'unchanged') {
    return succeed({ ...moved, newShare: 0, restMs: Math.max(freshMs, known.restMs ?? 0) }, 'unchanged');
  }
  const digest = hashOf(settings, fetched.bytes);
  if (isSame && digest === known.digest) {
    return succeed({ ...moved, validators: fetched.validators, newShare: 0 }, 'unchanged');
  }
  const written = await deps.read(fetched);
  if ('refused' in written) return fail(failureOfRefusal(written, address));
  const parsed = withoutFutureDates(written, now);
  const isFirst = known.readAt === undefined;
  const shelved = await deps.inTurn(() => shelveItems(feed, parsed, { now, isFirst }, deps));
  const count = Math.min(parsed.items.length, maxItems);
  const { digest: __, quiet: ___, ...undigested } = moved;
  const isCutOff = fetched.isCutOff || parsed.damage === 'cut off';
  const read: FeedState = {
    ...undigested,
    ...factsOf(feed, parsed),
    // The rest of a truncated document is still to come.
    ...(isCutOff ? { validators: {} } : { validators: fetched.validators, digest }),
    isRecovered: isCutOff || parsed.damage !== undefined,
    documentAt: now,
    ...(parsed.quiet && { quiet: parsed.quiet }),
    restMs: Math.min(maxRestMs, Math.max(freshMs, parsed.ttlMs ?? 0)),
    newShare: isFirst || count === 0 ? 0 : shelved.added / count,
  };
  return succeed(read, 'read', shelved);
}

function failureOfRefusal(refusal: FeedRefusal, address: string): FetchFailure {
  const fix = howToFixRefusal(refusal, address);
  return { kind: 'failed', cause: 'unreadable', fault: refusal.refused, fix };
}

/** What a document says about its feed. */
function factsOf(feed: Feed, parsed: ParsedFeed): Partial<FeedState> {
  const dates = parsed.items.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []).sort((a, b) => b - a);
  const [newest, oldest] = [dates[0], dates.at(-1)];
  const { own } = outletsOf(feed, parsed);
  return {
    ...{ title: own.name, domain: own.domain, format: parsed.format, items: parsed.items.length },
    undated: parsed.items.length - dates.length,
    unlinked: parsed.items.filter(({ link }) => link === undefined).length,
    ...(newest !== undefined && { newestAt: new Date(newest) }),
    ...(newest !== undefined &&
      oldest !== undefined &&
      dates.length > 1 && { usualGapMs: Math.round((newest - oldest) / (dates.length - 1)) }),
  };
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}
