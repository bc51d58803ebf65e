import pLimit from 'p-limit';
import type { Clock } from '../platform/clock.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { ArticleFiles } from './articles/article-files.ts';
import type { Feed } from './feed.ts';
import type { FeedStore } from './feed-store.ts';
import { fetchDocument } from './fetching/fetch-document.ts';
import { createHostTurns } from './fetching/host-turns.ts';
import type { SendRequest } from './fetching/send-request.ts';
import type { GatheringSettings } from './gatherer.ts';
import { type GatherDeps, type Gathered, gatherFeed } from './polling/gather-feed.ts';

export interface GatherOnceDeps extends GatheringSettings, Clock, Randomness {
  readonly store: FeedStore;
  readonly files: ArticleFiles;
  readonly send: SendRequest;
  readonly read: GatherDeps['read'];
  readonly isShared: boolean;
  readonly signal: AbortSignal;
}

/** Feeds that are asked for at the same time, each at another host. */
const atOnce = 8;

/**
 * Asks for these feeds now, for who does not run the service. The caller sees to it that nobody else gathers meanwhile.
 * @param onEach after each feed
 * @throws the error of the system when articles cannot be written
 */
export async function gatherOnce(
  feeds: readonly Feed[],
  deps: GatherOnceDeps,
  onEach: (feed: Feed, gathered: Gathered) => void,
): Promise<void> {
  const limit = pLimit(atOnce);
  const hostTurns = createHostTurns();
  const gather: GatherDeps = {
    ...deps,
    keepsText: deps.isShared,
    inTurn: pLimit(1),
    fetch: (address, validators) => fetchDocument(address, validators, { ...deps, hostTurns }),
  };
  const states = new Map((await deps.store.states()).map((state) => [state.address, state]));
  await Promise.all(
    feeds.map((feed) =>
      limit(async () => {
        if (deps.signal.aborted) return;
        onEach(feed, await gatherFeed(feed, states.get(feed.address), gather));
      }),
    ),
  );
}
