import { readConfig } from '../../config.ts';
import { type Feed, holdsSecret, shownAddress } from '../../gathering/feed.ts';
import { opmlOf, withoutFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { loadFeedsFile } from '../../gathering/listing/feeds-file.ts';
import { Fault } from '../../platform/fault.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import {
  feedMeant,
  listedFeeds,
  listWith,
  readFeeds,
  textOfFeedsFile,
  writeFeedsFile,
  writePrivateCopy,
} from './feeds-list.ts';

const nameOf = (feed: Feed) => feed.name ?? '';

export function removeFeed(text: string, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const { file } = config.feeds;
  const feed = feedMeant(text, readFeeds(config).feeds, nameOf);
  const rest = withoutFeed(textOfFeedsFile(config) ?? '', feed.address);
  if (rest === undefined) throw new CommandFailure(`${shownAddress(feed.address)} has just been removed.`);
  writeFeedsFile(file, rest, context);
  context.write(
    `Removed ${feed.name ?? shownAddress(feed.address)} from ${file}. Its articles stay until they expire (FEEDS_KEEP).\n`,
  );
}

export function importFeeds(from: string, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const { file } = config.feeds;
  const read = loadFeedsFile(from);
  if (!read) throw new CommandFailure(`There is no file ${from}.`);
  if (read instanceof Fault) throw new CommandFailure(`${read.fault}.`);
  const { feeds, faults } = read;
  for (const fault of faults) context.warn(`${fault}\n`);
  if (feeds.length === 0) {
    throw new CommandFailure(
      `No feeds found in ${from}. It must be OPML, as readers export it, or a list with one address per line.`,
    );
  }
  const known = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const added = feeds.filter(({ address }) => !known.has(address));
  const text = added.reduce<string | undefined>(
    (before, feed) => listWith(before, file, feed),
    textOfFeedsFile(config),
  );
  if (text !== undefined && added.length > 0) writeFeedsFile(file, text, context);
  const left = feeds.length - added.length;
  const others = [
    ...(left > 0 ? [`${counted(left)} already listed`] : []),
    ...(faults.length > 0
      ? [`${faults.length === 1 ? '1 problem' : `${faults.length} problems`} above`]
      : []),
  ];
  context.write(`Added ${[`${counted(added.length)} to ${file}`, ...others].join('; ')}.\n`);
  if (added.length > 0)
    context.write(
      'A running service picks them up within seconds; without one, run heatline feeds gather. heatline feeds shows how they are doing.\n',
    );
}

export function exportFeeds(to: string | undefined, context: CliContext): void {
  const config = readConfig(context.env, context.platforms);
  const feeds = listedFeeds(config, context);
  const opml = opmlOf(feeds);
  const secrets = feeds.filter(({ address }) => holdsSecret(address)).length;
  const held = secrets === 1 ? 'a password or token of 1 feed' : `passwords or tokens of ${secrets} feeds`;
  if (to === undefined) {
    context.write(opml);
    if (secrets > 0) context.warn(`This list holds ${held}: do not share it.\n`);
    return;
  }
  writePrivateCopy(to, opml, context);
  context.write(
    `Wrote ${counted(feeds.length)} to ${to}.${secrets > 0 ? ` It holds ${held}: only you can read the file, so keep it that way.` : ''}\n`,
  );
}

function counted(count: number): string {
  return count === 1 ? '1 feed' : `${count} feeds`;
}
