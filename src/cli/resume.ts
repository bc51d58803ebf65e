import { Command } from 'commander';
import { resumeSubscription } from '../scheduler/change-subscription.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import type { CliContext } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';

export function resumeCommand(context: CliContext): Command {
  return new Command('resume')
    .description('let a subscription that is paused or off send its digests again')
    .argument('<id>', "the subscription's id")
    .action((id: string) => withSubscriptions(context, (work) => resume(id, work, context)));
}

async function resume(id: string, work: SubscriptionWork, { now, write }: CliContext): Promise<void> {
  const { subscription } = await findSubscription(id, work);
  const isResumed = await resumeSubscription(id, { ...work, now });
  const { nextRunAt } = await findSubscription(id, work);
  const { timezone } = subscription.schedule;
  write(
    `${id} ${isResumed ? 'is active again' : 'was active already'}. ` +
      `The next digest: ${formatLocalTime(nextRunAt, timezone)}, ${timezone} time.\n` +
      `heatline pause ${id} stops it.\n`,
  );
}
