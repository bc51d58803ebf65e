import type { Command } from 'commander';
import { conditionsText } from '../alerts/alert-text.ts';
import { remove } from '../commands/digest/remove.ts';
import { removeSubscription } from '../scheduler/change-subscription.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { UnreadableSubscription } from '../subscriptions/unreadable-subscription.ts';
import { stateCommand } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { findAlert, findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';
import { isTerminal } from './serving/terminal.ts';
import { subscribeCommandLine } from './setting-options.ts';

export function removeCommand(context: CliContext): Command {
  const { now, write } = context;
  return stateCommand(remove, context, async (options, _, work) => {
    const alert = await findAlert(options['id'], work);
    if (alert) {
      await work.alerts.remove(alert.alert.id);
      write(`Alert ${alert.alert.id}, for ${conditionsText(alert.alert.conditions)}, was removed.\n`);
      return;
    }
    const found = await findToRemove(options['id'], work);
    const id = found?.id ?? String(options['id']);
    if (found?.origin === 'environment') throw new UsageError(ofEnvironmentLine(found, work, context));
    if (!(await removeSubscription(id, { ...work, now })))
      throw new CommandFailure(`${id} was removed in the meantime.`);
    write(
      found
        ? `${id} was removed. To recreate it:\n  ${subscribeCommandLine(found, work.config.digest)}\n`
        : `${id} was removed.\n`,
    );
  });
}

/** Undefined for a subscription that cannot be read, unless the next start would store it again. */
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

/** Such a digest ends only with the setting that created it. */
function ofEnvironmentLine(
  { id, channel }: Subscription,
  { config }: SubscriptionWork,
  context: CliContext,
): string {
  const pause = `heatline pause ${id} pauses it.`;
  if (config.subscriptions.some((configured) => configured.id === id)) {
    return `${id} is set in the environment: take it out of DIGEST_CHANNELS and restart the service. Until then, ${pause}`;
  }
  return isTerminal(channel, context)
    ? `${id} is the terminal's digest, which exists only until a chat is set up. ${pause}`
    : `${id} is no longer in DIGEST_CHANNELS, and ends when the service restarts. Until then, ${pause}`;
}
