import type { ArticleIndex } from '../content/article-index.ts';
import type { ContentFault } from '../content/content-fault.ts';
import type { PostedDigestStore } from '../delivery/posted-digest-store.ts';
import type { RefreshIndex } from '../digest/refresh-story.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import { formatChannelRef } from '../platform/channel.ts';
import { createKeyedQueue } from '../platform/queues/keyed-queue.ts';
import { minuteMs } from '../platform/time/durations.ts';
import { areRunsAhead, correctNextRuns } from './clock-correction.ts';
import { findDueWork, findPassedSlots, type Job } from './due-work.ts';
import { createDigestRefresher } from './refresh-digests.ts';
import type { RunDigestDeps } from './run-digest.ts';
import { shareDigests, shareStories } from './shared-work.ts';
import type { Ticker } from './ticker.ts';
import { type Disorder, watchClock } from './watched-clock.ts';

export interface SchedulerDeps
  extends Omit<RunDigestDeps, 'isStopping' | 'isClockInDoubt' | 'sinceSetBackMs' | 'storiesByHeat'> {
  readonly index: RefreshIndex & Pick<ArticleIndex, 'hottest' | 'version'>;
  readonly postedDigests: PostedDigestStore;
  /** What lets the scheduler look for due work, about every second. */
  readonly everySecond: Ticker;
}

/** A moment by both clocks: the wall clock's is for people, and how long ago it was is told by the other. */
export interface SignOfLife {
  readonly at: Date;
  readonly elapsedMs: number;
}

export interface Scheduler {
  /** When a tick last found its work: one that is alive does so every second. */
  lastTick(): SignOfLife | undefined;
  /** Why a digest waits for which no story was found, if one does. */
  putOffBy(): ContentFault | undefined;
  /** Begins nothing new, and resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/** How long a subscription is left alone whose work failed for a reason of our own, or was put off. */
const restMs = minuteMs;

/** How often next runs are looked for that a wrong clock has put far ahead. */
const lookAheadEveryMs = minuteMs;

/**
 * Of one platform so many channels are worked on at once: enough to keep it busy, few enough to end within seconds when
 * asked to. A platform that does not answer holds up no other.
 */
const channelsAtOnce = 100;

/**
 * So many more wait for their turn: what a platform takes within seconds. The rest of a great minute is found again by the
 * next tick, and is not held until then.
 */
const channelsWaiting = 2_000;

/** Of so many subscriptions that are paused or off a tick records what passed: ten thousand have theirs within minutes. */
const passedAtOnce = 100;

/**
 * Starts the one tick that finds due work and sets it going. Channels are worked on beside one another, so that a slow
 * one delays no other; the work of one channel goes in turn, so that two of its digests never choose the same story.
 */
export function startScheduler(deps: SchedulerDeps): Scheduler {
  let isStopping = false;
  let lastTick: SignOfLife | undefined;
  const clock = watchClock(deps);
  const workDeps = {
    ...deps,
    now: clock.now,
    isClockInDoubt: clock.isInDoubt,
    sinceSetBackMs: clock.sinceSetBackMs,
    isStopping: () => isStopping,
    storiesByHeat: shareStories((query) => storiesByHeat(deps.index, query), deps.now, deps.index.version),
    shareDigests: shareDigests(),
  };
  /** When no next run lay further ahead than its schedule puts it. */
  let soundAt: Date | undefined;
  let lookedAheadAtMs = Number.NEGATIVE_INFINITY;
  const refresher = createDigestRefresher({ ...deps, now: clock.now, isClockInDoubt: clock.isInDoubt });
  const platforms = createKeyedQueue(channelsAtOnce);
  const busy = new Map<string, Promise<void>>();
  const restingUntil = new Map<string, number>();
  /** By subscription, why its digest waits: said once. */
  const putOff = new Map<string, ContentFault>();

  const begin = (name: string, platform: string, jobs: readonly Job[]) => {
    const work = platforms.inTurn(platform, () => runInTurn(jobs)).finally(() => busy.delete(name));
    busy.set(name, work);
  };
  const runInTurn = async (jobs: readonly Job[]) => {
    for (const job of jobs) {
      const { subscriptionId } = job;
      if (isStopping) return;
      if (!isRested(job, clock.now())) continue;
      try {
        const putOffBy = await job.run();
        sayPutOff(subscriptionId, putOffBy);
        if (putOffBy) restingUntil.set(subscriptionId, clock.now().getTime() + restMs);
        else restingUntil.delete(subscriptionId);
      } catch (error) {
        sayFailed(error, 'work on a subscription failed', { subscriptionId });
        restingUntil.set(subscriptionId, clock.now().getTime() + restMs);
      }
    }
  };
  /** What is still under way when the time to end is over finds the state closed: the next start goes on with it. */
  const sayFailed = (error: unknown, event: string, fields: object = {}) =>
    deps.log[isStopping ? 'warn' : 'error']({ err: error, ...fields }, event);
  const sayPutOff = (subscriptionId: string, fault: ContentFault | undefined) => {
    if (fault && putOff.get(subscriptionId)?.fault !== fault.fault)
      deps.log.warn({ subscriptionId, ...fault }, 'digest put off');
    if (fault) putOff.set(subscriptionId, fault);
    else putOff.delete(subscriptionId);
  };
  /** Another copy may have decided what waited here. */
  const forgetDecided = (due: readonly Job[]) => {
    if (putOff.size === 0) return;
    const ids = new Set(due.map(({ subscriptionId }) => subscriptionId));
    for (const id of putOff.keys()) if (!ids.has(id)) putOff.delete(id);
  };
  const isRested = ({ subscriptionId }: Job, now: Date) => {
    const restMsLeft = (restingUntil.get(subscriptionId) ?? 0) - now.getTime();
    // More than a whole rest is left only after the clock was turned back.
    return restMsLeft <= 0 || restMsLeft > restMs;
  };
  /**
   * Undoes what a clock that had leapt ahead and was turned back has left in the future. And once more when what was under
   * way has ended: its last step may have gone by the clock that had leapt.
   */
  const mend = async ({ leapMs, ...disorder }: Disorder, now: Date) => {
    const underWay = [...busy.values()];
    let leftMs = leapMs;
    try {
      // First, so that a slot is due again although this process may die once its decision is gone; and again below, as
      // another copy may find it still decided meanwhile, and pass on.
      await correctNextRuns(deps, disorder.from);
      await deps.deliveries.correctClock({ ...disorder, now, leapMs });
      leftMs = 0;
      await deps.subscriptions.correctClock(now);
      await correctNextRuns(deps, disorder.from);
      soundAt = disorder.from;
    } catch (error) {
      clock.addDisorder({ ...disorder, leapMs: leftMs });
      throw error;
    }
    if (underWay.length === 0) return;
    void Promise.allSettled(underWay).then(() => clock.addDisorder({ ...disorder, leapMs: 0 }));
  };
  /** The same for what nobody here has noticed: no slot since the last look is lost by it. */
  const lookAhead = async (now: Date): Promise<Disorder | undefined> => {
    if (deps.elapsedMs() - lookedAheadAtMs < lookAheadEveryMs) return undefined;
    const areAhead = await areRunsAhead(deps, clock.now);
    lookedAheadAtMs = deps.elapsedMs();
    if (areAhead) return { from: soundAt && soundAt < now ? soundAt : now, leapMs: 0 };
    soundAt = now;
    return undefined;
  };
  const tick = async () => {
    const now = clock.now();
    const disorder = clock.takeDisorder() ?? (await lookAhead(now));
    if (disorder) await mend(disorder, now);
    const isReady = (job: Job) => isRested(job, now);
    const found = await findDueWork(workDeps, now);
    forgetDecided(found);
    const due = found.filter(isReady);
    const passed = (await findPassedSlots(workDeps, now)).filter(isReady).slice(0, passedAtOnce);
    lastTick = { at: now, elapsedMs: deps.elapsedMs() };
    const work = [...due, ...passed];
    for (const [name, jobs] of Map.groupBy(work, (job) => formatChannelRef(job.channel))) {
      const [job] = jobs;
      if (!job || isStopping || busy.has(name)) continue;
      const { platform } = job.channel;
      if (platforms.waitingUnder(platform) < channelsWaiting) begin(name, platform, jobs);
    }
    // What was posted can wait for what is due.
    refresher.begin(() => !isStopping && busy.size === 0);
  };

  let ticking: Promise<void> | undefined;
  // What is due is looked up in the store, so a tick may be late or missing without a slot being lost.
  const ticks = deps.everySecond(() => {
    ticking ??= tick()
      .catch((error: unknown) => sayFailed(error, 'tick failed'))
      .finally(() => {
        ticking = undefined;
      });
  });
  return {
    lastTick: () => lastTick,
    putOffBy: () => putOff.values().next().value,
    async stop() {
      isStopping = true;
      await ticks.stop();
      await ticking;
      await Promise.all([...busy.values(), refresher.ended()]);
    },
  };
}
