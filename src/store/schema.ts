import type { Generated } from 'kysely';
import type { SettingColumnName } from '../subscriptions/settings.ts';

/** The state's tables. Times are milliseconds since 1970 UTC; texts named `…Json` hold JSON. */
export interface StateSchema {
  subscriptions: SubscriptionsTable;
  subscriptionStandings: SubscriptionStandingsTable;
  deliveries: DeliveriesTable;
  deliveryParts: DeliveryPartsTable;
  shownStories: ShownStoriesTable;
  texts: TextsTable;
  installations: InstallationsTable;
  copies: CopiesTable;
  locks: LocksTable;
  restores: RestoresTable;
  feeds: FeedsTable;
  feedItems: FeedItemsTable;
  feedItemKeys: FeedItemKeysTable;
  feedLeads: FeedLeadsTable;
}

const tables: Record<keyof StateSchema, true> = {
  subscriptions: true,
  subscriptionStandings: true,
  deliveries: true,
  deliveryParts: true,
  shownStories: true,
  texts: true,
  installations: true,
  copies: true,
  locks: true,
  restores: true,
  feeds: true,
  feedItems: true,
  feedItemKeys: true,
  feedLeads: true,
};

/** The names of all tables, as the schema has them. */
export const tableNames: readonly string[] = Object.keys(tables);

/** The settings of a digest have the columns that `settingTable` names. */
export interface SubscriptionsTable extends Record<SettingColumnName, string> {
  id: string;
  platform: string;
  channelId: string;
  /** environment, command line or chat */
  origin: string;
  /** The platform's id of the person who made it. */
  owner: string | null;
  createdAt: number;
  nextRunAt: number;
  /** active, paused or off */
  state: string;
  /** Since when it is paused or off. */
  stateSince: number | null;
  offReason: string | null;
  offCure: string | null;
  /** 0 or 1 */
  skipNext: number;
  lostSince: number | null;
}

/** A row each time that a subscription's schedule or state became another. */
export interface SubscriptionStandingsTable {
  subscriptionId: string;
  /** 1 for the first. */
  sequence: number;
  since: number;
  cron: string;
  timezone: string;
  /** active, paused, off or removed */
  state: string;
  offReason: string | null;
  offCure: string | null;
}

export interface DeliveriesTable {
  subscriptionId: string;
  slot: number;
  platform: string;
  channelId: string;
  state: string;
  /** The id of the copy that claimed it last; null when it was never claimed. */
  owner: string | null;
  /** How often posting has failed. */
  attempt: Generated<number>;
  retryAt: number | null;
  /** How long it is news, and tried; null where an earlier version began it. */
  usefulUntil: number | null;
  /** Until when a message in doubt is looked for; null where that need not go on after the digest was news. */
  lookUntil: number | null;
  sentAt: number | null;
  reason: string | null;
  errorJson: string | null;
  /** Of the text that holds the stories to remember once it is sent; null where there are none. */
  storiesId: string | null;
  /** leave or repeat */
  ifUnknown: string;
  /** By what its stories were chosen; null where nothing was chosen, or an earlier version did. */
  criteriaJson: string | null;
  /**
   * Of the text that holds the digest as its messages show it now; null when they are not to be kept true any more, or never
   * were.
   */
  digestId: string | null;
  /** When it is next looked at whether its messages are still true. */
  refreshAt: number | null;
}

export interface DeliveryPartsTable {
  subscriptionId: string;
  slot: number;
  position: number;
  /** pending, in doubt or arrived */
  state: string;
  /** Of the text that holds what is posted; null once the delivery has ended and is not kept true any more. */
  payloadId: string | null;
  /** When the attempt was begun of which no end is known. */
  begunAt: number | null;
  /** How far the search for its message has come, as the platform's adapter writes it; null where there is none. */
  progressJson: string | null;
  messageId: string | null;
  /** 1 when it is a reply to the delivery's first message, else 0. */
  isReply: number;
  /** What it is posted with; null for nothing. */
  postingJson: string | null;
  /** When its message was last changed in place. */
  updatedAt: number | null;
  /** 1 when its message is no longer there to be changed, else 0. */
  isGone: number;
}

/** A row for what a channel remembers of one digest until one moment: it is forgotten with its row. Only added and deleted. */
export interface ShownStoriesTable {
  platform: string;
  channelId: string;
  /** Of two rows with the same key the later one counts; 0 where an earlier version wrote it. */
  shownAt: number;
  forgottenAt: number;
  /** By which the log names the delivery that showed it; a number where an earlier version wrote it. */
  deliveryId: string;
  /** How many links and titles it holds. */
  keys: number;
  /** The keys, and how their stories stood when they were shown. */
  memoriesJson: string;
}

/**
 * What digests show and say, each text once, however many digests it is of. Rows of deliveries and of their parts refer to it;
 * it is never changed.
 */
export interface TextsTable {
  /** Its hash. */
  id: string;
  /** JSON. */
  text: string;
}

/** The workspaces that installed the app, each with its tokens. */
export interface InstallationsTable {
  platform: string;
  workspaceId: string;
  /** What the platform's adapter keeps, sealed; null once the workspace took the app off. */
  sealedContent: string | null;
  /** When the data of one that took the app off is deleted; null while it is installed. */
  purgeAfter: number | null;
}

/** The running copies of the program, and those that ended without a word. */
export interface CopiesTable {
  id: string;
  /** service or command */
  role: string;
  startedAt: number;
  heartbeatAt: number;
  /** What keeps it from choosing digests; null while nothing does. */
  faultJson: string | null;
}

/** Rows to be locked by those who must not do a thing at once, and one that says of which day the purge is taken. */
export interface LocksTable {
  name: string;
}

/** A row each time that a backup was put in the place of the state. */
export interface RestoresTable {
  restoredAt: number;
}

/** How each feed stands that was ever asked for. */
export interface FeedsTable {
  address: string;
  stateJson: string;
}

/** The items that feeds brought, each with the article file that it became. */
export interface FeedItemsTable {
  /** Of the file, below the content folder. */
  path: string;
  /** The address of the feed whose words the file has. */
  feed: string;
  /** 1 where that feed is the article's own outlet's, else 0. */
  isOwn: number;
  /** written, left or removed */
  state: string;
  checksum: string;
  firstSeenAt: number;
  lastSeenAt: number;
  publishedAt: number;
  changedAt: number;
  /** The file's text, for copies on other machines; null where there can be none. */
  content: string | null;
}

/** What items are known by. */
export interface FeedItemKeysTable {
  /** A hash. */
  key: string;
  path: string;
}

/** Which copy gathers. */
export interface FeedLeadsTable {
  name: string;
  owner: string;
  until: number;
}
