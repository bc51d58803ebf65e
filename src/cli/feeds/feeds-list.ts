import { readFileSync, statSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { reasonOf } from '../../content/files/file-error.ts';
import { type Feed, holdsSecret, shownAddress } from '../../gathering/feed.ts';
import { type NewFeed, withFeed } from '../../gathering/listing/edit-feeds-file.ts';
import {
  type FeedsFile,
  feedAddress,
  loadFeedsFile,
  readFeedsFile,
} from '../../gathering/listing/feeds-file.ts';
import { Fault } from '../../platform/fault.ts';
import type { CliContext } from '../context.ts';
import { CommandFailure } from '../context.ts';
import { replaceFile } from '../writing/replace-file.ts';

/**
 * Reads the feeds file; if it does not exist, there are no feeds.
 * @throws CommandFailure when it cannot be read
 */
export function readFeeds({ feeds: { file } }: Config): FeedsFile {
  const read = loadFeedsFile(file);
  if (read instanceof Fault)
    throw new CommandFailure(`${read.fault}. Fix it, or name another in FEEDS_FILE.`);
  return read ?? { kind: 'opml', feeds: [], faults: [] };
}

/**
 * The same for a command that needs at least one feed. Warns of invalid entries.
 * @throws CommandFailure when there is none, saying how to add one
 */
export function listedFeeds(config: Config, { warn }: Pick<CliContext, 'warn'>): readonly Feed[] {
  const { feeds, faults } = readFeeds(config);
  for (const fault of faults) warn(`${fault}\n`);
  if (feeds.length > 0) return feeds;
  throw new CommandFailure(`${config.feeds.file} lists no feeds yet. ${howToAdd}`);
}

/** Shown for a list without feeds. */
export const howToAdd = `Add an outlet by the address of its site, or import another reader's list:
  heatline feeds add example.org
  heatline feeds import <file>`;

/** The text of the feeds file; undefined if it does not exist. */
export function textOfFeedsFile({ feeds: { file } }: Config): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes the feeds file. Its permissions are kept; a new file that contains a password is readable only by
 * its owner.
 * @throws CommandFailure when it cannot be written
 */
export function writeFeedsFile(
  file: string,
  text: string,
  context: Pick<CliContext, 'randomId' | 'warn'>,
): void {
  const hasSecrets = readFeedsFile(text, file).feeds.some(({ address }) => holdsSecret(address));
  const mode = modeOf(file) ?? (hasSecrets ? 0o600 : undefined);
  write(file, text, mode, context);
  if (hasSecrets && ((mode ?? 0) & 0o044) !== 0)
    context.warn(`${file} holds passwords, and other users of this machine can read it: chmod 600 ${file}\n`);
}

/**
 * Writes a copy of the list that only its owner can read, whatever the old file allowed. @throws
 * CommandFailure when it cannot be written
 */
export function writePrivateCopy(file: string, text: string, context: Pick<CliContext, 'randomId'>): void {
  write(file, text, 0o600, context);
}

function modeOf(file: string): number | undefined {
  const before = statSync(file, { throwIfNoEntry: false });
  return before && before.mode & 0o777;
}

function write(
  file: string,
  text: string,
  mode: number | undefined,
  { randomId }: Pick<CliContext, 'randomId'>,
): void {
  try {
    replaceFile(file, text, { mode, randomId });
  } catch (error) {
    throw new CommandFailure(`${file} cannot be written: ${reasonOf(error)}.`);
  }
}

/**
 * The text of the feeds file with one more feed.
 * @throws CommandFailure when the file has no place for one
 */
export function listWith(text: string | undefined, file: string, feed: NewFeed): string {
  const longer = withFeed(text, file, feed);
  if (!(longer instanceof Fault)) return longer;
  throw new CommandFailure(`${longer.fault}. Fix it, or name another in FEEDS_FILE.`);
}

/**
 * Finds a feed by its address in any spelling, or by its name or part of it.
 * @throws CommandFailure when none matches, or more than one
 */
export function feedMeant(text: string, feeds: readonly Feed[], names: (feed: Feed) => string): Feed {
  const address = feedAddress(text);
  const exact = feeds.find((feed) => feed.address === address || feed.address === text);
  if (exact) return exact;
  const shown = feeds.filter((feed) => shownAddress(feed.address) === text);
  const [only] = shown;
  if (only && shown.length === 1) return only;
  if (shown.length > 1)
    throw new CommandFailure(
      `${shown.length} feeds are shown as ${text}: give the name of one, or its full address.`,
    );
  const wanted = text.toLowerCase();
  const named = feeds.filter((feed) => names(feed).toLowerCase() === wanted);
  const alike = feeds.filter((feed) => `${names(feed)} ${feed.address}`.toLowerCase().includes(wanted));
  const [meant, ...others] = named.length > 0 ? named : alike;
  if (!meant) throw new CommandFailure(`No feed matches "${text}". Run heatline feeds to see the list.`);
  if (others.length === 0) return meant;
  const all = [meant, ...others].slice(0, 10).map((feed) => `  ${shownAddress(feed.address)}`);
  throw new CommandFailure(`"${text}" matches several feeds; give the address of one:\n${all.join('\n')}`);
}
