import pLimit from 'p-limit';
import type { Config } from '../../config.ts';
import { shownAddress } from '../../gathering/feed.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { feedAddress, loadFeedsFile } from '../../gathering/listing/feeds-file.ts';
import { Fault } from '../../platform/fault.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { openFeedFinder } from '../feeds/add-feed.ts';
import { readFeeds } from '../feeds/feeds-list.ts';
import { counted } from '../wording/counted.ts';
import { type ChosenNews, unchanged } from './chosen-news.ts';
import { orSay } from './or-say.ts';
import type { Prompts } from './prompts.ts';
import { say } from './session.ts';

/** After this long, a message says that a site is still being looked at. */
const patienceMs = 1_500;

/** Undefined if the user changed their mind. */
export async function askForFeeds(
  prompts: Prompts,
  config: Config,
  context: CliContext,
): Promise<ChosenNews | undefined> {
  await using finder = openFeedFinder(config, context);
  const feeds: NewFeed[] = [];
  for (;;) {
    const question = feeds.length === 0 ? 'A site or feed:' : 'Another (Enter to continue):';
    const text = await prompts.text(question);
    if (text === '') return feeds.length > 0 ? { ...unchanged, feeds } : undefined;
    // Several addresses on one line may be pasted from a list.
    for (const address of text.split(/[\s,]+/).filter(Boolean)) {
      const cancel = context.callIn(patienceMs, () => say(`Looking at ${address} …`, context));
      await orSay(context, async () => {
        const listed = [...readFeeds(config).feeds, ...feeds].map((feed) => feed.address);
        const { entry, content } = await finder.find(address, { listed });
        feeds.push(entry);
        say(`✓ ${entry.name}: ${content}`, context);
      }).finally(cancel);
    }
  }
}

/** How many sites are looked at at once. */
const maxFeedsAtOnce = 8;

/**
 * Finds the feeds of outlets given as flags. Those already listed are not faults, so that a command can be
 * repeated. One that cannot be used does not keep out the others.
 * @throws CommandFailure when none can be used; UsageError for text that is not an address
 */
export async function feedsNews(
  addresses: readonly string[],
  config: Config,
  context: CliContext,
): Promise<ChosenNews> {
  const listed = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const isListed = (text: string) => listed.has(feedAddress(text) ?? '');
  await using finder = openFeedFinder(config, context);
  const limit = pLimit(maxFeedsAtOnce);
  const found = await Promise.all(
    addresses
      .filter((text) => !isListed(text))
      .map((text) => limit(async () => ({ text, found: await findOne(text) }))),
  );
  const feeds = new Map<string, NewFeed>();
  const leftOut = new Map<string, string>();
  for (const { text, found: one } of found) {
    if (one instanceof Fault) leftOut.set(shownAddress(feedAddress(text) ?? text), one.fault);
    else if (!listed.has(one.address)) feeds.set(one.address, one);
  }
  const faults = [...leftOut.values()];
  if (addresses.length === leftOut.size)
    throw new CommandFailure([...faults, 'Nothing was changed.'].join('\n'));
  for (const fault of faults) say(`✗ ${fault}`, context);
  return { settings: {}, feeds: [...feeds.values()], leftOut: [...leftOut.keys()] };

  async function findOne(text: string): Promise<NewFeed | Fault> {
    try {
      const { entry, content } = await finder.find(text, { listed: [] });
      say(`✓ ${entry.name}: ${content}`, context);
      return entry;
    } catch (error) {
      if (error instanceof CommandFailure) return new Fault(error.message);
      throw error;
    }
  }
}

/** @throws CommandFailure when the file does not exist or contains no feed */
export function opmlNews(path: string, config: Config, context: CliContext): ChosenNews {
  const read = loadFeedsFile(path);
  if (!read) throw new CommandFailure(`There is no file ${path}.`);
  if (read instanceof Fault) throw new CommandFailure(`${read.fault}.`);
  for (const fault of read.faults.slice(0, 10)) say(`! ${fault}`, context);
  if (read.feeds.length === 0) throw new CommandFailure(`There is no feed in ${path}.`);
  const known = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const feeds = read.feeds.filter(({ address }) => !known.has(address));
  const left = read.feeds.length - feeds.length;
  const before = left > 0 ? `, ${left} of them already listed` : '';
  say(`✓ ${path}: ${counted(read.feeds.length, 'feed')}${before}`, context);
  return { ...unchanged, feeds };
}
