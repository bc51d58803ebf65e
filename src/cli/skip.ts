import { Command } from 'commander';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';

export function skipCommand(context: CliContext): Command {
  return new Command('skip')
    .description('leave out the coming digest of a subscription')
    .argument('<id>', "the subscription's id")
    .option('--undo', 'send it after all')
    .action((id: string, options: { undo?: boolean }) =>
      withSubscriptions(context, (work) => skip(id, options, work, context)),
    );
}

async function skip(
  id: string,
  { undo }: { undo?: boolean },
  work: SubscriptionWork,
  { write }: CliContext,
): Promise<void> {
  const { subscription, condition, nextRunAt } = await findSubscription(id, work);
  if (condition.state !== 'active') {
    throw new CommandFailure(`${id} is ${condition.state}, and sends nothing until heatline resume ${id}.`);
  }
  const time = (at: Date) => formatLocalTime(at, subscription.schedule.timezone);
  if (undo) {
    const isTaken = await work.subscriptions.takeSkip(id);
    write(`${isTaken ? '' : 'Nothing was to be skipped. '}The next digest: ${time(nextRunAt)}.\n`);
    return;
  }
  const isAsked = await work.subscriptions.skipNext(id);
  const after = nextSlot(subscription.schedule, nextRunAt);
  write(
    `The digest of ${time(nextRunAt)} ${isAsked ? 'will be' : 'was already going to be'} skipped` +
      `${after ? `; the next one is on ${time(after)}` : ''}.\n` +
      `heatline skip ${id} --undo sends it after all.\n`,
  );
}
