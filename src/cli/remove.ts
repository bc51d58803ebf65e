import { Command } from 'commander';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { subscribeCommandLine } from './setting-options.ts';

export function removeCommand(context: CliContext): Command {
  return new Command('remove')
    .description('end a subscription; what it sent stays known')
    .argument('<id>', "the subscription's id")
    .action((id: string) => withSubscriptions(context, (work) => remove(id, work, context)));
}

async function remove(id: string, work: SubscriptionWork, { now, write }: CliContext): Promise<void> {
  const { subscription } = await findSubscription(id, work);
  if (subscription.origin === 'environment') {
    throw new UsageError(
      `${id} comes from the environment: take it out of DIGEST_CHANNELS and start the service anew. ` +
        `Until then heatline pause ${id} stops it.`,
    );
  }
  if (!(await work.subscriptions.remove(id, now()))) throw new CommandFailure(`${id} was removed meanwhile.`);
  write(
    `${id} is removed. This makes it again:\n  ${subscribeCommandLine(subscription, work.config.digest)}\n`,
  );
}
