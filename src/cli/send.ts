import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { connectPlatforms } from '../connect-platforms.ts';
import { noObserver } from '../delivery/delivery-observer.ts';
import { storiesByHeat } from '../digest/stories-by-heat.ts';
import { createLogger } from '../logger.ts';
import { createDrawDigest } from '../schedule/draw-digest.ts';
import { runDigest } from '../schedule/run-digest.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './open-content.ts';
import { openStores } from './open-stores.ts';
import { findSubscription } from './with-subscriptions.ts';

export function sendCommand(context: CliContext): Command {
  return new Command('send')
    .description("send a subscription's digest now; what it shows is not shown again")
    .argument('<id>', "the subscription's id, such as k7m2p, or slack:C0123ABCD of DIGEST_CHANNELS")
    .action((id: string) => send(id, context));
}

async function send(id: string, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const log = createLogger(config.logLevel ?? 'warn', context.logDestination);
  await using stores = await openStores(config, 'command', { ...context, log });
  const { deliveries, subscriptions } = stores;
  const subscription =
    config.subscriptions.find((configured) => configured.id === id) ??
    (await findSubscription(id, { subscriptions, config })).subscription;

  const connected = await connectPlatforms(context.platforms, context.env, [subscription], {
    ...stores,
    now: context.now,
    log,
  });
  using content = await openContent(config.contentDir, config, context);
  const slot = context.now();
  await runDigest(subscription, slot, {
    ...context,
    storiesByHeat: (query) => storiesByHeat(content.index, query),
    drawDigest: createDrawDigest(connected.render),
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
