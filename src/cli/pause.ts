import { Command } from 'commander';
import type { CliContext } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';

export function pauseCommand(context: CliContext): Command {
  return new Command('pause')
    .description('stop the digests of a subscription until it is resumed')
    .argument('<id>', "the subscription's id")
    .action((id: string) => withSubscriptions(context, (work) => pause(id, work, context)));
}

async function pause(id: string, work: SubscriptionWork, { now, write }: CliContext): Promise<void> {
  const { condition } = await findSubscription(id, work);
  if (await work.subscriptions.pause(id, now())) {
    write(`${id} is paused: no digest is sent. heatline resume ${id} starts it again.\n`);
    return;
  }
  const state = condition.state === 'off' ? 'off' : 'paused';
  write(`${id} was ${state} already. heatline resume ${id} starts it again.\n`);
}
