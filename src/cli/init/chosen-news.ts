import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import type { NewSettings } from './edit-settings.ts';

/** Where news should come from. */
export interface ChosenNews {
  readonly settings: NewSettings;
  /** Feeds to add to the feeds file. */
  readonly feeds: readonly NewFeed[];
  /** Outlets that could not be used, as they were given. */
  readonly leftOut: readonly string[];
}

/** Everything stays as it is. */
export const unchanged: ChosenNews = { settings: {}, feeds: [], leftOut: [] };
