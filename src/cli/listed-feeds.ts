import type { Config } from '../config.ts';
import { loadFeedsFile } from '../gathering/listing/feeds-file.ts';

/** How many feeds are listed; none where the list cannot be read, as those say who need it. */
export function listedFeeds({ feeds: { file } }: Pick<Config, 'feeds'>): number {
  const read = loadFeedsFile(file);
  return read && 'feeds' in read ? read.feeds.length : 0;
}
