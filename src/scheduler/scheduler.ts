import { isDeepStrictEqual } from 'node:util';
import type { RootNames } from '../alerts/alert-message.ts';
import type { AlertStore } from '../alerts/alert-store.ts';
import type { AlertIndex } from '../alerts/matching-stories.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { type ContentFault, inEnglish } from '../content/content-fault.ts';
import type { ContentStep } from '../content/content-step.ts';
import { deliver } from '../delivery/deliver.ts';
import type { DeliveryObserver } from '../delivery/delivery-observer.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { PostedDigestStore } from '../delivery/posted-digest-store.ts';
import type { DrawDigest } from '../digest/draw-digest.ts';
import type { RefreshIndex } from '../digest/refresh-story.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import { formatChannelRef } from '../platform/channel.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { createKeyedQueue } from '../platform/queues/keyed-queue.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { AlertWork } from './alert-rounds.ts';
import { areRunsAhead, correctNextRuns } from './clock-correction.ts';
import { type DueWork, findDueWork, findPassedSlots } from './due-work.ts';
import { createDigestRefresher } from './refresh-digests.ts';
import { type RetryDeps, retryDelivery } from './retry-delivery.ts';
import { type RunDigestDeps, runDueSlots } from './run-digest.ts';
import { scheduleAlerts } from './schedule-alerts.ts';
import { shareDigests, shareStories } from './shared-work.ts';
import { skipPassedSlots } from './skip-undecided.ts';
import type { Ticker } from './ticker.ts';
import { type Disorder, watchClock } from './watched-clock.ts';

export interface SchedulerDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly degrade: (platform: string, payload: PlatformPayload) => PlatformPayload | undefined;
  readonly drawDigest: DrawDigest;
  /** How long a channel remembers a story; absent for the default. */
  readonly memoryMs?: number;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly alerts: AlertStore;
  readonly index: RefreshIndex &
    AlertIndex &
    Pick<ArticleIndex, 'version' | 'revision' | 'recentStories' | 'wordsOf'>;
  /** What people type for each root. */
  readonly commandNames: RootNames;
  readonly contentStep: ContentStep;
  readonly postedDigests: PostedDigestStore;
  readonly observer: DeliveryObserver;
  readonly now: Clock['now'];
  readonly elapsedMs: Clock['elapsedMs'];
  readonly signalIn: Clock['signalIn'];
  readonly callIn: Clock['callIn'];
  readonly random: () => number;
  readonly log: Log;
  /** Triggers the search for due work, about every second. */
  readonly everySecond: Ticker;
}

/**
 * A moment by both clocks: the wall clock's time is for people, the monotonic one tells how long ago it was.
 */
export interface SignOfLife {
  readonly at: Date;
  readonly elapsedMs: number;
}

export interface Scheduler {
  /** When a tick last found its work: every second while the scheduler is healthy. */
  lastTick(): SignOfLife | undefined;
  /** Why a digest for which no story was found is waiting, if one is. */
  putOffBy(): ContentFault | undefined;
  /** Begins nothing new, and resolves when everything begun has ended. */
  stop(): Promise<void>;
}

/** How long a subscription is left alone after its work failed internally or was put off. */
const restMs = minuteMs;

/** How often to look for next runs that a wrong clock has moved far ahead. */
const lookAheadEveryMs = minuteMs;

/**
 * Channels worked on at once per platform: enough to keep the platform busy, few enough to finish within
 * seconds at shutdown. A platform that does not answer holds up no other.
 */
const channelsAtOnce = 100;

/**
 * How many more may queue: what a platform accepts within seconds. In a very busy minute the rest is found
 * again by the next tick rather than held in memory.
 */
const channelsWaiting = 2_000;

/**
 * A tick records missed slots for at most this many inactive subscriptions; ten thousand are done within
 * minutes.
 */
const passedAtOnce = 100;

type Work = DueWork | AlertWork;

/**
 * Starts the tick that finds due work and runs it. Channels are worked on in parallel, so that a slow one
 * delays no other; the work of one channel runs in order, so that two of its digests never choose the same
 * story.
 */
export function startScheduler(deps: SchedulerDeps): Scheduler {
  let isStopping = false;
  let lastTick: SignOfLife | undefined;
  const clock = watchClock(deps);
  const deliverDeps = {
    ...deps,
    now: clock.now,
    isClockInDoubt: clock.isInDoubt,
    sinceSetBackMs: clock.sinceSetBackMs,
    isStopping: () => isStopping,
  };
  const workDeps: WorkDeps = {
    ...deliverDeps,
    deliver: (delivery, observer) => deliver(delivery, { ...deliverDeps, observer }),
    storiesByHeat: shareStories((query) => storiesByHeat(deps.index, query), deps.now, deps.index.version),
    shareDigests: shareDigests(),
  };
  const alerts = scheduleAlerts(deliverDeps);
  /** When every next run was last known to be where its schedule puts it. */
  let soundAt: Date | undefined;
  let lookedAheadAtMs = Number.NEGATIVE_INFINITY;
  const refresher = createDigestRefresher({ ...deps, now: clock.now, isClockInDoubt: clock.isInDoubt });
  const platforms = createKeyedQueue(channelsAtOnce);
  const busy = new Map<string, Promise<void>>();
  const restingUntil = new Map<string, number>();
  /** By subscription, why its digest waits; used to log each reason once. */
  const putOff = new Map<string, ContentFault>();

  const begin = (name: string, platform: string, found: readonly Work[], foundAt: Date) => {
    const work = platforms.inTurn(platform, () => runInTurn(found, foundAt)).finally(() => busy.delete(name));
    busy.set(name, work);
  };
  const runOne = (work: Work, foundAt: Date) => {
    if (work.kind === 'alert') return alerts.run(work);
    const isOfAlert = work.kind === 'retry' && work.delivery.isAlert;
    return isOfAlert ? alerts.retry(work.delivery) : runWork(work, foundAt, workDeps);
  };
  const runInTurn = async (found: readonly Work[], foundAt: Date) => {
    for (const work of found) {
      const { subscriptionId } = work;
      if (isStopping) return;
      if (!isRested(work, clock.now())) continue;
      try {
        const putOffBy = await runOne(work, foundAt);
        logPutOff(subscriptionId, putOffBy);
        if (putOffBy) restingUntil.set(subscriptionId, clock.now().getTime() + restMs);
        else restingUntil.delete(subscriptionId);
      } catch (error) {
        logFailed(error, 'work on a subscription failed', { subscriptionId });
        restingUntil.set(subscriptionId, clock.now().getTime() + restMs);
      }
    }
  };
  /**
   * Work that outlives the shutdown finds the state closed, and the next start continues it: a warning, not
   * an error.
   */
  const logFailed = (error: unknown, event: string, fields: object = {}) =>
    deps.log[isStopping ? 'warn' : 'error']({ err: error, ...fields }, event);
  const logPutOff = (subscriptionId: string, fault: ContentFault | undefined) => {
    if (fault && !isDeepStrictEqual(putOff.get(subscriptionId)?.fault, fault.fault))
      deps.log.warn({ subscriptionId, ...inEnglish(fault) }, 'digest put off');
    if (fault) putOff.set(subscriptionId, fault);
    else putOff.delete(subscriptionId);
  };
  /** Another copy may have decided what was waiting here. */
  const forgetDecided = (due: readonly DueWork[]) => {
    if (putOff.size === 0) return;
    const ids = new Set(due.map(({ subscriptionId }) => subscriptionId));
    for (const id of putOff.keys()) if (!ids.has(id)) putOff.delete(id);
  };
  const isRested = ({ subscriptionId }: Work, now: Date) => {
    const restMsLeft = (restingUntil.get(subscriptionId) ?? 0) - now.getTime();
    // More than a whole rest can be left only after the clock was turned back.
    return restMsLeft <= 0 || restMsLeft > restMs;
  };
  /**
   * Undoes what a clock that ran ahead has left in the future, and does so again when work in flight has
   * ended, because its last step may have used the wrong time.
   */
  const repair = async ({ leapMs, ...disorder }: Disorder, now: Date) => {
    const underWay = [...busy.values()];
    let leftMs = leapMs;
    try {
      // First, so that reopened slots are due even if this process dies right after reopening them; and again
      // below, because another copy may meanwhile find them still decided and move on.
      await correctNextRuns(deps, disorder.from);
      await deps.deliveries.correctClock({ ...disorder, now, leapMs });
      leftMs = 0;
      await deps.subscriptions.correctClock(now);
      await deps.alerts.correctClock(now);
      await correctNextRuns(deps, disorder.from);
      soundAt = disorder.from;
    } catch (error) {
      clock.addDisorder({ ...disorder, leapMs: leftMs });
      throw error;
    }
    if (underWay.length === 0) return;
    void Promise.allSettled(underWay).then(() => clock.addDisorder({ ...disorder, leapMs: 0 }));
  };
  /** The same for a wrong clock that this process did not notice; no slot since the last look is lost. */
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
    if (disorder) await repair(disorder, now);
    const isReady = (work: Work) => isRested(work, now);
    const found = await findDueWork(workDeps, now);
    forgetDecided(found);
    const due = found.filter(isReady);
    const passed = (await findPassedSlots(workDeps, now)).filter(isReady).slice(0, passedAtOnce);
    const looking = alerts.due().filter(isReady);
    lastTick = { at: now, elapsedMs: deps.elapsedMs() };
    const byChannel = Map.groupBy([...due, ...passed, ...looking], ({ channel }) =>
      formatChannelRef(channel),
    );
    for (const [name, work] of byChannel) {
      const [first] = work;
      if (!first || isStopping || busy.has(name)) continue;
      const { platform } = first.channel;
      if (platforms.waitingUnder(platform) < channelsWaiting) begin(name, platform, work, now);
    }
    // Updating what was posted can wait for what is due.
    refresher.begin(() => !isStopping && busy.size === 0);
  };

  let ticking: Promise<void> | undefined;
  // Due work is looked up in the store, so a tick may be late or missing without losing a slot.
  const ticks = deps.everySecond(() => {
    ticking ??= tick()
      .catch((error: unknown) => logFailed(error, 'tick failed'))
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
      await Promise.all([...busy.values(), refresher.ended(), alerts.ended()]);
    },
  };
}

type WorkDeps = RunDigestDeps & RetryDeps;

/**
 * Does what is due.
 * @param foundAt when it was found to be due
 * @returns why it is put off, if it is
 */
export async function runWork(
  work: DueWork,
  foundAt: Date,
  deps: WorkDeps,
): Promise<ContentFault | undefined> {
  switch (work.kind) {
    case 'retry':
      await retryDelivery(work.delivery, deps);
      return undefined;
    case 'slots':
      return runDueSlots(work.subscriptionId, foundAt, deps);
    case 'passed slots':
      await skipPassedSlots(work.inactive, foundAt, deps);
      return undefined;
  }
}
