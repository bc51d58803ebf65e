import type { Config } from '../../config.ts';
import { type Gatherer, startGathering } from '../../gathering/gatherer.ts';
import type { GatheringObserver } from '../../gathering/gathering-observer.ts';
import type { Log } from '../../platform/log.ts';
import type { CliContext } from '../context.ts';
import { gatheringSettings, openGathering } from '../feeds/gathering-deps.ts';
import type { Stores } from '../opening/open-stores.ts';

/** Gathers the feeds of the feeds file for as long as the service runs. */
export function serveFeeds(
  config: Config,
  context: CliContext,
  { stores, observer, log }: { stores: Pick<Stores, 'feeds'>; observer: GatheringObserver; log: Log },
): Gatherer {
  const opened = openGathering(config, context);
  const gatherer = startGathering({
    ...context,
    ...opened,
    ...gatheringSettings(config),
    ...{ store: stores.feeds, isShared: config.state.kind === 'postgres', observer, log },
  });
  return {
    report: gatherer.report,
    async [Symbol.asyncDispose]() {
      await gatherer[Symbol.asyncDispose]();
      await opened[Symbol.asyncDispose]();
    },
  };
}
