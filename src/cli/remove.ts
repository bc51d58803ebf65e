import type { Command } from 'commander';
import { remove } from '../commands/digest/remove.ts';
import { removeSubscription } from '../scheduler/change-subscription.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { UnreadableSubscription } from '../subscriptions/unreadable-subscription.ts';
import { stateCommand } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';
import { isTerminal } from './serving/terminal.ts';
import { subscribeCommandLine } from './setting-options.ts';

export function removeCommand(context: CliContext): Command {
  const { now, write } = context;
  return stateCommand(remove, context, async (options, _, work) => {
    const found = await findToRemove(options['id'], work);
    const id = found?.id ?? String(options['id']);
    if (found?.origin === 'environment') throw new UsageError(ofEnvironmentLine(found, work, context));
    if (!(await removeSubscription(id, { ...work, now })))
      throw new CommandFailure(`${id} has just been removed.`);
    write(
      found
        ? `${id} is removed. To recreate it:\n  ${subscribeCommandLine(found, work.config.digest)}\n`
        : `${id} is removed.\n`,
    );
  });
}

/** Undefined for a subscription that cannot be read, unless the next start replaces it. */
async function findToRemove(
  id: string | number | undefined,
  work: SubscriptionWork,
): Promise<Subscription | undefined> {
  try {
    return (await findSubscription(id, work)).subscription;
  } catch (error) {
    if (error instanceof UnreadableSubscription && !error.isOfEnvironment) return undefined;
    throw error;
  }
}

/** Such a subscription ends with the setting that made it. */
function ofEnvironmentLine(
  { id, channel }: Subscription,
  { config }: SubscriptionWork,
  context: CliContext,
): string {
  const pause = `heatline pause ${id} stops it.`;
  if (config.subscriptions.some((configured) => configured.id === id)) {
    return `${id} comes from the environment: take it out of DIGEST_CHANNELS and restart the service. Until then ${pause}`;
  }
  return isTerminal(channel, context)
    ? `${id} is what the terminal gets while no chat is set up; it ends when one is. ${pause}`
    : `${id} is no longer in DIGEST_CHANNELS, and ends when the service restarts. Until then ${pause}`;
}
