import type { PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { DeliveryKey, PlannedPart, PostedDigest, ShownStory } from './delivery.ts';

/** The sent digests that are kept up to date, shared by any number of copies. */
export interface PostedDigestStore {
  /** Those of a platform that are to be checked by `now`, longest due first. */
  due(platform: string, now: Date, limit: number): Promise<DueRefresh[]>;
  /**
   * Sets the next check; false when the time of the check is no longer the one in `due`: then another copy
   * has taken it.
   */
  take(due: DueRefresh, next: Date): Promise<boolean>;
  /** Reschedules the check; call only after `take`. */
  putOff(key: DeliveryKey, until: Date): Promise<void>;
  /** Undefined when it is no longer kept up to date. */
  read(key: DeliveryKey): Promise<CurrentDigest | undefined>;
  /** A message was edited at `at`; `payload` is what it shows now. */
  replacePayload(key: DeliveryKey, position: number, payload: PlatformPayload, at: Date): Promise<void>;
  /** A message no longer exists, or nobody can edit it. */
  markGone(key: DeliveryKey, position: number): Promise<void>;
  /**
   * Records what its messages show now. The channel remembers the stories under keys gained since, as if it
   * had been shown them when the digest was posted.
   */
  save(key: DeliveryKey, shown: Pick<CurrentDigest, 'posted' | 'stories'>): Promise<void>;
  /** Stops keeping it up to date. */
  end(key: DeliveryKey): Promise<void>;
}

export interface DueRefresh extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly refreshAt: Date;
  readonly sentAt: Date;
}

/** A digest in its channel, and what is remembered about it. */
export interface CurrentDigest {
  readonly posted: PostedDigest;
  readonly stories: readonly ShownStory[];
  readonly parts: readonly CurrentPart[];
}

/** One message of it; `payload` is what it shows now. */
export interface CurrentPart extends PlannedPart {
  readonly messageId: string;
  /** When it was last edited in place. */
  readonly updatedAt?: Date;
  readonly isGone?: true;
}
