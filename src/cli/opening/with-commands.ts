import { type CommandServiceDeps, createCommandService } from '../../commands/command-service.ts';
import { type Config, readConfig } from '../../config.ts';
import { connectPlatforms } from '../../connect-platforms.ts';
import { noObserver } from '../../delivery/delivery-observer.ts';
import { storiesByHeat } from '../../digest/select-stories.ts';
import { createLogger } from '../../logger.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { digestRunner } from '../../scheduler/run-digest-now.ts';
import type { CliContext } from '../context.ts';
import { listedFeeds } from '../listed-feeds.ts';
import { openContent } from './open-content.ts';
import { openStores } from './open-stores.ts';

export interface Commands {
  readonly config: Config;
  readonly subscriptions: CommandServiceDeps['subscriptions'];
  readonly alerts: CommandServiceDeps['alerts'];
  answer(
    asked: Pick<CommandInvocation, 'command' | 'subcommand' | 'options' | 'channel'>,
  ): Promise<CommandReply>;
}

/**
 * Opens the chat commands for the person at this terminal, as a running service's prompt has them. No chat is
 * connected, so changes are not announced.
 */
export async function withCommands<Result>(
  context: CliContext,
  work: (commands: Commands) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(context.env, context.platforms);
  const log = createLogger(config.logLevel ?? 'warn', context);
  await using stores = await openStores(config, 'command', { ...context, log });
  using content = await openContent(config.contentDir, config, context);
  const local = context.platforms.filter(({ name }) => name === context.localUser.channel.platform);
  const connected = await connectPlatforms(local, context.env, [], { ...context, ...stores, log });
  const deps = {
    ...{ ...context, ...connected, ...stores, log },
    ...{ index: content.index, contentStep: content.step },
  };
  const service = createCommandService({
    ...deps,
    runDigest: digestRunner({
      ...{ ...deps, memoryMs: config.memoryMs, observer: noObserver, isStopping: () => false },
    }),
    storiesByHeat: (query) => storiesByHeat(content.index, query),
    lastStories: (channel) => stores.deliveries.lastStories(channel),
    managers: config.managers,
    defaults: config.digest,
    commandNames: { news: 'news', digest: 'digest' },
    timezone: config.digest.schedule.timezone,
    listedFeeds: () => listedFeeds(config),
  });
  return await work({
    config,
    ...{ subscriptions: stores.subscriptions, alerts: stores.alerts },
    answer: (asked) => service.answer({ ...asked, person: context.localUser.person }),
  });
}
