import { Command } from 'commander';
import { removeSubscription } from '../schedule/change-subscription.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { isTerminal } from './serving/what-to-serve.ts';
import { subscribeCommandLine } from './wording/subscribe-command-line.ts';

export function removeCommand(context: CliContext): Command {
  return new Command('remove')
    .description('end a subscription; what it sent stays known')
    .argument('<id>', "the subscription's id")
    .action((id: string) => withSubscriptions(context, (work) => remove(id, work, context)));
}

async function remove(id: string, work: SubscriptionWork, { now, write }: CliContext): Promise<void> {
  const { subscription } = await findSubscription(id, work);
  if (subscription.origin === 'environment') throw new UsageError(ofEnvironmentLine(subscription, work));
  if (!(await removeSubscription(id, { ...work, now })))
    throw new CommandFailure(`${id} was removed meanwhile.`);
  write(
    `${id} is removed. This makes it again:\n  ${subscribeCommandLine(subscription, work.config.digest)}\n`,
  );
}

/** It ends with the setting that made it. */
function ofEnvironmentLine({ id, channel }: Subscription, { config }: SubscriptionWork): string {
  const pause = `heatline pause ${id} stops it.`;
  if (config.subscriptions.some((configured) => configured.id === id)) {
    return `${id} comes from the environment: take it out of DIGEST_CHANNELS and start the service anew. Until then ${pause}`;
  }
  return isTerminal(channel)
    ? `${id} is what the terminal gets while no chat is set up, and ends when one is. ${pause}`
    : `${id} stands in DIGEST_CHANNELS no longer, and ends when the service starts anew. Until then ${pause}`;
}
