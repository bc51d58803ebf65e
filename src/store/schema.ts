import type { Generated } from 'kysely';

/** The state's tables. Times are milliseconds since 1970 UTC; texts named `…Json` hold JSON. */
export interface StateSchema {
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  deliveryParts: DeliveryPartsTable;
  shownStories: ShownStoriesTable;
  copies: CopiesTable;
}

export interface SubscriptionsTable {
  id: string;
  platform: string;
  channelId: string;
  name: string;
  cron: string;
  timezone: string;
  criteriaJson: string;
  onEmpty: string;
  /** Who made it: `environment`. */
  origin: string;
  nextRunAt: number;
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
  sentAt: number | null;
  reason: string | null;
  errorJson: string | null;
  /** The stories to remember once it is sent. */
  storiesJson: string;
}

export interface DeliveryPartsTable {
  subscriptionId: string;
  slot: number;
  position: number;
  /** pending, posting or posted */
  state: string;
  payloadJson: string;
  messageId: string | null;
}

/** One row a key of a story that a channel was shown. */
export interface ShownStoriesTable {
  platform: string;
  channelId: string;
  /** SHA-256 of the story key, base64url: an index of PostgreSQL takes no value above 2,704 bytes, and a key may be longer. */
  keyHash: string;
  storyKey: string;
  shownAt: number;
}

/** The running copies of the program, and those that ended without a word. */
export interface CopiesTable {
  id: string;
  /** service or command */
  role: string;
  startedAt: number;
  heartbeatAt: number;
}
