import { type Config, readConfig } from '../../config.ts';
import { shownAddress } from '../../gathering/feed.ts';
import { gatherOnce } from '../../gathering/gather-once.ts';
import type { Gathered } from '../../gathering/polling/gather-feed.ts';
import { createLogger } from '../../logger.ts';
import { every } from '../../platform/time/every.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { openStores } from '../opening/open-stores.ts';
import { listedFeeds } from './feeds-list.ts';
import { gatheringSettings, openGathering } from './gathering-deps.ts';

/** How often progress is shown at a terminal, in milliseconds. */
const reportEveryMs = 5_000;

export async function gatherFeeds({ all }: { all?: true }, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const ending = new AbortController();
  void context.untilSignal().then(() => ending.abort());
  let reportedDone: number | undefined;
  let soFar: { readonly done: number; readonly due: number; readonly articles: number } | undefined;
  const stopReporting = every(
    reportEveryMs,
    () => {
      // Nothing new to report: the last feeds may take a while.
      if (!soFar || soFar.done === reportedDone) return;
      reportedDone = soFar.done;
      const { done, due, articles } = soFar;
      context.warn(`${done} of ${due} feeds fetched, ${articles} articles so far …\n`);
    },
    context,
  );
  const gathered = await gatherListed(
    config,
    {
      isAll: all === true,
      signal: ending.signal,
      onBegin: (due) => {
        soFar = { done: 0, due, articles: 0 };
      },
      onEach({ name, added, failure }, { done, due }) {
        soFar = { done, due, articles: (soFar?.articles ?? 0) + added };
        if (failure) context.warn(`${name}: ${failureText(failure)}\n`);
      },
    },
    context,
  ).finally(stopReporting);
  if (gathered === 'busy') {
    throw new CommandFailure(
      'Another Heatline, such as a running service, is gathering these feeds already. heatline feeds shows how they are doing.',
    );
  }
  const { done, listed, added, changed, failed } = gathered;
  context.write(
    done === 0 && !ending.signal.aborted
      ? `No feed is due yet. To fetch all ${listed} now: heatline feeds gather --all\n`
      : `${done} of ${listed} feeds fetched: ${added} articles added, ${changed} changed.\n`,
  );
  if (failed > 0)
    throw new CommandFailure(
      `${failed === 1 ? '1 feed' : `${failed} feeds`} could not be read. heatline feeds shows how to fix that.`,
    );
}

/** The outcome for one feed. */
export interface GatheredFeed {
  readonly name: string;
  /** How many articles were added. */
  readonly added: number;
  readonly failure?: FeedFailure;
}

type FeedFailure = NonNullable<Gathered['state']['failure']>;

interface GatherOptions {
  /** Whether to fetch feeds that are not due as well. */
  readonly isAll: boolean;
  readonly signal: AbortSignal;
  /** Called before the first feed; `due` is the number of feeds to fetch. */
  readonly onBegin?: (due: number) => void;
  readonly onEach: (feed: GatheredFeed, progress: { readonly done: number; readonly due: number }) => void;
}

interface GatheredCounts {
  readonly listed: number;
  readonly done: number;
  readonly added: number;
  readonly changed: number;
  readonly failed: number;
}

/**
 * Fetches the listed feeds and writes their items as article files.
 * @returns "busy" if another process is gathering them
 * @throws CommandFailure when there is no feed, or articles cannot be written
 */
export async function gatherListed(
  config: Config,
  { isAll, signal, onBegin, onEach }: GatherOptions,
  context: CliContext,
): Promise<GatheredCounts | 'busy'> {
  const feeds = listedFeeds(config, context);
  const log = createLogger(config.logLevel ?? 'silent', context);
  await using stores = await openStores(config, 'visitor', { ...context, log });
  await using gathering = openGathering(config, context);
  const fault = await gathering.files.fault();
  if (fault !== undefined)
    throw new CommandFailure(
      `${fault}. Articles are written below CONTENT_DIR: let this user write there, or name another folder.`,
    );
  const now = context.now().getTime();
  let due = 0;
  const counts = { listed: feeds.length, added: 0, changed: 0, failed: 0, done: 0 };
  const outcome = await gatherOnce(
    (states) => {
      const chosen = feeds.filter(
        ({ address }) => isAll || (states.get(address)?.nextAt.getTime() ?? 0) <= now,
      );
      due = chosen.length;
      onBegin?.(due);
      return chosen;
    },
    {
      ...{ ...context, ...gathering, ...gatheringSettings(config), store: stores.feeds },
      ...{ isShared: config.state.kind === 'postgres', signal },
    },
    (feed, { state: { title, failure }, shelved }) => {
      counts.done += 1;
      counts.added += shelved?.added ?? 0;
      counts.changed += shelved?.changed ?? 0;
      counts.failed += Number(failure !== undefined);
      const name = feed.name ?? title ?? shownAddress(feed.address);
      onEach({ name, added: shelved?.added ?? 0, ...(failure && { failure }) }, { done: counts.done, due });
    },
  );
  return outcome === 'busy' ? outcome : counts;
}

/** "its server does not answer. Check its address." */
export function failureText({ fault, fix }: FeedFailure): string {
  return `${fault}.${fix === undefined ? '' : ` ${fix}`}`;
}
