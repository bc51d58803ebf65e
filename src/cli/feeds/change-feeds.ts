import { readConfig } from '../../config.ts';
import { type Feed, shownAddress } from '../../gathering/feed.ts';
import { opmlOf, withoutFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { loadFeedsFile } from '../../gathering/listing/feeds-file.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { feedMeant, listWith, readFeeds, textOfFeedsFile, writeFeedsFile } from './feeds-list.ts';

const nameOf = (feed: Feed) => feed.name ?? '';

export function removeFeed(text: string, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const { file } = config.feeds;
  const feed = feedMeant(text, readFeeds(config).feeds, nameOf);
  const rest = withoutFeed(textOfFeedsFile(config) ?? '', feed.address);
  if (rest === undefined) throw new CommandFailure(`${shownAddress(feed.address)} was removed meanwhile.`);
  writeFeedsFile(file, rest, context);
  context.write(
    `${feed.name ?? shownAddress(feed.address)} is removed from ${file}. Its articles stay until their time is over.\n`,
  );
}

export function importFeeds(from: string, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const { file } = config.feeds;
  const read = loadFeedsFile(from);
  if (!read) throw new CommandFailure(`There is no file ${from}.`);
  if ('fault' in read) throw new CommandFailure(`${read.fault}.`);
  const { feeds, faults } = read;
  for (const fault of faults) context.warn(`${fault}\n`);
  if (feeds.length === 0) throw new CommandFailure(`There is no feed in ${from}.`);
  const known = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const added = feeds.filter(({ address }) => !known.has(address));
  const text = added.reduce<string | undefined>(
    (before, feed) => listWith(before, file, feed),
    textOfFeedsFile(config),
  );
  if (text !== undefined && added.length > 0) writeFeedsFile(file, text, context);
  const left = feeds.length - added.length;
  context.write(
    `${counted(added.length)} added to ${file}${left > 0 ? `; ${counted(left)} listed already` : ''}.\n`,
  );
}

export function exportFeeds(to: string | undefined, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const opml = opmlOf(readFeeds(config).feeds);
  if (to === undefined) {
    context.write(opml);
    return;
  }
  writeFeedsFile(to, opml, context);
  context.write(`${counted(readFeeds(config).feeds.length)} written to ${to}.\n`);
}

function counted(count: number): string {
  return count === 1 ? '1 feed' : `${count} feeds`;
}
