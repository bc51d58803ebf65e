import { asError } from '../platform/thrown.ts';
import type { Clock } from '../platform/time/clock.ts';
import { within } from '../platform/time/within.ts';
import { contentRoots } from './files/content-roots.ts';
import { watchFolders } from './files/watch-folders.ts';
import { type IndexLocation, locationOf } from './index/index-location.ts';
import type { Check } from './sync/content-sync.ts';
import { createSyncThread } from './sync/sync-thread.ts';
import type { SyncReport } from './sync-report.ts';
import type { Unread } from './unread.ts';

export interface FollowOptions extends IndexLocation, Pick<Clock, 'now' | 'elapsedMs' | 'callIn'> {
  /** After the first check, and after each one that found a change. */
  readonly onSync: (report: SyncReport) => void;
  /** Called before each check, of the whole folder or of some paths. */
  readonly onBegin: () => void;
  /** Called after each check that did not fail. */
  readonly onEnd: () => void;
  /** Called after each check of the whole folder, with what it could not read. */
  readonly onCheck: (unread: Unread) => void;
  /** A check failed, or the index could not be written. It is retried. */
  readonly onFailure: (error: Error) => void;
  /** A folder cannot be watched, so its changes are found by rescans. Called once for each. */
  readonly onUnwatched: (error: Error) => void;
}

export interface Following {
  /**
   * A running check is finished first unless that takes long: then it is aborted, and the next start repeats
   * it.
   */
  stop(): Promise<void>;
}

/** Everything written within this time is one change. In milliseconds. */
const quietMs = 80;
/** Files that keep changing are still checked this often. */
const maxUnrestMs = 500;
/** A faulty file that has been unchanged for this long is not half-written. */
const patienceMs = 500;
/** A file that looks half-written is checked again after this time. */
const unfinishedMs = 600;
/** With more paths than this, a full check takes no longer and misses nothing. */
const maxPaths = 500;
/** Rescans take a hundredth of the time, within these bounds, because the watch may miss changes. */
const rescanShare = 0.01;
const minRescanMs = 1_000;
const maxRescanMs = 30_000;
/** The first retry after a failure comes after a second, further ones twice as late each time, up to this. */
const maxRetryMs = 15_000;
/** How long a running check may take at shutdown, which must be quick. */
const finishMs = 500;
/**
 * A thread that hangs in a system call, as on a network folder whose server is down, cannot even be
 * terminated.
 */
const terminateMs = 250;

/**
 * Keeps the index in step with the content folders until it is stopped: builds it if there is none, then
 * finds every file that is added, changed, renamed or deleted. Folders may come and go. Reading and writing
 * happen on a separate thread.
 */
export function followContent(options: FollowOptions, createSync = createSyncThread): Following {
  const { now, elapsedMs, callIn, onSync, onBegin, onEnd, onCheck, onFailure, onUnwatched } = options;
  // The rest of the options cannot be sent to a thread.
  const location = locationOf(options);
  let thread = createSync(location, { patienceMs });
  let checking: Promise<void> | undefined;
  let cancelCheck = () => {};
  let isFirst = true;
  let isStopped = false;
  let retryMs = minRescanMs;

  // What the next check is for, and when. Times are those of `elapsedMs`.
  const changed = new Set<string>();
  const unfinished = new Set<string>();
  let isAllDue = true;
  let unrestSince: number | undefined;
  let rescanAt = 0;
  let unfinishedAt = Number.POSITIVE_INFINITY;

  const folders = watchFolders(contentRoots(location.contentFolder, location.furtherFolders), {
    onPath(path) {
      changed.add(path);
      noteChange();
    },
    onAnything() {
      isAllDue = true;
      noteChange();
    },
    onError: onUnwatched,
  });

  function noteChange(): void {
    unrestSince ??= elapsedMs();
    schedule();
  }

  function schedule(): void {
    if (checking || isStopped) return;
    cancelCheck();
    const at = elapsedMs();
    const quietAt = unrestSince === undefined ? rescanAt : Math.min(at + quietMs, unrestSince + maxUnrestMs);
    cancelCheck = callIn(Math.max(0, Math.min(quietAt, rescanAt, unfinishedAt) - at), start);
  }

  function start(): void {
    checking = checkOnce()
      .catch(recover)
      .finally(() => {
        checking = undefined;
        schedule();
      });
  }

  async function checkOnce(): Promise<void> {
    const isAll = isAllDue || elapsedMs() >= rescanAt || changed.size > maxPaths;
    const paths = [...changed, ...unfinished];
    changed.clear();
    unfinished.clear();
    isAllDue = false;
    unrestSince = undefined;
    onBegin();
    const check = isAll ? await thread.checkAll(now()) : await thread.checkPaths(paths, now());
    onEnd();
    retryMs = minRescanMs;
    if (isAll) {
      const paceMs = check.report.elapsedMs / rescanShare;
      rescanAt = elapsedMs() + Math.min(maxRescanMs, Math.max(minRescanMs, paceMs));
    }
    followUp(check);
    const { added, changed: edited, removed, unread } = check.report;
    if (isAll) onCheck(unread);
    if (isFirst || added + edited + removed > 0) onSync(check.report);
    isFirst = false;
  }

  function followUp({ waiting, needsAll, folders: found }: Check): void {
    for (const path of waiting) unfinished.add(path);
    unfinishedAt = unfinished.size > 0 ? elapsedMs() + unfinishedMs : Number.POSITIVE_INFINITY;
    // Files may have been added to a folder after it was walked and before it was watched.
    const isNewlyWatched = !isStopped && found !== undefined && folders.setFolders(found);
    if (!needsAll && !isNewlyWatched) return;
    isAllDue = true;
    unrestSince ??= elapsedMs();
  }

  /** The thread may be dead, or its database in a bad state: a new one starts from the files. */
  async function recover(error: unknown): Promise<void> {
    if (isStopped) return;
    onFailure(asError(error));
    await thread.close();
    if (isStopped) return;
    thread = createSync(location, { patienceMs });
    isAllDue = true;
    rescanAt = elapsedMs() + retryMs;
    retryMs = Math.min(2 * retryMs, maxRetryMs);
  }

  schedule();
  return {
    async stop() {
      isStopped = true;
      cancelCheck();
      folders.close();
      const atRest = Promise.resolve(checking).then(() => thread.close());
      if ((await within(finishMs, atRest, { callIn })) === 'late')
        await within(terminateMs, thread.terminate(), { callIn });
    },
  };
}
