import { schedule } from 'node-cron';
import { deliver } from '../delivery/deliver.ts';
import { formatChannelRef } from '../platform/channel.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { type RunDigestDeps, runDigest } from './run-digest.ts';
import { nextSlot, slotsBetween } from './slots.ts';

export interface SchedulerDeps extends RunDigestDeps {
  readonly subscriptions: SubscriptionStore;
}

export interface Scheduler {
  /** Finds no more work, and resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/** Every second: what is due is looked up in the store, so a tick may be late or missing without a slot being lost. */
const tickPattern = '* * * * * *';

/** A digest that could not be sent in time is still wanted for this long. */
const catchUpMs = 6 * 60 * 60_000;

/** How long a channel whose work failed for a reason of our own is left alone. */
const restMs = 60_000;

/**
 * Starts the one tick that finds due work and sets it going. Channels work beside one another, so that a slow one
 * delays no other; the work of one channel goes in turn, so that two of its digests never choose the same story.
 */
export function startScheduler(deps: SchedulerDeps): Scheduler {
  const busy = new Map<string, Promise<void>>();
  const restingUntil = new Map<string, number>();

  const begin = (channel: string, jobs: readonly Job[]) => {
    const work = runInTurn(jobs)
      .catch((error: unknown) => {
        deps.log.error({ err: error, channel }, 'work on a channel failed');
        restingUntil.set(channel, deps.now().getTime() + restMs);
      })
      .finally(() => busy.delete(channel));
    busy.set(channel, work);
  };
  const tick = async () => {
    const now = deps.now();
    await settleInterrupted(deps, now);
    const byChannel = Map.groupBy(await findDueWork(deps, now), (job) => job.channel);
    for (const [channel, jobs] of byChannel) {
      if (!busy.has(channel) && (restingUntil.get(channel) ?? 0) <= now.getTime()) begin(channel, jobs);
    }
  };

  let ticking: Promise<void> | undefined;
  const task = schedule(
    tickPattern,
    () => {
      ticking ??= tick()
        .catch((error: unknown) => deps.log.error({ err: error }, 'tick failed'))
        .finally(() => {
          ticking = undefined;
        });
    },
    { name: 'tick' },
  );
  return {
    async stop() {
      await task.destroy();
      await ticking;
      await Promise.all(busy.values());
    },
  };
}

interface Job {
  readonly channel: string;
  readonly run: () => Promise<void>;
}

async function runInTurn(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) await job.run();
}

/** What cannot be settled is looked at again with the next tick; it holds up no other work. */
async function settleInterrupted({ deliveries, log }: SchedulerDeps, now: Date): Promise<void> {
  try {
    for (const { status, ...key } of await deliveries.settleInterrupted(now)) {
      log.warn({ ...key, state: status.state }, 'delivery was interrupted');
    }
  } catch (error) {
    log.error({ err: error }, 'interrupted deliveries not settled');
  }
}

/** Retries before new slots: they are the older ones of their channel. */
async function findDueWork(deps: SchedulerDeps, now: Date): Promise<Job[]> {
  const retries = await deps.deliveries.dueRetries(now);
  const due = await deps.subscriptions.due(now);
  return [
    ...retries.map((delivery) => ({
      channel: formatChannelRef(delivery.channel),
      run: async () => {
        if (await deps.deliveries.resume(delivery)) await deliver(delivery, deps);
      },
    })),
    ...due.map((scheduled) => ({
      channel: formatChannelRef(scheduled.subscription.channel),
      run: () => runDueSlots(scheduled, now, deps),
    })),
  ];
}

/** After downtime only the latest missed slot is sent, and only while it is still news; the ledger names the others. */
async function runDueSlots(
  { subscription, nextRunAt }: ScheduledSubscription,
  now: Date,
  deps: SchedulerDeps,
): Promise<void> {
  const justBefore = new Date(nextRunAt.getTime() - 1);
  const slots = [...slotsBetween(subscription.schedule, justBefore, now)];
  const latest = slots.pop();
  for (const slot of slots) await skipSlot(subscription, slot, 'superseded', deps);
  if (latest && now.getTime() - latest.getTime() <= catchUpMs) await runDigest(subscription, latest, deps);
  else if (latest) await skipSlot(subscription, latest, 'too late', deps);

  const next = nextSlot(subscription.schedule, now);
  if (next) await deps.subscriptions.setNextRun(subscription.id, next);
}

async function skipSlot(
  { id, channel }: Subscription,
  slot: Date,
  reason: 'superseded' | 'too late',
  { deliveries, log }: SchedulerDeps,
): Promise<void> {
  const key = { subscriptionId: id, slot };
  if (await deliveries.skip(key, channel, reason)) log.warn({ ...key, reason }, 'digest skipped');
}
