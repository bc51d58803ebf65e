import { reasonOf } from '../content/files/file-error.ts';
import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { dayMs } from '../platform/time/durations.ts';
import { shownAddress } from './feed.ts';
import type { FeedState } from './feed-state.ts';
import type { Gathered } from './polling/gather-feed.ts';

/** After this many failures in a row, somebody should take a look. */
const failuresUntilWarning = 3;

/** These do not go away by themselves. */
const lasting = new Set(['gone', 'forbidden', 'private', 'unreadable', 'large', 'redirect']);

/** A feed that fails every other time is reported at most this often, in milliseconds. */
const newsEveryMs = dayMs;

/** This many entries of the feeds file are reported one by one. */
const namedEntries = 20;

const progressEveryMs = 10_000;

/** Logs about feeds: each problem once, not again with each request. */
export interface FeedNews {
  /** A feed was requested; `before` is undefined the first time. */
  asked(address: string, before: FeedState | undefined, gathered: Gathered): void;
  /** A feed's articles could not be written. */
  notWritten(address: string, error: unknown): void;
  /** The feeds file was read. */
  fileRead(feeds: number, faults: readonly string[]): void;
  /** New feeds are about to be requested. */
  begun(feeds: number): void;
  /** Progress of the first look at new feeds. It takes minutes, and nothing else shows that it is running. */
  progress(isOver: boolean): void;
}

/** Progress of the first look at new feeds. */
export interface FirstGathering {
  /** Requested so far. */
  readonly feeds: number;
  /** To be requested in total. */
  readonly of: number;
  readonly failed: number;
  readonly articles: number;
  readonly isDone: boolean;
}

export interface FeedNewsDeps extends Pick<Clock, 'now' | 'elapsedMs'> {
  readonly log: Log;
  /** Called every few seconds with the progress. */
  readonly showProgress?: ((progress: FirstGathering) => void) | undefined;
}

export function createFeedNews({ log, now, elapsedMs, showProgress }: FeedNewsDeps): FeedNews {
  const told = new Map<string, { readonly cause: string; readonly atMs: number }>();
  let entries = new Set<string>();
  let first: { of: number; done: number; failed: number; articles: number } | undefined;
  let saidAtMs = 0;

  /** Whether this was not reported within the last day. */
  function isNews(address: string, cause: string): boolean {
    const atMs = now().getTime();
    const before = told.get(address);
    if (before?.cause === cause && Math.abs(atMs - before.atMs) < newsEveryMs) return false;
    told.set(address, { cause, atMs });
    return true;
  }

  return {
    asked(address, before, { state, shelved }) {
      const feed = shownAddress(address);
      const { failure, failures, nextAt } = state;
      if (shelved) log.debug({ feed, ...shelved }, 'feed gathered');
      if (failure) {
        const { cause, fault, fix } = failure;
        const isDue = failures === failuresUntilWarning || (failures === 1 && lasting.has(cause));
        log[isDue && isNews(address, cause) ? 'warn' : 'debug'](
          { feed, fault, fix, nextAt },
          'feed cannot be read',
        );
      } else if ((before?.failures ?? 0) >= failuresUntilWarning) {
        log.info({ feed }, 'feed can be read again');
      }
      if (before || !first) return;
      first.done += 1;
      first.failed += Number(failure !== undefined);
      first.articles += shelved?.added ?? 0;
    },
    notWritten(address, error) {
      // The system's message names a temporary file, which differs each time.
      const reason = new Error(`articles cannot be written: ${reasonOf(error)}`, { cause: error });
      log.error(
        { err: reason, feed: shownAddress(address) },
        'articles of a feed not written: retrying in a minute',
      );
    },
    fileRead(feeds, faults) {
      const unplaced = (fault: string) => fault.replace(/:\d+:/, ':');
      const fresh = faults.filter((fault) => !entries.has(unplaced(fault)));
      entries = new Set(faults.map(unplaced));
      for (const fault of fresh.slice(0, namedEntries))
        log.warn({ fault }, 'entry of the feeds file skipped');
      if (fresh.length > namedEntries) {
        log.warn(
          { entries: fresh.length - namedEntries },
          'more entries of the feeds file skipped: heatline feeds lists them',
        );
      }
      log.info({ feeds, faults: faults.length }, 'feeds file read');
    },
    begun(feeds) {
      if (feeds === 0) return;
      first ??= { of: 0, done: 0, failed: 0, articles: 0 };
      first.of += feeds;
    },
    progress(isOver) {
      if (!first) return;
      const { of, done, failed, articles } = first;
      const isDone = isOver || done >= of;
      showProgress?.({ feeds: done, of, failed, articles, isDone });
      if (!isDone && elapsedMs() - saidAtMs < progressEveryMs) return;
      saidAtMs = elapsedMs();
      log.info({ feeds: done, of, failed, articles }, isDone ? 'new feeds gathered' : 'gathering new feeds');
      if (isDone) first = undefined;
    },
  };
}
