import type { Generated } from 'kysely';

/** The state's tables. Times are milliseconds since 1970 UTC; texts named `…Json` hold JSON. */
export interface StateSchema {
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  deliveryParts: DeliveryPartsTable;
  shownStories: ShownStoriesTable;
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
  storyKey: string;
  shownAt: number;
}
