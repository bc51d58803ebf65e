import { Command } from 'commander';
import { createApp } from '../app.ts';
import { createCommandService } from '../commands/command-service.ts';
import { readConfig } from '../config.ts';
import { connectPlatforms } from '../connect-platforms.ts';
import { contentFaultText } from '../content/content-fault.ts';
import { ageOfNewest } from '../content/newest-age.ts';
import type { Digest } from '../digest/digest.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import type { Gatherer } from '../gathering/gatherer.ts';
import { createLogger } from '../logger.ts';
import { keepPurging } from '../operation/keep-purging.ts';
import { createMetrics } from '../operation/metrics.ts';
import { sayRepeatsOnce } from '../operation/say-repeats-once.ts';
import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import { digestRunner } from '../scheduler/run-digest-now.ts';
import { startScheduler } from '../scheduler/scheduler.ts';
import type { CliContext } from './context.ts';
import { listedFeeds } from './listed-feeds.ts';
import { noNewsOf } from './no-news.ts';
import { openStores } from './opening/open-stores.ts';
import { reportUncaught } from './serving/report-uncaught.ts';
import { newsInLog, serveContent } from './serving/serve-content.ts';
import { serveFeeds } from './serving/serve-feeds.ts';
import { serveHttp } from './serving/serve-http.ts';
import { showFaultsAtTerminal } from './serving/show-faults.ts';
import { showGatheringAtTerminal } from './serving/show-gathering.ts';
import { newestDigest, welcome } from './serving/welcome.ts';
import { platformsToServe, whatToServe } from './serving/what-to-serve.ts';
import { settingNotes } from './setting-notes.ts';

export function startCommand(context: CliContext): Command {
  return new Command('start')
    .description('run the service; with no chat set up, it serves this terminal')
    .action(() => start(context));
}

async function start(context: CliContext): Promise<void> {
  // Listen from the first moment, so that a signal during the start ends it too.
  const askedToEnd = context.untilSignal();
  const config = readConfig(context.env, context.platforms);
  const served = whatToServe(config, context);
  const { subscriptions, isTerminalOnly, standIn } = served;
  const level = config.logLevel ?? (isTerminalOnly ? 'warn' : 'info');
  using log = sayRepeatsOnce(createLogger(level, context), context);
  context.onUncaught(reportUncaught(log));
  await using stores = await openStores(config, 'service', { ...context, log });
  const { now } = context;
  const platforms = await platformsToServe(served, context, stores.subscriptions);
  const connected = await connectPlatforms(platforms, context.env, subscriptions, {
    ...context,
    ...stores,
    log,
  });
  // People read the terminal, so print plain sentences there instead of lines of JSON.
  const warn = (sentence: string) =>
    isTerminalOnly ? context.warn(`${sentence}\n`) : log.warn({}, sentence);
  for (const { text, fix } of settingNotes(context)) warn(`${text}. ${fix}`);
  const isWatched = isTerminalOnly && context.isInteractive;
  await using content = serveContent(config, context, log, {
    ...newsInLog(log),
    ...(isTerminalOnly && {
      showFault: (fault) => warn(`${contentFaultText(fault)} No digest is chosen until this is fixed.`),
    }),
    ...(isWatched && { showFaults: showFaultsAtTerminal(connected, config.contentDir, context) }),
  });

  if (subscriptions.length === 0 && (await stores.subscriptions.isEmpty())) {
    const { digest } = config.commandNames;
    log.warn(
      {},
      `no channel gets a digest yet: /${digest} subscribe in a channel gives it one, or name channels in DIGEST_CHANNELS`,
    );
  }

  const { timezone } = config.digest.schedule;
  const { index, step, lookedAt } = content;
  const startedAt = now();
  let gatherer: Gatherer | undefined;
  const metrics = createMetrics({
    platforms: connected.adapters.keys(),
    openDeliveries: () => stores.deliveries.countOpen(),
    dueSubscriptions: async () => (await stores.subscriptions.due(now())).length,
    index: () => index.counts(),
    isIndexInStep: () => step.fault() === undefined,
    newestArticleAgeMs: () => ageOfNewest(index, now()),
    isStateWritable: () => stores.copy?.faultOfWriting() === undefined,
    gathering: () => gatherer?.report(),
  });
  let welcomed: Digest['stories'] = [];
  const stopping = new AbortController();
  const deps = {
    ...{ ...context, ...stores, ...connected },
    ...{ index, contentStep: step, observer: metrics.observer, memoryMs: config.memoryMs, log },
    commandNames: config.commandNames,
    isStopping: () => stopping.signal.aborted,
  };
  const commands = createCommandService({
    ...deps,
    // A rank refers to the last digest shown: in a terminal, until a slot comes, that is the one in the welcome.
    lastStories: async (channel: ChannelRef) => {
      const [last] = await stores.deliveries.history(formatChannelRef(channel), 1);
      const isOfThisRun = last?.status.state === 'sent' && last.status.at >= startedAt;
      return isTerminalOnly && !isOfThisRun ? welcomed : stores.deliveries.lastStories(channel);
    },
    runDigest: digestRunner(deps),
    storiesByHeat: (query) => storiesByHeat(index, query),
    ...(standIn !== undefined && { standIn }),
    managers: config.managers,
    defaults: config.digest,
    timezone,
    listedFeeds: () => listedFeeds(config),
  });
  const app = createApp({
    ...{ ...deps, commands, configured: subscriptions, contentLookedAt: lookedAt },
    startScheduler: () => startScheduler(deps),
  });
  stores.copy?.reportFaults(app.faultOfChoosing);
  await using _purging = keepPurging(stores, { ...context, log });
  await using gathering = serveFeeds(config, context, {
    ...{ stores, observer: metrics.gatheringObserver, log },
    // In a terminal, the log does not report progress.
    showProgress: isTerminalOnly ? showGatheringAtTerminal(connected, context) : undefined,
  });
  gatherer = gathering;
  await using _http = await serveHttp(config, { app, metrics, stores, log });
  const serve = async () => {
    if (isTerminalOnly) {
      await lookedAt;
      const newest = newestDigest(index, config, startedAt);
      welcomed = newest.digest.stories;
      context.write(welcome(newest, index, config, context));
    }
    await app.start();
    const active = (await stores.subscriptions.nextRuns()).filter(({ isActive }) => isActive);
    log.info({ platforms: [...connected.adapters.keys()], subscriptions: active.length }, 'started');
    // The person who has just set it up is waiting for a digest.
    const noNews =
      isTerminalOnly || active.length === 0 || step.fault() ? undefined : noNewsOf(index, config, context);
    if (noNews !== undefined) log.warn({}, noNews);
    return askedToEnd;
  };
  const signal = await Promise.race([askedToEnd, serve()]);
  log.info({ signal }, 'stopping');
  stopping.abort();
  await app.stop();
}
