import type { Config } from '../../config.ts';
import { type Gatherer, type GathererDeps, startGathering } from '../../gathering/gatherer.ts';
import type { CliContext } from '../context.ts';
import { gatheringSettings, openGathering } from '../feeds/gathering-deps.ts';
import type { Stores } from '../opening/open-stores.ts';

/** Gathers the feeds in the feeds file for as long as the service runs. */
export function serveFeeds(
  config: Config,
  context: CliContext,
  {
    stores,
    ...told
  }: Pick<GathererDeps, 'observer' | 'log' | 'showProgress'> & {
    readonly stores: Pick<Stores, 'feeds'>;
  },
): Gatherer {
  const opened = openGathering(config, context);
  const gatherer = startGathering({
    ...context,
    ...opened,
    ...gatheringSettings(config),
    ...{ store: stores.feeds, isShared: config.state.kind === 'postgres', ...told },
  });
  return {
    report: gatherer.report,
    async [Symbol.asyncDispose]() {
      await gatherer[Symbol.asyncDispose]();
      await opened[Symbol.asyncDispose]();
    },
  };
}
