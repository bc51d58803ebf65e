import { deadAfterMs } from '../delivery/copy-registry.ts';
import type { Log } from '../platform/log.ts';
import { asError } from '../platform/thrown.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';

interface ClockCorrectionDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'nextRuns' | 'setNextRun' | 'setNextRunWhileInactive'>;
  readonly log: Log;
}

/**
 * Brings back each `nextRunAt` that lies beyond the next slot after `from`: a clock that had leapt ahead has left it there,
 * or a zone whose rules have changed. A slot that was decided since then is found so once more.
 * @throws what kept it from being done: it is to be done again
 */
export async function correctNextRuns(
  { subscriptions, log }: ClockCorrectionDeps,
  from: Date,
): Promise<void> {
  for (const { id, isActive, schedule, nextRunAt } of await subscriptions.nextRuns()) {
    const next = nextOf(schedule, from);
    if (next instanceof Error) log.error({ subscriptionId: id, err: next }, 'next run not looked at');
    if (!(next instanceof Date) || next >= nextRunAt) continue;
    const isBroughtBack = await (isActive
      ? subscriptions.setNextRun(id, next, { nextRunAt, schedule })
      : subscriptions.setNextRunWhileInactive(id, next, nextRunAt));
    if (isBroughtBack) {
      log.warn({ subscriptionId: id, nextRunAt, next }, 'next run brought back');
    }
  }
}

/**
 * Whether a `nextRunAt` lies where no schedule puts it now. Whoever wrote it had a clock that was ahead: a command that
 * was under way when this one returned, or one in another process. Another copy's clock may be ahead by seconds. What time it
 * is is asked behind what was read: a process that is halted in between finds what others have done since.
 */
export async function areRunsAhead(
  { subscriptions }: Pick<ClockCorrectionDeps, 'subscriptions'>,
  now: () => Date,
): Promise<boolean> {
  const nextRuns = await subscriptions.nextRuns();
  const latest = new Date(now().getTime() + deadAfterMs);
  /** Thousands of subscriptions share some schedules. */
  const known = new Map<string, Date | undefined>();
  for (const { schedule, nextRunAt } of nextRuns) {
    const name = `${schedule.cron} ${schedule.timezone}`;
    if (!known.has(name)) {
      const next = nextOf(schedule, latest);
      known.set(name, next instanceof Date ? next : undefined);
    }
    const next = known.get(name);
    if (next && next < nextRunAt) return true;
  }
  return false;
}

/** A schedule that another version wrote, or a zone that this machine does not know, has none: the others have theirs. */
function nextOf(schedule: Schedule, from: Date): Date | Error | undefined {
  try {
    return nextSlot(schedule, from);
  } catch (error) {
    return asError(error);
  }
}
