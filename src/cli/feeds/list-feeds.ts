import { readConfig } from '../../config.ts';
import { type Feed, shownAddress } from '../../gathering/feed.ts';
import type { FeedState } from '../../gathering/feed-state.ts';
import { type FeedStatus, statusOfFeed } from '../../gathering/feed-status.ts';
import { createLogger } from '../../logger.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { formatElapsed } from '../../subscriptions/local-time-text.ts';
import type { CliContext } from '../context.ts';
import { jsonLine } from '../json.ts';
import { openStores } from '../opening/open-stores.ts';
import { textTable } from '../wording/text-table.ts';
import { howToAdd, readFeeds } from './feeds-list.ts';

const maxTableWidth = 100;

interface Row {
  readonly feed: Feed;
  readonly state: FeedState | undefined;
  readonly status: FeedStatus;
  /** How many articles it brought in the last 24 hours. */
  readonly lastDay: number;
}

export async function listFeeds({ json }: { json?: true }, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const { feeds, faults } = readFeeds(config);
  const now = context.now();
  const log = createLogger(config.logLevel ?? 'silent', context);
  await using stores = await openStores(config, 'visitor', { ...context, log });
  const states = new Map((await stores.feeds.states()).map((state) => [state.address, state]));
  const counts = await stores.feeds.countSince(new Date(now.getTime() - dayMs));
  const rows = feeds.map((feed): Row => {
    const state = states.get(feed.address);
    const lastDay = counts.get(feed.address) ?? 0;
    return { feed, state, lastDay, status: statusOfFeed(feed, state, lastDay, now) };
  });
  if (json) {
    context.write(jsonLine({ feeds: rows.map(jsonOf), faults }));
    return;
  }
  for (const fault of faults) context.warn(`${fault}\n`);
  if (rows.length === 0) {
    context.write(`${config.feeds.file} lists no feeds yet. ${howToAdd}\n`);
    return;
  }
  const cells = rows.map(({ feed, state, status, lastDay }) => [
    nameOf(feed, state),
    state?.newestAt
      ? `${formatElapsed('en', Math.max(0, now.getTime() - state.newestAt.getTime()))} ago`
      : '–',
    String(lastDay),
    nextOf(state, now),
    status.kind === 'new' ? 'not fetched yet' : status.kind,
  ]);
  context.write(
    `${textTable(['OUTLET', 'NEWEST', 'DAY', 'NEXT', 'STATE'], cells, Math.min(maxTableWidth, context.columns ?? maxTableWidth)).join('\n')}\n`,
  );
  for (const { feed, state, status } of rows) {
    for (const { text, fix } of status.notes) {
      context.write(`${nameOf(feed, state)}: ${text}${fix === undefined ? '' : `. ${fix}`}\n`);
    }
  }
}

function nameOf(feed: Feed, state: FeedState | undefined): string {
  return feed.name ?? state?.title ?? shownAddress(feed.address);
}

function nextOf(state: FeedState | undefined, now: Date): string {
  if (!state) return '–';
  const ms = state.nextAt.getTime() - now.getTime();
  return ms > 0 ? `in ${formatElapsed('en', ms)}` : 'due';
}

function jsonOf({ feed, state, status, lastDay }: Row): object {
  return {
    address: shownAddress(feed.address),
    name: nameOf(feed, state),
    quality: feed.quality,
    topics: feed.topics,
    status: status.kind,
    notes: status.notes,
    lastDay,
    newestAt: state?.newestAt ?? null,
    readAt: state?.readAt ?? null,
    nextAt: state?.nextAt ?? null,
  };
}
