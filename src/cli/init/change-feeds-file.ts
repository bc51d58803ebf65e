import type { Config } from '../../config.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import type { CliContext } from '../context.ts';
import { listWith, textOfFeedsFile, writeFeedsFile } from '../feeds/feeds-list.ts';

/**
 * Adds feeds to the feeds file; what else is in it stays.
 * @throws CommandFailure when it cannot be written
 */
export function writeFeeds(config: Config, feeds: readonly NewFeed[], context: CliContext): void {
  const { file } = config.feeds;
  const text = feeds.reduce<string | undefined>(
    (before, feed) => listWith(before, file, feed),
    textOfFeedsFile(config),
  );
  if (text !== undefined) writeFeedsFile(file, text, context);
}
