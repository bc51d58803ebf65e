import type { Digest } from '../digest/digest.ts';
import type { TitleUse } from '../digest/known-under.ts';
import type { LookBackProgress, PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { platformErrorKinds, type Reason } from '../platform/errors.ts';
import type { Sentence } from '../platform/language/sentence.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { dayMs, hourMs } from '../platform/time/durations.ts';
import type { DigestCriteria, IfUnknown, Style } from '../subscriptions/settings.ts';

/**
 * Identifies one digest, or one story of an alert, on its way to one channel. No two deliveries ever share a
 * subscription and slot.
 */
export interface DeliveryKey {
  /** Or the id of the alert, whose slots are when its stories were first seen. */
  readonly subscriptionId: string;
  readonly slot: Date;
}

/** The same for every attempt at one message of a delivery. */
export function partKey(key: DeliveryKey, position: number): string {
  return `${formatDeliveryId(key)}/${position}`;
}

/** The delivery's id in logs. */
export function formatDeliveryId({ subscriptionId, slot }: DeliveryKey): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}

export interface Delivery extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly status: DeliveryStatus;
  /** Set if it is an alert's: why its story was posted. Plain English where an earlier version posted it. */
  readonly alertReason?: Sentence | string;
}

export type DeliveryStatus =
  /** Taken by a running copy, which is posting it. */
  | { readonly state: 'claimed' }
  /** A part was refused for now, or may not have arrived; the rest is due again at `retryAt`. */
  | {
      readonly state: 'retrying';
      readonly retryAt: Date;
      readonly attempt: number;
      readonly error: DeliveryError;
    }
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'skipped'; readonly reason: SkipReason }
  | { readonly state: 'failed'; readonly error: DeliveryError }
  /** It may or may not have arrived, and the platform offered no way to find out. */
  | { readonly state: 'unknown'; readonly error: DeliveryError };

export type SkipReason = (typeof skipReasons)[number];

/**
 * Why a slot passed undecided: the subscription was inactive, or its schedule changed before any copy handled
 * the slot.
 */
export type PassReason = InactiveReason | 'rescheduled';

/** Why a subscription was not sending: a person paused or removed it, or Heatline switched it off. */
export type InactiveReason = (typeof inactiveReasons)[number];

export const inactiveReasons = ['paused', 'switched off', 'removed'] as const;

export const skipReasons = [
  'nothing new',
  'articles unread',
  'too late',
  'superseded',
  'asked to skip',
  'rescheduled',
  ...inactiveReasons,
] as const;

/**
 * Skip reasons that depend only on when the slot was handled. If the clock was wrong, or a change never took
 * effect, the slot is decided again when it comes.
 */
export const reversibleSkips = ['superseded', 'too late', 'rescheduled', ...inactiveReasons] as const;

/** Whether a slot was skipped because its subscription was not active. */
export function isSkippedWhileInactive(status: DeliveryStatus): boolean {
  return status.state === 'skipped' && inactiveReasons.some((reason) => reason === status.reason);
}

export const failureKinds = [...platformErrorKinds, 'interrupted'] as const;

export interface DeliveryError extends Reason {
  readonly kind: (typeof failureKinds)[number];
}

/**
 * What a delivery will post and remember, fixed before the first post so that a retry continues the same
 * digest.
 */
export interface DeliveryPlan {
  readonly parts: readonly PlannedPart[];
  readonly stories: readonly ShownStory[];
  readonly ifUnknown: IfUnknown;
  /** The criteria by which its stories were chosen. */
  readonly criteria?: DigestCriteria;
  /** When to stop trying; if absent, six hours after its slot. */
  readonly usefulUntil?: Date;
  /** Stored if its messages are to be kept up to date after posting. */
  readonly digest?: PostedDigest;
  /** Set for an alert: why its story is posted. */
  readonly alertReason?: Sentence;
}

/** One message of a delivery, and how to post it. */
export interface PlannedPart {
  readonly payload: PlatformPayload;
  /** Set when it is a reply to the delivery's first message. */
  readonly isReply?: true;
  readonly posting?: PostingSettings;
}

/** One message of a delivery, and its state. */
export type DeliveryPart = PlannedPart &
  (
    | { readonly state: 'pending' }
    /** An attempt was begun and its outcome is unknown: it may have arrived. */
    | {
        readonly state: 'in doubt';
        readonly begunAt: Date;
        /** The latest it can have begun; set where a later attempt may be missing from a restored backup. */
        readonly begunBy?: Date;
        /**
         * Age of the attempt by the monotonic clock, in milliseconds; only for attempts made by this process.
         */
        readonly ageMs?: number;
        /** How far the search for it has got; absent before it begins. */
        readonly progress?: LookBackProgress;
      }
    | {
        readonly state: 'arrived';
        readonly messageId: string;
        /** Set while its message does not show the payload yet, which an edit is still to bring there. */
        readonly isUnfinished?: true;
      }
  );

/** A story as a channel's memory stores it. */
export interface ShownStory {
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  /** The canonical form of the link shown. */
  readonly link: string;
  /** The addresses and titles of its articles, the link included. */
  readonly keys: readonly string[];
  /** Who published under each title, and when; absent where unknown. */
  readonly titled?: readonly TitleUse[];
  readonly heat: number;
  /** How many other outlets covered it. */
  readonly outlets: number;
  readonly isUpdate: boolean;
  /** How long the channel remembers it; absent for the default. */
  readonly memoryMs?: number;
}

/** A digest as its messages show it, with what is needed to draw it again. */
export interface PostedDigest {
  readonly digest: Digest;
  readonly style: Style;
  /** Set while some of its messages do not show it yet. */
  readonly unfinished?: true;
}

/** Minimum time between two edits of a message. */
export const refreshEveryMs = hourMs;

/** How long a digest is kept up to date after it is posted. */
export const keptUpToDateForMs = 2 * dayMs;

/**
 * How long an attempt at a message may take, from the ledger's confirmation of ownership until its request
 * has ended or been aborted. A copy that lost a delivery finishes what it has in flight within this time.
 * Adapters report a message as absent only some seconds later.
 */
export const attemptMs = 20_000;

/**
 * Time from the start of an attempt until its message has appeared, even if the platform was slow to accept
 * it.
 */
export const attemptSettledMs = 30_000;

/** How far the clocks of copies that share a state may differ. */
export const clocksApartMs = 30_000;
