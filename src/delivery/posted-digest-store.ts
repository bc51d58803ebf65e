import type { PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { DeliveryKey, PlannedPart, PostedDigest, ShownStory } from './delivery.ts';

/** The digests that were sent and are kept true, for any number of copies at once. */
export interface PostedDigestStore {
  /** Those of a platform that are to be looked at by `now`, the longest due first. */
  due(platform: string, now: Date, limit: number): Promise<DueRefresh[]>;
  /** Sets when it is looked at again; false, and it is another copy's to look at, when that is no longer `seen`. */
  take(due: DueRefresh, next: Date): Promise<boolean>;
  /** Sets when it is looked at again, for who has taken it. */
  putOff(key: DeliveryKey, until: Date): Promise<void>;
  /** Undefined when it is no longer kept. */
  read(key: DeliveryKey): Promise<CurrentDigest | undefined>;
  /** A message was changed at `at`: `payload` is what stands there now. */
  replacePayload(key: DeliveryKey, position: number, payload: PlatformPayload, at: Date): Promise<void>;
  /** A message is no longer there, or nobody can change it. */
  markGone(key: DeliveryKey, position: number): Promise<void>;
  /**
   * Records what its messages show now. The channel remembers the stories under the keys that they have gained since,
   * as if it had been shown them under these at the post.
   */
  save(key: DeliveryKey, shown: Pick<CurrentDigest, 'posted' | 'stories'>): Promise<void>;
  /** Keeps it true no longer. */
  end(key: DeliveryKey): Promise<void>;
}

export interface DueRefresh extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly refreshAt: Date;
  readonly sentAt: Date;
}

/** A digest in its channel, and what is remembered of it. */
export interface CurrentDigest {
  readonly posted: PostedDigest;
  readonly stories: readonly ShownStory[];
  readonly parts: readonly CurrentPart[];
}

/** One message of it; `payload` is what it shows now. */
export interface CurrentPart extends PlannedPart {
  readonly messageId: string;
  /** When it was last changed in place. */
  readonly updatedAt?: Date;
  readonly isGone?: true;
}
