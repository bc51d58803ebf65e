import { existsSync, mkdirSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { reasonOf } from '../../content/files/file-error.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { CommandFailure } from '../context.ts';
import { listWith, textOfFeedsFile, writeFeedsFile } from '../feeds/feeds-list.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Session } from './session.ts';

export interface SetUp {
  /** Those that change. */
  readonly settings: NewSettings;
  /** To be added to the feeds file. */
  readonly feeds: readonly NewFeed[];
  /** What the settings make. */
  readonly config: Config;
}

/**
 * Writes the settings, the feeds file and the folder of the articles.
 * @param written takes the names of those that are written
 * @throws CommandFailure that tells which are written, when one cannot be
 */
export function writeSetUp(
  { settings, feeds, config }: SetUp,
  { context, file }: Session,
  written: string[],
): void {
  try {
    // What cannot be added is known before anything is written.
    const text = feeds.length > 0 ? textWith(feeds, config) : undefined;
    if (Object.keys(settings).length > 0) {
      file.write(settings);
      written.push(file.path);
    }
    if (text !== undefined) {
      writeFeedsFile(config.feeds.file, text, context);
      written.push(config.feeds.file);
    }
    makeFolder(config.contentDir);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    throw new CommandFailure(`${error.message} ${whatIsWritten(written)}`);
  }
}

/** What has been written so far, as a sentence. */
export function whatIsWritten(written: readonly string[]): string {
  return written.length === 0
    ? 'Nothing was changed.'
    : `${written.join(' and ')} ${written.length === 1 ? 'is' : 'are'} written already; heatline init goes on from there.`;
}

function textWith(feeds: readonly NewFeed[], config: Config): string | undefined {
  const { file } = config.feeds;
  return feeds.reduce<string | undefined>(
    (before, feed) => listWith(before, file, feed),
    textOfFeedsFile(config),
  );
}

/** Articles of feeds come to stand in it, and a start wants it to be there. */
function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandFailure(`The folder ${folder} cannot be made: ${reasonOf(error)}.`);
  }
}
