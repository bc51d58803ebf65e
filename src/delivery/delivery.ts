import type { PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { PlatformErrorKind } from '../platform/errors.ts';

/** One digest on its way to one channel. (subscription, slot) is its identity: no other delivery ever has it. */
export interface DeliveryKey {
  readonly subscriptionId: string;
  readonly slot: Date;
}

export interface Delivery extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly status: DeliveryStatus;
}

export type DeliveryStatus =
  /** Taken by a running copy, which is posting it. */
  | { readonly state: 'claimed' }
  /** A part was refused for now; the rest is due again at `retryAt`. */
  | {
      readonly state: 'retrying';
      readonly retryAt: Date;
      readonly attempt: number;
      readonly error: DeliveryError;
    }
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'skipped'; readonly reason: SkipReason }
  | { readonly state: 'failed'; readonly error: DeliveryError }
  /** It may or may not have arrived: the platform did not answer, or we ended while it was being posted. */
  | { readonly state: 'unknown'; readonly error: DeliveryError };

export type SkipReason = 'nothing new' | 'too late' | 'superseded';

export interface DeliveryError {
  readonly kind: PlatformErrorKind | 'interrupted';
  readonly message: string;
  readonly cure?: string;
}

/** What a delivery will post and remember, fixed before the first post so that a retry continues the same digest. */
export interface DeliveryPlan {
  readonly parts: readonly DeliveryPart[];
  readonly stories: readonly ShownStory[];
}

export interface DeliveryPart {
  readonly payload: PlatformPayload;
  /** Set once the platform has taken this part. */
  readonly messageId?: string;
}

/** A story as a channel's memory keeps it. */
export interface ShownStory {
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  /** Every URL and title it is known under. */
  readonly keys: readonly string[];
}
