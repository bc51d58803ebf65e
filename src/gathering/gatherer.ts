import { statSync } from 'node:fs';
import pLimit from 'p-limit';
import { Fault } from '../platform/fault.ts';
import type { Log } from '../platform/log.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs, minuteMs } from '../platform/time/durations.ts';
import { within } from '../platform/time/within.ts';
import type { ArticleFiles } from './articles/article-files.ts';
import type { Feed } from './feed.ts';
import { createFeedNews, type FeedNewsDeps } from './feed-news.ts';
import type { FeedState } from './feed-state.ts';
import type { FeedStore } from './feed-store.ts';
import { fetchDocument } from './fetching/fetch-document.ts';
import type { SendRequest } from './fetching/send-request.ts';
import type { HostTurns } from './fetching/turns.ts';
import { createFeedTurns } from './fetching/turns.ts';
import type { GatheringObserver } from './gathering-observer.ts';
import { createGatheredCopier } from './keeping/copy-gathered.ts';
import { removeOldFiles } from './keeping/remove-old-files.ts';
import { leadMs } from './lead.ts';
import { type FeedsFile, loadFeedsFile } from './listing/feeds-file.ts';
import { type GatherDeps, gatherFeed } from './polling/gather-feed.ts';
import { maxRestMs } from './polling/next-request.ts';

/** How feeds are gathered, from the environment. */
export interface GatheringSettings {
  readonly feedsFile: string;
  readonly contentFolder: string;
  /** The usual time between two requests of a feed, in milliseconds. */
  readonly everyMs: number;
  /** How long article files are kept, in milliseconds. */
  readonly keepMs: number;
  readonly userAgent: string;
}

export interface GathererDeps extends GatheringSettings, Clock, Randomness {
  readonly store: FeedStore;
  readonly files: ArticleFiles;
  readonly send: SendRequest;
  readonly read: GatherDeps['read'];
  readonly observer: GatheringObserver;
  readonly log: Log;
  /** Shows the progress of the first look at new feeds. */
  readonly showProgress?: FeedNewsDeps['showProgress'];
  /**
   * Whether copies share the state: then one of them gathers, and each writes the articles into its own
   * folder.
   */
  readonly isShared: boolean;
  /**
   * Keeps other processes from gathering into the same folder until the lock is disposed of.
   * @returns undefined while another process has it
   */
  readonly takeFolder: () => Disposable | undefined;
}

/** What a service reports about its gathering. */
export interface GatheringReport {
  /** Whether this process is the one that requests feeds. */
  readonly isGathering: boolean;
  readonly listed: number;
  /** Never read so far. */
  readonly unread: number;
  /** Failed at the last request. */
  readonly failing: number;
  /** How long the most overdue feed has been waiting, in milliseconds. */
  readonly lateMs: number;
}

export interface Gatherer extends AsyncDisposable {
  report(): GatheringReport;
}

const lookEveryMs = 5_000;
const keepEveryMs = hourMs;

/** Feeds requested or processed at the same time, each on another host. */
const maxFeedsAtOnce = 8;

/** How long a request in flight may continue at shutdown. */
const finishMs = 500;

/** After a clock was set back, feeds seem to wait for years; longer waits than this are ignored. */
const maxWaitMs = 8 * maxRestMs;

/** Gathers on its own schedule until it is disposed of. Failures are logged and retried. */
export function startGathering(deps: GathererDeps): Gatherer {
  const { store, files, log, now, callIn, observer, isShared } = deps;
  const news = createFeedNews(deps);
  const owner = deps.randomId();
  const ending = new AbortController();
  const copier = createGatheredCopier(deps);
  const inTurn = pLimit(1);
  const turns = createFeedTurns(maxFeedsAtOnce);
  const gather = (hostTurns: HostTurns): GatherDeps => ({
    ...deps,
    keepsText: isShared,
    inTurn,
    async fetch(address, validators) {
      const result = await fetchDocument(address, validators, { ...deps, hostTurns, signal: ending.signal });
      // A request aborted by shutdown is not the feed's fault.
      ending.signal.throwIfAborted();
      return result;
    },
  });

  let listed: FeedsFile['feeds'] = [];
  let fileStamp: string | undefined;
  let folderLock: Disposable | undefined;
  let isFolderTaken = false;
  let states: Map<string, FeedState> | undefined;
  let keptAtMs: number | undefined;
  const underWay = new Map<string, Promise<void>>();
  let looking = Promise.resolve();
  let cancel = callIn(0, look);

  function look(): void {
    looking = round()
      .catch((error: unknown) => {
        if (!ending.signal.aborted) log.error({ err: error }, 'feeds not gathered: retrying within seconds');
      })
      .finally(() => {
        if (!ending.signal.aborted) cancel = callIn(lookEveryMs, look);
      });
  }

  async function round(): Promise<void> {
    if (isShared) {
      const copied = await copier.copy();
      if (copied > 0) log.info({ articles: copied }, 'gathered articles copied from the state');
    }
    readFile();
    if (!(await mayGather()) || ending.signal.aborted) {
      states = undefined;
      return;
    }
    states ??= new Map((await store.states()).map((state) => [state.address, state]));
    startDue(states);
    news.progress(underWay.size === 0);
    await keep(states);
  }

  /** Reads the feeds file if it has changed. While it cannot be read, the previous content applies. */
  function readFile(): void {
    const stamp = stampOf(deps.feedsFile);
    if (stamp === fileStamp) return;
    fileStamp = stamp;
    const file = loadFeedsFile(deps.feedsFile);
    if (!file) {
      listed = [];
      return;
    }
    if (file instanceof Fault) {
      log.error({ fault: file.fault }, 'feeds file not read: continuing with the previous feeds');
      return;
    }
    listed = file.feeds;
    news.fileRead(listed.length, file.faults);
  }

  async function mayGather(): Promise<boolean> {
    if (listed.length === 0) return false;
    const at = now();
    if (isShared && !(await store.lead(owner, at, new Date(at.getTime() + leadMs)))) {
      // The copy that gathers now may use the same folder.
      leaveFolder();
      return false;
    }
    if (folderLock || (await takeFolder())) return true;
    // Another copy may be able to write.
    if (isShared) await store.stopLeading(owner);
    return false;
  }

  function leaveFolder(): void {
    folderLock?.[Symbol.dispose]();
    folderLock = undefined;
  }

  async function takeFolder(): Promise<boolean> {
    const fault = await files.fault();
    if (fault !== undefined) {
      log.error({ err: new Error(fault) }, 'feeds not gathered: the content folder cannot be written');
      return false;
    }
    folderLock = deps.takeFolder();
    if (!folderLock && !isFolderTaken) log.info({}, 'another process gathers feeds into this content folder');
    isFolderTaken = folderLock === undefined;
    return !isFolderTaken;
  }

  function startDue(known: Map<string, FeedState>): void {
    const at = now().getTime();
    const due = listed
      .filter(({ address }) => !underWay.has(address))
      .map((feed) => ({ feed, dueAt: known.get(feed.address)?.nextAt.getTime() ?? 0 }))
      .filter(({ dueAt }) => dueAt <= at || dueAt > at + maxWaitMs)
      .sort((a, b) => a.dueAt - b.dueAt);
    news.begun(due.filter(({ feed }) => !known.has(feed.address)).length);
    for (const { feed } of due) {
      const work = gatherOne(feed, known).finally(() => underWay.delete(feed.address));
      underWay.set(feed.address, work);
    }
  }

  async function gatherOne(feed: Feed, known: Map<string, FeedState>): Promise<void> {
    if (ending.signal.aborted) return;
    const before = known.get(feed.address);
    try {
      const gathered = await turns((hostTurns) => gatherFeed(feed, before, gather(hostTurns)));
      if (ending.signal.aborted) return;
      known.set(feed.address, gathered.state);
      observer.feedAsked(gathered.outcome);
      if (gathered.shelved) observer.articlesGathered(gathered.shelved);
      news.asked(feed.address, before, gathered);
    } catch (error) {
      if (ending.signal.aborted) return;
      news.notWritten(feed.address, error);
      const nextAt = new Date(now().getTime() + minuteMs);
      known.set(feed.address, {
        ...(before ?? { address: feed.address, validators: {}, failures: 0 }),
        nextAt,
      });
    }
  }

  async function keep(known: ReadonlyMap<string, FeedState>): Promise<void> {
    if (keptAtMs !== undefined && deps.elapsedMs() - keptAtMs < keepEveryMs) return;
    keptAtMs = deps.elapsedMs();
    const at = now();
    // After a long pause, everything the feeds still contain must be seen again before any of it is
    // forgotten.
    const forgets = listed.every(({ address }) => {
      const { askedAt = at } = known.get(address) ?? {};
      return at.getTime() - askedAt.getTime() < maxWaitMs;
    });
    const removed = await inTurn(() => removeOldFiles(at, { ...deps, forgets, signal: ending.signal }));
    if (removed > 0) log.info({ articles: removed }, 'old gathered articles deleted');
  }

  return {
    report() {
      const known = listed.map(({ address }) => states?.get(address));
      const at = now().getTime();
      return {
        isGathering: states !== undefined,
        listed: listed.length,
        unread: known.filter((state) => state?.readAt === undefined).length,
        failing: known.filter((state) => state?.failure !== undefined).length,
        lateMs: Math.max(0, ...known.map((state) => (state ? at - state.nextAt.getTime() : 0))),
      };
    },
    async [Symbol.asyncDispose]() {
      cancel();
      ending.abort();
      await within(finishMs, Promise.all([looking, ...underWay.values()]), { callIn });
      if (isShared && states) await store.stopLeading(owner).catch(() => undefined);
      leaveFolder();
    },
  };
}

/** Changes when the file or its permissions change; empty when it cannot be examined. */
function stampOf(path: string): string {
  try {
    const { size, ctimeMs, ino } = statSync(path);
    return `${size} ${ctimeMs} ${ino}`;
  } catch {
    return '';
  }
}
