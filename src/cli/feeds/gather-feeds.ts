import { readConfig } from '../../config.ts';
import { shownAddress } from '../../gathering/feed.ts';
import { gatherOnce } from '../../gathering/gather-once.ts';
import { createLogger } from '../../logger.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { openStores } from '../opening/open-stores.ts';
import { readFeeds } from './feeds-list.ts';
import { gatheringSettings, openGathering } from './gathering-deps.ts';

/** How often a person at a terminal is told how far it is. */
const toldEvery = 10;

export async function gatherFeeds({ all }: { all?: true }, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const { feeds, faults } = readFeeds(config);
  for (const fault of faults) context.warn(`${fault}\n`);
  if (feeds.length === 0) throw new CommandFailure(`There is no feed in ${config.feeds.file}.`);
  const log = createLogger(config.logLevel ?? 'silent', context);
  await using stores = await openStores(config, 'visitor', { ...context, log });
  await using gathering = openGathering(config, context);
  const fault = await gathering.files.fault();
  if (fault !== undefined) throw new CommandFailure(`${fault}. Articles are written to CONTENT_DIR.`);
  using folder = gathering.takeFolder();
  if (!folder) throw new CommandFailure('A running service gathers these feeds already.');
  const now = context.now().getTime();
  const states = new Map((await stores.feeds.states()).map((state) => [state.address, state]));
  const due = feeds.filter(({ address }) => all || (states.get(address)?.nextAt.getTime() ?? 0) <= now);
  const ending = new AbortController();
  void context.untilSignal().then(() => ending.abort());
  const counts = { added: 0, changed: 0, failed: 0, done: 0 };
  await gatherOnce(
    due,
    {
      ...{ ...context, ...gathering, ...gatheringSettings(config), store: stores.feeds },
      ...{ isShared: config.state.kind === 'postgres', signal: ending.signal },
    },
    (feed, { state, shelved }) => {
      counts.done += 1;
      counts.added += shelved?.added ?? 0;
      counts.changed += shelved?.changed ?? 0;
      if (state.failure) {
        counts.failed += 1;
        const { fault, cure } = state.failure;
        context.warn(
          `${feed.name ?? shownAddress(feed.address)}: ${fault}.${cure === undefined ? '' : ` ${cure}`}\n`,
        );
      }
      if (counts.done % toldEvery === 0) context.warn(`${counts.done} of ${due.length} feeds …\n`);
    },
  );
  const { done, added, changed, failed } = counts;
  context.write(`${done} of ${feeds.length} feeds asked: ${added} articles added, ${changed} changed.\n`);
  if (failed > 0)
    throw new CommandFailure(failed === 1 ? '1 feed cannot be read' : `${failed} feeds cannot be read`);
}
