import type { CopyFault } from '../delivery/copy-registry.ts';
import { inactiveReasons, type SkipReason, skipReasons } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { told } from '../platform/language/sentence.ts';
import { minuteMs } from '../platform/time/durations.ts';
import { formatElapsed, formatLocalTime } from '../subscriptions/local-time-text.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import type { PastDeps } from './slot-outcome.ts';
import { outcomeOfSlot, type SlotOutcome } from './slot-outcome.ts';
import { noServiceFix, outcomeText } from './slot-outcome-text.ts';

export interface SubscriptionStatus {
  /** When its next digest comes; absent while it is paused or off. */
  readonly nextRunAt?: Date;
  /** An earlier slot that will be skipped, because someone asked for it. */
  readonly skippedSlot?: Date;
  readonly last?: Past;
  /** The last digest that was sent, where it is not also `last`. */
  readonly lastSent?: Past;
  /** What keeps its digests from coming, each with its fix; empty when all is well. */
  readonly problems: readonly Problem[];
}

interface Past {
  readonly slot: Date;
  readonly outcome: SlotOutcome;
}

export interface Problem {
  readonly fault: string;
  /** What a person can do, as a sentence. */
  readonly fix?: string;
  /** Whether the subscription has to be resumed, after the fix if there is one. */
  readonly needsResume?: true;
  /** Whether a person wanted it this way, so that nothing is wrong. */
  readonly isWanted?: true;
  /** Whether a slot is due and nothing is running that would handle it. */
  readonly isOverdue?: true;
}

/** A slot may be decided this late without anything being wrong: a busy minute, a restart. */
const overdueAfterMs = 2 * minuteMs;

/** What a subscription will do next, what it did last, and what is wrong with it. */
export async function readStatus(
  scheduled: ScheduledSubscription,
  { now, language }: { readonly now: Date; readonly language: Language },
  deps: Pick<PastDeps, 'faultOfServices'> & {
    readonly deliveries: Pick<DeliveryStore, 'history' | 'partStatesOf'>;
  },
): Promise<SubscriptionStatus> {
  const { deliveries } = deps;
  const { subscription, condition, nextRunAt, skipNext } = scheduled;
  const newest = async (except: readonly SkipReason[]): Promise<Past | undefined> => {
    const [delivery] = await deliveries.history(subscription.id, 1, except);
    if (!delivery) return undefined;
    const recorded = { status: delivery.status, parts: await deliveries.partStatesOf(delivery) };
    const outcome = outcomeOfSlot(delivery.slot, recorded, { statusChanges: [], current: scheduled }, now);
    return { slot: delivery.slot, outcome };
  };
  const last = await newest(inactiveReasons);
  const isSkipped = last?.outcome.kind === 'recorded' && last.outcome.status.state === 'skipped';
  const lastSent = isSkipped ? await newest(skipReasons) : undefined;
  // Sent or in progress: the scheduler just hasn't moved on to the next slot yet.
  const isDecided = last?.slot.getTime() === nextRunAt.getTime();
  const coming = skipNext || isDecided ? nextSlot(subscription.schedule, nextRunAt) : nextRunAt;
  // A pause with an end resumes by itself.
  const resumed =
    condition.state === 'paused' && condition.until
      ? nextSlot(subscription.schedule, condition.until)
      : undefined;
  const next = condition.state === 'active' ? coming : resumed;
  return {
    ...(next && { nextRunAt: next }),
    ...(condition.state === 'active' && skipNext && { skippedSlot: nextRunAt }),
    ...(last && { last }),
    ...(lastSent && { lastSent }),
    problems: problemsOf(scheduled, last, { now, language, fault: await deps.faultOfServices(now) }),
  };
}

function problemsOf(
  { subscription, condition, nextRunAt, lostSince }: ScheduledSubscription,
  last: SubscriptionStatus['last'],
  {
    now,
    language,
    fault,
  }: { readonly now: Date; readonly language: Language; readonly fault: CopyFault | undefined },
): Problem[] {
  const { schedule } = subscription;
  const time = (at: Date) => formatLocalTime(language, at, schedule.timezone);
  const problems: Problem[] = [];
  if (condition.state === 'paused') {
    const since = time(condition.since);
    problems.push({
      fault: condition.until
        ? say(language, 'paused since {since}, until {until}', { since, until: time(condition.until) })
        : say(language, 'paused since {since}', { since }),
      needsResume: true,
      isWanted: true,
    });
  }
  if (condition.state === 'off') {
    const { since, reason, fix } = condition;
    problems.push({
      fault: say(language, 'off since {since}: {reason}', {
        since: time(since),
        reason: told(language, reason),
      }),
      ...(fix && { fix: told(language, fix) }),
      needsResume: true,
    });
  }
  const lateMs = now.getTime() - nextRunAt.getTime();
  const holdsUp = fault && (lateMs >= 0 || !fault.isPartial);
  if (condition.state === 'active' && holdsUp) {
    const text =
      lateMs >= 0
        ? say(language, 'due since {time}, and put off: {fault}', {
            time: time(nextRunAt),
            fault: told(language, fault.fault),
          })
        : told(language, fault.fault);
    problems.push({ fault: text, fix: told(language, fault.fix) });
  } else if (condition.state === 'active' && lateMs > overdueAfterMs) {
    problems.push({
      fault: say(language, 'due for {elapsed}, and no service has handled it', {
        elapsed: formatElapsed(language, lateMs),
      }),
      fix: noServiceFix(language),
      isOverdue: true,
    });
  }
  if (lostSince && condition.state === 'active') {
    problems.push({
      fault: say(language, 'its channel has been unreachable since {time}', { time: time(lostSince) }),
    });
  }
  if (last && condition.state === 'active' && isTrouble(last.outcome)) {
    const { label, reason, fix } = outcomeText(last.slot, last.outcome, {
      ...{ language, timezone: schedule.timezone },
    });
    problems.push({
      fault: `${say(language, 'the last digest: {label}.', { label })} ${reason ?? ''}`.trim(),
      ...(fix && { fix }),
    });
  }
  return problems;
}

function isTrouble(outcome: SlotOutcome): boolean {
  return outcome.kind === 'recorded' && ['retrying', 'failed', 'unknown'].includes(outcome.status.state);
}
