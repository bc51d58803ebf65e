import { readFileSync, statSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { reasonOf } from '../../content/files/file-error.ts';
import { type Feed, holdsSecret, shownAddress } from '../../gathering/feed.ts';
import { type NewFeed, NoPlace, withFeed } from '../../gathering/listing/edit-feeds-file.ts';
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
 * The feeds of the feeds file; none where there is no such file.
 * @throws CommandFailure when it cannot be read
 */
export function readFeeds({ feeds: { file } }: Config): FeedsFile {
  const read = loadFeedsFile(file);
  if (read instanceof Fault)
    throw new CommandFailure(`${read.fault}. Fix it, or name another in FEEDS_FILE.`);
  return read ?? { kind: 'opml', feeds: [], faults: [] };
}

/**
 * The same for a command that has nothing to do without a feed. Entries that cannot be used are named.
 * @throws CommandFailure when there is none, with how to add one
 */
export function listedFeeds(config: Config, { warn }: Pick<CliContext, 'warn'>): readonly Feed[] {
  const { feeds, faults } = readFeeds(config);
  for (const fault of faults) warn(`${fault}\n`);
  if (feeds.length > 0) return feeds;
  throw new CommandFailure(`${config.feeds.file} lists no feeds yet. ${howToAdd}`);
}

/** For a list without feeds. */
export const howToAdd = `Add an outlet by the address of its site, or import another reader's list:
  heatline feeds add example.org
  heatline feeds import <file>`;

/** What the file holds; undefined when there is none. */
export function textOfFeedsFile({ feeds: { file } }: Config): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes it. Who may read it stays as it was; a new file with a password in it is its owner's alone.
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

/** Writes a copy of the list that only its owner can read, whatever was there. @throws CommandFailure when it cannot be written */
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
 * The text of the feeds file with a feed more.
 * @throws CommandFailure when the file has no place for one
 */
export function listWith(text: string | undefined, file: string, feed: NewFeed): string {
  try {
    return withFeed(text, file, feed);
  } catch (error) {
    if (!(error instanceof NoPlace)) throw error;
    throw new CommandFailure(`${error.message}. Fix it, or name another in FEEDS_FILE.`);
  }
}

/**
 * The feed that a person means by an address, in whatever spelling, or by a name or a part of one.
 * @throws CommandFailure when there is none, or more than one
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
      `${shown.length} feeds are shown as ${text}: give the name of one, or all of its address.`,
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
