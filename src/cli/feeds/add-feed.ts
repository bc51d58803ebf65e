import { type Config, readConfig } from '../../config.ts';
import { outletsOf } from '../../gathering/articles/outlet.ts';
import { shownAddress } from '../../gathering/feed.ts';
import { fetchDocument } from '../../gathering/fetching/fetch-document.ts';
import { findFeed } from '../../gathering/find-feed.ts';
import { type NewFeed, withAddress } from '../../gathering/listing/edit-feeds-file.ts';
import { feedAddress } from '../../gathering/listing/feeds-file.ts';
import { withoutFutureDates } from '../../gathering/reading/feed-date.ts';
import { Fault } from '../../platform/fault.ts';
import { createKeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { contentOf } from './feed-content.ts';
import { listWith, readFeeds, textOfFeedsFile, writeFeedsFile } from './feeds-list.ts';
import { openGathering, userAgentOf } from './gathering-deps.ts';

export interface AddOptions {
  readonly name?: string;
  readonly quality?: number;
  readonly topic?: readonly string[];
}

/**
 * Adds outlets to the feeds file. One that cannot be added does not keep out the others.
 * @throws CommandFailure that says why, and how to try again
 */
export async function addFeeds(
  texts: readonly string[],
  options: AddOptions,
  context: CliContext,
): Promise<void> {
  if (options.name !== undefined && texts.length > 1)
    throw new UsageError('--name names a single outlet: add the others with another command.');
  for (const text of texts) refuseNoAddress(text);
  const config = readConfig(context.env, context.platforms);
  await using finder = openFeedFinder(config, context);
  const failed: string[] = [];
  for (const text of texts) {
    try {
      await addFeed(text, options, finder, config, context);
    } catch (error) {
      if (texts.length === 1 || !(error instanceof CommandFailure)) throw error;
      context.warn(`${error.message}\n`);
      if (!(error instanceof AlreadyListed)) failed.push(text);
    }
  }
  if (failed.length < texts.length)
    context.write(
      'A running service picks up changes within seconds; without one, run heatline feeds gather.\n',
    );
  if (failed.length > 0)
    throw new CommandFailure(
      `${failed.length} of ${texts.length} were not added. To try ${failed.length === 1 ? 'it' : 'them'} again: heatline feeds add ${failed.map(shellWord).join(' ')}`,
    );
}

async function addFeed(
  text: string,
  { name, quality, topic }: AddOptions,
  finder: FeedFinder,
  config: Config,
  context: CliContext,
): Promise<void> {
  const { file } = config.feeds;
  const { feeds } = readFeeds(config);
  const broken = feeds.find(({ address }) => address === feedAddress(text) || shownAddress(address) === text);
  const given = {
    ...(name !== undefined && { name }),
    ...(quality !== undefined && { quality }),
    ...(topic && { topics: topic }),
  };
  if (broken && Object.keys(given).length > 0)
    throw new CommandFailure(`${text} is already listed: change its name, quality and topics in ${file}.`);
  const found = await finder.find(broken?.address ?? text, {
    ...{ listed: feeds.map(({ address }) => address), given, mayReplace: true },
  });
  const { address } = found.entry;
  const before = textOfFeedsFile(config);
  const replaced = broken && before !== undefined ? withAddress(before, broken.address, address) : undefined;
  writeFeedsFile(file, replaced ?? listWith(before, file, found.entry), context);
  context.write(
    broken
      ? `Replaced ${shownAddress(broken.address)} with ${shownAddress(address)}.\n`
      : `Added ${found.entry.name}: ${shownAddress(address)}\n`,
  );
  context.write(`It has ${found.content}.\n`);
  if (found.others.length > 0) {
    const others = found.others.slice(0, 5).map((other) => `  ${shownAddress(other)}\n`);
    context.warn(`The site has other feeds too; add one by its address:\n${others.join('')}`);
  }
}

export interface NewFeedFound {
  readonly entry: NewFeed & { readonly name: string };
  /** "20 items, the newest 2 h 10 min old" */
  readonly content: string;
  /** Other feeds of the site. */
  readonly others: readonly string[];
}

export interface FeedFinder extends AsyncDisposable {
  /**
   * Finds the feed of an outlet by the feed's own address or the site's. Writes nothing.
   * @param options.listed addresses of known feeds
   * @throws UsageError if the text is not an address; CommandFailure if there is no feed, or it is already
   * listed
   */
  find(
    text: string,
    options: {
      readonly listed: readonly string[];
      readonly given?: Partial<Omit<NewFeed, 'address'>>;
      /** Whether a listed address that is a site's may be replaced by its feed. */
      readonly mayReplace?: boolean;
    },
  ): Promise<NewFeedFound>;
}

export function openFeedFinder(config: Config, context: CliContext): FeedFinder {
  const gathering = openGathering(config, context);
  const fetchOptions = {
    ...context,
    ...gathering,
    hostTurns: createKeyedQueue().inTurn,
    userAgent: userAgentOf(config),
  };
  return {
    async find(text, { listed, mayReplace = false, given: { name, quality, topics } = {} }) {
      const address = refuseNoAddress(text);
      const shown = shownAddress(address);
      const isListed = listed.includes(address);
      const known = `${shown} is already listed`;
      if (isListed && !mayReplace) throw new AlreadyListed(`${known}. ${howItIsDoing}`);
      const found = await findFeed(address, {
        read: gathering.read,
        fetch: (one, validators) =>
          fetchDocument(one, validators, { ...fetchOptions, signal: new AbortController().signal }),
      });
      if (found instanceof Fault) {
        const fix = found.fix === undefined ? '' : ` ${found.fix}`;
        throw new CommandFailure(`${isListed ? `${known}, but` : `${shown}:`} ${found.fault}.${fix}`);
      }
      if (found.address === address && isListed) throw new AlreadyListed(`${known}. ${howItIsDoing}`);
      if (listed.includes(found.address)) {
        const rest = isListed ? `. This entry has no effect: heatline feeds remove ${shellWord(shown)}` : '';
        throw new AlreadyListed(`Its feed is already listed: ${shownAddress(found.address)}${rest}`);
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

class AlreadyListed extends CommandFailure {}

const howItIsDoing = 'heatline feeds shows how it is doing.';

/** @returns the address in the URL standard's spelling */
function refuseNoAddress(text: string): string {
  const address = feedAddress(text);
  if (address !== undefined) return address;
  throw new UsageError(`"${text}" is not an address such as example.org or https://example.org/feed.xml`);
}
