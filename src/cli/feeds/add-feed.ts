import { type Config, readConfig } from '../../config.ts';
import { outletsOf } from '../../gathering/articles/outlet.ts';
import { shownAddress } from '../../gathering/feed.ts';
import { fetchDocument } from '../../gathering/fetching/fetch-document.ts';
import { createHostTurns } from '../../gathering/fetching/host-turns.ts';
import { findFeed } from '../../gathering/find-feed.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { feedAddress } from '../../gathering/listing/feeds-file.ts';
import { withoutFutureDates } from '../../gathering/reading/feed-date.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { contentOf } from './feed-content.ts';
import { listWith, readFeeds, textOfFeedsFile, writeFeedsFile } from './feeds-list.ts';
import { openGathering, userAgentOf } from './gathering-deps.ts';

interface AddOptions {
  readonly name?: string;
  readonly quality?: number;
  readonly topic?: readonly string[];
}

export async function addFeed(
  text: string,
  { name, quality, topic }: AddOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const listed = readFeeds(config).feeds.map((feed) => feed.address);
  const given = {
    ...(name !== undefined && { name }),
    ...(quality !== undefined && { quality }),
    ...(topic && { topics: topic }),
  };
  await using finder = openFeedFinder(config, context);
  const found = await finder.find(text, { listed, given });
  const { file } = config.feeds;
  writeFeedsFile(file, listWith(textOfFeedsFile(config), file, found.entry), context);
  context.write(`Added ${found.entry.name}: ${shownAddress(found.entry.address)}\n`);
  context.write(
    `It has ${found.content}. A running service picks it up within seconds; without one, run heatline feeds gather.\n`,
  );
  if (found.others.length > 0) {
    const others = found.others.slice(0, 5).map((other) => `  ${shownAddress(other)}\n`);
    context.warn(`The site has other feeds too; add one by its address:\n${others.join('')}`);
  }
}

export interface NewFeedFound {
  readonly entry: NewFeed & { readonly name: string };
  /** "20 items, the newest 2 h 10 min old" */
  readonly content: string;
  /** Feeds that the site has as well. */
  readonly others: readonly string[];
}

export interface FeedFinder extends AsyncDisposable {
  /**
   * The feed of an outlet that is to be added, by its own address or its site's. Nothing is written.
   * @param options.listed addresses of feeds that are known
   * @throws UsageError for what is no address; CommandFailure when there is no feed, or it is known
   */
  find(
    text: string,
    options: {
      readonly listed: readonly string[];
      readonly given?: Partial<Omit<NewFeed, 'address'>>;
    },
  ): Promise<NewFeedFound>;
}

export function openFeedFinder(config: Config, context: CliContext): FeedFinder {
  const gathering = openGathering(config, context);
  const fetchOptions = {
    ...context,
    ...gathering,
    hostTurns: createHostTurns(),
    userAgent: userAgentOf(config),
  };
  return {
    async find(text, { listed, given: { name, quality, topics } = {} }) {
      const address = feedAddress(text);
      if (address === undefined) {
        throw new UsageError(
          `"${text}" is not an address such as example.org or https://example.org/feed.xml`,
        );
      }
      if (listed.includes(address))
        throw new CommandFailure(
          `${shownAddress(address)} is already listed. heatline feeds shows how it is doing.`,
        );
      const found = await findFeed(address, {
        read: gathering.read,
        fetch: (one, validators) =>
          fetchDocument(one, validators, { ...fetchOptions, signal: new AbortController().signal }),
      });
      if ('fault' in found) {
        throw new CommandFailure(
          `${shownAddress(address)}: ${found.fault}.${found.cure === undefined ? '' : ` ${found.cure}`}`,
        );
      }
      if (listed.includes(found.address)) {
        throw new CommandFailure(`Its feed is already listed: ${shownAddress(found.address)}`);
      }
      const named = { address: found.address, ...(name !== undefined && { name }) };
      const { own } = outletsOf(named, found.parsed);
      const { site } = found.parsed;
      const entry = {
        ...{ address: found.address, name: own.name, topics: topics ?? [] },
        ...(quality !== undefined && { quality }),
        ...(site !== undefined && { site }),
      };
      const now = context.now();
      return { entry, content: contentOf(withoutFutureDates(found.parsed, now), now), others: found.others };
    },
    [Symbol.asyncDispose]: () => gathering[Symbol.asyncDispose](),
  };
}
