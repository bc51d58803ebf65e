import type { Config } from '../config.ts';
import { loadFeedsFile } from '../gathering/listing/feeds-file.ts';

/** How many feeds are listed; 0 if the list cannot be read, which the code that needs the list reports. */
export function listedFeeds({ feeds: { file } }: Pick<Config, 'feeds'>): number {
  const read = loadFeedsFile(file);
  return read && 'feeds' in read ? read.feeds.length : 0;
}
