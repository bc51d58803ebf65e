import pLimit from 'p-limit';
import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import type { ArticleFiles } from './articles/article-files.ts';
import type { Feed } from './feed.ts';
import type { FeedState } from './feed-state.ts';
import type { FeedStore } from './feed-store.ts';
import { fetchDocument } from './fetching/fetch-document.ts';
import type { SendRequest } from './fetching/send-request.ts';
import { createFeedTurns } from './fetching/turns.ts';
import type { GatheringSettings } from './gatherer.ts';
import { removeOldFiles } from './keeping/remove-old-files.ts';
import { takeLead } from './lead.ts';
import { type GatherDeps, type Gathered, gatherFeed } from './polling/gather-feed.ts';

export interface GatherOnceDeps extends GatheringSettings, Clock, Randomness {
  readonly store: FeedStore;
  readonly files: ArticleFiles;
  readonly send: SendRequest;
  readonly read: GatherDeps['read'];
  readonly isShared: boolean;
  /** See `GathererDeps`. */
  readonly takeFolder: () => Disposable | undefined;
  readonly signal: AbortSignal;
}

/** Feeds requested or processed at the same time, each on another host. */
const maxFeedsAtOnce = 8;

/**
 * Requests feeds now, for commands outside the service, and deletes articles whose time has ended.
 * @param choose selects the feeds, given the states of all
 * @param onEach called after each feed
 * @returns "busy" when another process is gathering, or begins to
 * @throws the system's error when articles cannot be written
 */
export async function gatherOnce(
  choose: (states: ReadonlyMap<string, FeedState>) => readonly Feed[],
  deps: GatherOnceDeps,
  onEach: (feed: Feed, gathered: Gathered) => void,
): Promise<'done' | 'busy'> {
  using folder = deps.takeFolder();
  if (!folder) return 'busy';
  await using lead = deps.isShared ? await takeLead(deps) : undefined;
  if (deps.isShared && !lead) return 'busy';
  const failing = new AbortController();
  const signal = AbortSignal.any([deps.signal, failing.signal, ...(lead ? [lead.signal] : [])]);
  const turns = createFeedTurns(maxFeedsAtOnce);
  const inTurn = pLimit(1);
  const states = new Map((await deps.store.states()).map((state) => [state.address, state]));
  const gather = (feed: Feed) =>
    turns((hostTurns) =>
      gatherFeed(feed, states.get(feed.address), {
        ...deps,
        ...{ keepsText: deps.isShared, inTurn },
        async fetch(address, validators) {
          const result = await fetchDocument(address, validators, { ...deps, hostTurns, signal });
          // A request aborted by shutdown is not the feed's fault.
          signal.throwIfAborted();
          return result;
        },
      }),
    );
  const work = choose(states).map(async (feed) => {
    try {
      onEach(feed, await gather(feed));
    } catch (error) {
      if (signal.aborted) return;
      failing.abort();
      throw error;
    }
  });
  const failed = (await Promise.allSettled(work)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  if (lead?.signal.aborted) return 'busy';
  await removeOldFiles(deps.now(), { ...deps, forgets: !signal.aborted, signal });
  return 'done';
}
