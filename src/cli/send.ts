import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { connectPlatforms } from '../connect-platforms.ts';
import { noObserver } from '../delivery/delivery-observer.ts';
import { createLogger } from '../logger.ts';
import { runDigest } from '../schedule/run-digest.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { openContent } from './open-content.ts';
import { openStores } from './open-stores.ts';

export function sendCommand(context: CliContext): Command {
  return new Command('send')
    .description("send a subscription's digest now; what it shows is not shown again")
    .argument('<id>', "the subscription's id, such as slack:C0123ABCD")
    .action((id: string) => send(id, context));
}

async function send(id: string, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const subscription = config.subscriptions.find((candidate) => candidate.id === id);
  if (!subscription) throw new UsageError(unknownId(id, config.subscriptions));

  const log = createLogger(config.logLevel ?? 'warn', context.logDestination);
  const connected = await connectPlatforms(context.platforms, context.env, config.subscriptions, log);
  using content = await openContent(config.contentDir, config, context);
  await using stores = await openStores(config, 'command', { ...context, log });
  const { deliveries } = stores;
  const slot = context.now();
  await runDigest(subscription, slot, {
    ...context,
    index: content.index,
    ...connected,
    ...stores,
    observer: noObserver,
    isStopping: () => false,
    log,
  });

  const [delivery] = await deliveries.history(id, 1);
  if (delivery?.slot.getTime() !== slot.getTime()) throw new CommandFailure('nothing was sent');
  switch (delivery.status.state) {
    case 'sent':
      context.warn(`Sent to ${id}.\n`);
      return;
    case 'skipped':
      context.warn(`Not sent: ${delivery.status.reason}.\n`);
      return;
    case 'claimed':
      throw new CommandFailure('The digest is still being sent.');
    default: {
      const { message, cure } = delivery.status.error;
      throw new CommandFailure(`The digest is ${delivery.status.state}: ${message}. ${cure ?? ''}`.trimEnd());
    }
  }
}

function unknownId(id: string, subscriptions: readonly { id: string }[]): string {
  const known = subscriptions.map((subscription) => subscription.id).join(', ');
  return `There is no subscription "${id}". ${known ? `There are: ${known}.` : 'DIGEST_CHANNELS names none.'}`;
}
