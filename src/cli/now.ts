import type { Command } from 'commander';
import { digestDefinition } from '../commands/digest/digest-command.ts';
import { now } from '../commands/digest/now.ts';
import { readConfig } from '../config.ts';
import { connectPlatforms } from '../connect-platforms.ts';
import { inEnglish } from '../content/content-fault.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { noObserver } from '../delivery/delivery-observer.ts';
import { newestArticleLines, newsAtHand } from '../digest/news-at-hand.ts';
import { onEmptyAdvice } from '../history/on-empty-advice.ts';
import { outcomeText } from '../history/slot-outcome-text.ts';
import { createLogger } from '../logger.ts';
import { digestRunner } from '../scheduler/run-digest-now.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { channelName } from './channel-name.ts';
import { chatCommand, readChatOptions } from './chat-command.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { listedFeeds } from './listed-feeds.ts';
import { openContent } from './opening/open-content.ts';
import { openStores } from './opening/open-stores.ts';
import { findSubscription, withSubscriptions } from './opening/with-subscriptions.ts';

export function nowCommand(context: CliContext): Command {
  const root = digestDefinition('digest');
  return chatCommand(root, now.definition)
    .alias('send')
    .description("send a subscription's digest now; its stories will not be shown again")
    .action(async (words: string[], flags: Readonly<Record<string, unknown>>) => {
      const { id } = readChatOptions(root, now.definition, { words, flags }, context);
      await send(id === undefined ? await onlyId(context) : String(id), context);
    });
}

function onlyId(context: CliContext): Promise<string> {
  return withSubscriptions(
    context,
    async (work) => (await findSubscription(undefined, work)).subscription.id,
  );
}

/**
 * Sends a subscription's digest now and reports the outcome.
 * @param shownChannel the channel's name, if it is known
 * @throws CommandFailure if it should have been sent but wasn't
 */
export async function send(id: string, context: CliContext, shownChannel?: string): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const log = createLogger(config.logLevel ?? 'warn', context);
  await using stores = await openStores(config, 'command', { ...context, log });
  const { deliveries, subscriptions } = stores;
  const subscription =
    config.subscriptions.find((configured) => configured.id === id) ??
    (await findSubscription(id, { subscriptions, config })).subscription;

  const connected = await connectPlatforms(context.platforms, context.env, [subscription], {
    ...context,
    ...stores,
    log,
  });
  // So that work a platform has in progress, such as storing a new token, is not lost.
  await using _adapters = {
    async [Symbol.asyncDispose]() {
      await Promise.all([...connected.adapters.values()].map((adapter) => adapter.stop()));
    },
  };
  using content = await openContent(config.contentDir, config, context);
  const slot = context.now();
  const run = digestRunner({
    ...{ ...context, ...connected, ...stores, log },
    ...{ index: content.index, contentStep: content.step },
    ...{ memoryMs: config.memoryMs, observer: noObserver, isStopping: () => false },
  });
  const fault = await run(subscription, slot);

  if (fault) {
    const { fault: reason, fix } = inEnglish(fault);
    throw new CommandFailure(`Nothing was sent: ${reason}. ${fix}`);
  }
  const [delivery] = await deliveries.history(id, 1);
  if (delivery?.slot.getTime() !== slot.getTime()) {
    throw new CommandFailure('Nothing was sent: another process sent it at the same moment.');
  }
  say(subscription, delivery, shownChannel ?? channelName(subscription.channel, context), context);
  const { status } = delivery;
  if (status.state !== 'skipped' || status.reason !== 'nothing new') return;
  const { timezone } = subscription.schedule;
  const news = newsAtHand(content.index, slot);
  for (const line of newestArticleLines(news, { timezone, listedFeeds: listedFeeds(config) }, 'en'))
    context.warn(`${line}\n`);
  if ('newest' in news)
    context.warn(`To see it: heatline preview --at ${news.newest.publishedAt.toISOString()}\n`);
}

/** @throws CommandFailure if it should have been sent but wasn't */
function say(
  subscription: Subscription,
  { slot, status }: Delivery,
  shownChannel: string,
  { warn }: CliContext,
): void {
  const { id, schedule } = subscription;
  const advice = onEmptyAdvice('en', subscription, `heatline edit ${id} --on-empty note`);
  const reader = { language: 'en', timezone: schedule.timezone, onEmptyAdvice: advice } as const;
  const { label, reason, fix } = outcomeText(slot, { kind: 'recorded', status }, reader);
  const why = [reason, fix].filter(Boolean).join(' ');
  switch (status.state) {
    case 'sent':
      warn(`Sent to ${shownChannel}.\n`);
      return;
    case 'skipped':
      warn(`Not sent. ${why}\n`);
      return;
    case 'claimed':
      throw new CommandFailure('The digest is still being sent.');
    case 'retrying':
      throw new CommandFailure(`The digest is ${label}; a service has to be running then to send it. ${why}`);
    case 'failed':
    case 'unknown':
      throw new CommandFailure(`The digest ${label}. ${why}`);
  }
}
