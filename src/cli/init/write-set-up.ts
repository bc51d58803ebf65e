import { existsSync, mkdirSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { reasonOf } from '../../content/files/file-error.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { CommandFailure } from '../context.ts';
import { listWith, textOfFeedsFile, writeFeedsFile } from '../feeds/feeds-list.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Session } from './session.ts';

export interface SetUp {
  /** The settings that change. */
  readonly settings: NewSettings;
  /** Feeds to add to the feeds file. */
  readonly feeds: readonly NewFeed[];
  /** The resulting configuration. */
  readonly config: Config;
}

/**
 * Writes the settings and the feeds file, and creates the folder for articles.
 * @param written receives the names of the files written
 * @throws CommandFailure when one cannot be written, naming those that were
 */
export function writeSetUp(
  { settings, feeds, config }: SetUp,
  { context, file }: Session,
  written: string[],
): void {
  try {
    // Check that the feeds can be added before anything is written.
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

/** Says what has been written so far, as a sentence. */
export function whatIsWritten(written: readonly string[]): string {
  return written.length === 0
    ? 'Nothing was changed.'
    : `${written.join(' and ')} ${written.length === 1 ? 'is' : 'are'} already written; to continue, run heatline init again.`;
}

function textWith(feeds: readonly NewFeed[], config: Config): string | undefined {
  const { file } = config.feeds;
  return feeds.reduce<string | undefined>(
    (before, feed) => listWith(before, file, feed),
    textOfFeedsFile(config),
  );
}

/** Articles from feeds are written to it, and the service needs it in order to start. */
function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandFailure(`The folder ${folder} cannot be created: ${reasonOf(error)}.`);
  }
}
