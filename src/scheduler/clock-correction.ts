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
 * Moves back each `nextRunAt` that lies beyond the next slot after `from`: left there by a clock that ran
 * ahead, or by a zone whose rules have changed. Slots decided since then are simply found decided again.
 * @throws what kept it from finishing: call it again
 */
export async function correctNextRuns(
  { subscriptions, log }: ClockCorrectionDeps,
  from: Date,
): Promise<void> {
  for (const { id, isActive, schedule, nextRunAt } of await subscriptions.nextRuns()) {
    const next = nextOf(schedule, from);
    if (next instanceof Error) log.error({ subscriptionId: id, err: next }, 'next run not checked');
    if (!(next instanceof Date) || next >= nextRunAt) continue;
    const isBroughtBack = await (isActive
      ? subscriptions.setNextRun(id, next, { nextRunAt, schedule })
      : subscriptions.setNextRunWhileInactive(id, next, nextRunAt));
    if (isBroughtBack) {
      log.warn({ subscriptionId: id, nextRunAt, next }, 'next run moved back');
    }
  }
}

/**
 * Whether a `nextRunAt` lies further ahead than its schedule allows now: the clock that set it was ahead.
 * That may be a command in flight when this clock was corrected, or a command in another process. Another
 * copy's clock may be ahead by seconds. The time is read after the rows: if the process is suspended in
 * between, the time is later than anything others wrote.
 */
export async function areRunsAhead(
  { subscriptions }: Pick<ClockCorrectionDeps, 'subscriptions'>,
  now: () => Date,
): Promise<boolean> {
  const nextRuns = await subscriptions.nextRuns();
  const latest = new Date(now().getTime() + deadAfterMs);
  /** Thousands of subscriptions share a few schedules. */
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

/**
 * A schedule written by another version, or in a zone that this machine does not know, must not affect the
 * others.
 */
function nextOf(schedule: Schedule, from: Date): Date | Error | undefined {
  try {
    return nextSlot(schedule, from);
  } catch (error) {
    return asError(error);
  }
}
