import type { Generated } from 'kysely';
import type { SettingColumnName } from '../subscriptions/settings.ts';

/** The state's tables. Times are milliseconds since 1970 UTC; columns named `…Json` contain JSON. */
export interface StateSchema {
  subscriptions: SubscriptionsTable;
  subscriptionStandings: StatusChangesTable;
  deliveries: DeliveriesTable;
  deliveryParts: DeliveryPartsTable;
  shownStories: ShownStoriesTable;
  alerts: AlertsTable;
  alertedStories: AlertedStoriesTable;
  texts: TextsTable;
  installations: InstallationsTable;
  copies: CopiesTable;
  locks: LocksTable;
  restores: RestoresTable;
  feeds: FeedsTable;
  feedItems: FeedItemsTable;
  feedItemKeys: FeedItemKeysTable;
  feedLeads: FeedLeadsTable;
  storyOpinions: StoryOpinionsTable;
}

const tables: Record<keyof StateSchema, true> = {
  subscriptions: true,
  subscriptionStandings: true,
  deliveries: true,
  deliveryParts: true,
  shownStories: true,
  alerts: true,
  alertedStories: true,
  texts: true,
  installations: true,
  copies: true,
  locks: true,
  restores: true,
  feeds: true,
  feedItems: true,
  feedItemKeys: true,
  feedLeads: true,
  storyOpinions: true,
};

/** The names of all tables in the schema. */
export const tableNames: readonly string[] = Object.keys(tables);

/** A digest's settings have the columns that `settingTable` names. */
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
  /** Since when it has been paused or off. */
  stateSince: number | null;
  /** When a paused one resumes by itself. */
  resumeAt: number | null;
  /** Why it is off, as is the fix: a sentence as JSON, or the English of an earlier version. */
  offReason: string | null;
  offCure: string | null;
  /** 0 or 1 */
  skipNext: number;
  lostSince: number | null;
}

/** One row for each change of a subscription's schedule or state. */
export interface StatusChangesTable {
  subscriptionId: string;
  /** 1 for the first. */
  sequence: number;
  since: number;
  cron: string;
  timezone: string;
  /** active, paused, off or removed */
  state: string;
  /** As in `subscriptions`, and so is the fix. */
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
  /** Until when it is news and is tried; null where an earlier version began it. */
  usefulUntil: number | null;
  /**
   * Until when a message in doubt is searched for; null where the search need not outlast the digest's time
   * as news.
   */
  lookUntil: number | null;
  sentAt: number | null;
  reason: string | null;
  errorJson: string | null;
  /** The text with the stories to remember once it is sent; null when there are none. */
  storiesId: string | null;
  /** leave or repeat */
  ifUnknown: string;
  /**
   * The criteria by which its stories were chosen; null when nothing was chosen, or by an earlier version.
   */
  criteriaJson: string | null;
  /**
   * The text with the digest as its messages show it now; null when they are not, or no longer, kept up to
   * date.
   */
  digestId: string | null;
  /** When its messages are next checked for being out of date. */
  refreshAt: number | null;
  /** Why an alert posted its story, as a sentence in JSON; null for a digest. */
  alertReason: Generated<string | null>;
}

export interface DeliveryPartsTable {
  subscriptionId: string;
  slot: number;
  position: number;
  /** pending, in doubt or arrived */
  state: string;
  /** The text with what is posted; null once the delivery has ended and is no longer kept up to date. */
  payloadId: string | null;
  /** When the attempt of unknown outcome was begun. */
  begunAt: number | null;
  /**
   * How far the search for its message has got, as written by the platform's adapter; null when there is
   * none.
   */
  progressJson: string | null;
  messageId: string | null;
  /** 1 for a reply to the delivery's first message, else 0. */
  isReply: number;
  /** Its posting settings; null for none. */
  postingJson: string | null;
  /** 1 while its message has arrived but does not show its payload yet, else 0. */
  isUnfinished: number;
  /** When its message was last edited in place. */
  updatedAt: number | null;
  /** 1 when its message no longer exists to be edited, else 0. */
  isGone: number;
}

/**
 * One row for what a channel remembers of one digest until one moment; deleting the row forgets it. Rows are
 * only added and deleted.
 */
export interface ShownStoriesTable {
  platform: string;
  channelId: string;
  /** If two rows have the same key, the later one counts; 0 in rows of an earlier version. */
  shownAt: number;
  forgottenAt: number;
  /** The log's id of the delivery that showed it; a number in rows of an earlier version. */
  deliveryId: string;
  /** How many links and titles it contains. */
  keys: number;
  /** The keys, and the state of their stories when shown. */
  memoriesJson: string;
}

/** What posts single stories as soon as they meet its conditions. */
export interface AlertsTable {
  id: string;
  platform: string;
  channelId: string;
  /** command line or chat */
  origin: string;
  /** The platform's id of the person who made it. */
  owner: string | null;
  createdAt: number;
  conditionsJson: string;
  /** Its quiet hours; null for none. */
  quietJson: string | null;
  timezone: string;
  dailyMax: number;
  /** Of its own words. */
  language: string;
  postingJson: string;
  /** Only stories first seen after this are its business. */
  since: number;
  /** active, paused or off */
  state: string;
  /** Since when it has been paused or off. */
  stateSince: number | null;
  /** As in `subscriptions`, and so is the fix. */
  offReason: string | null;
  offCure: string | null;
  lostSince: number | null;
}

/** One row for each key of each story that an alert has posted, or left out for good. */
export interface AlertedStoriesTable {
  alertId: string;
  key: string;
  /** The slot of its delivery; null when it was left out. */
  slot: number | null;
  at: number;
  /** The title of a story that was left out, in one of its rows; null in the others. */
  title: string | null;
  /** For a title: who published under it, and when; null otherwise. */
  outlet: string | null;
  publishedAt: number | null;
}

/**
 * What digests show and say, each text once, however many digests share it. Rows of deliveries and their
 * parts refer to it. Texts never change.
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
  /** The adapter's data, encrypted; null once the workspace removed the app. */
  sealedContent: string | null;
  /** When the data of a workspace that removed the app is deleted; null while the app is installed. */
  purgeAfter: number | null;
}

/** The running copies of the program, and those that ended without deregistering. */
export interface CopiesTable {
  id: string;
  /** service or command */
  role: string;
  startedAt: number;
  heartbeatAt: number;
  /** What keeps it from choosing digests; null while nothing does. */
  faultJson: string | null;
}

/** Rows to lock for things that must not happen at once, and a row for the day of the last purge. */
export interface LocksTable {
  name: string;
}

/** One row for each time a backup replaced the state. */
export interface RestoresTable {
  restoredAt: number;
}

/** The state of each feed that was ever requested. */
export interface FeedsTable {
  address: string;
  stateJson: string;
}

/** Items from feeds, each with the article file made from it. */
export interface FeedItemsTable {
  /** Path of the file, relative to the content folder. */
  path: string;
  /** The address of the feed whose text the file contains. */
  feed: string;
  /** 1 when that feed belongs to the article's own outlet, else 0. */
  isOwn: number;
  /** written, left or removed */
  state: string;
  checksum: string;
  firstSeenAt: number;
  lastSeenAt: number;
  publishedAt: number;
  changedAt: number;
  /** The file's text, for copies on other machines; null where there are none. */
  content: string | null;
}

/** Keys that identify items. */
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

/** What readers want more or less of; each person has one opinion on a story. */
export interface StoryOpinionsTable {
  platform: string;
  channelId: string;
  personId: string;
  /** The id of the article that led it when the first opinion was given. */
  storyId: string;
  /** more or less */
  opinion: string;
  givenAt: number;
  title: string;
  outlet: string;
  topicsJson: string;
}
