import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import type { NewSettings } from './edit-settings.ts';

/** Where the news is to come from. */
export interface ChosenNews {
  readonly settings: NewSettings;
  /** To be added to the feeds file. */
  readonly feeds: readonly NewFeed[];
  /** Outlets that were given and cannot be used now, as they were given. */
  readonly leftOut: readonly string[];
}

/** What there is stays as it is. */
export const unchanged: ChosenNews = { settings: {}, feeds: [], leftOut: [] };
