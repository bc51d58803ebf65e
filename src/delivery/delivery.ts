import type { Digest } from '../digest/digest.ts';
import type { TitleUse } from '../digest/known-under.ts';
import type { LookBackProgress, PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { platformErrorKinds } from '../platform/errors.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { dayMs, hourMs } from '../platform/time/durations.ts';
import type { DigestCriteria, IfUnknown, Style } from '../subscriptions/settings.ts';

/** One digest on its way to one channel. (subscription, slot) is its identity: no other delivery ever has it. */
export interface DeliveryKey {
  readonly subscriptionId: string;
  readonly slot: Date;
}

/** One text for it, by which it is followed through all that is logged. */
export function formatDeliveryId({ subscriptionId, slot }: DeliveryKey): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}

export interface Delivery extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly status: DeliveryStatus;
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
  /** It may or may not have arrived, and the platform gave no way to find out. */
  | { readonly state: 'unknown'; readonly error: DeliveryError };

export type SkipReason = (typeof skipReasons)[number];

/** Why a slot went by undecided: nothing was sent then, or the schedule became another before anybody came to it. */
export type PassReason = InactiveReason | 'rescheduled';

/** What kept a subscription from sending: a person paused or removed it, or we switched it off. */
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
 * As what a slot is skipped only because of the time at which somebody came to it. Where the clock was wrong, or a change
 * never came, it is decided when it comes.
 */
export const reversibleSkips = ['superseded', 'too late', 'rescheduled', ...inactiveReasons] as const;

/** Whether a slot was skipped because its subscription was not active. */
export function isSkippedWhileInactive(status: DeliveryStatus): boolean {
  return status.state === 'skipped' && inactiveReasons.some((reason) => reason === status.reason);
}

export const failureKinds = [...platformErrorKinds, 'interrupted'] as const;

export interface DeliveryError {
  readonly kind: (typeof failureKinds)[number];
  readonly message: string;
  readonly fix?: string;
}

/** What a delivery will post and remember, fixed before the first post so that a retry continues the same digest. */
export interface DeliveryPlan {
  readonly parts: readonly PlannedPart[];
  readonly stories: readonly ShownStory[];
  readonly ifUnknown: IfUnknown;
  /** By what its stories were chosen. */
  readonly criteria?: DigestCriteria;
  /** Until when it is tried; absent: for six hours from its slot. */
  readonly usefulUntil?: Date;
  /** Kept where its messages are to stay true after the post. */
  readonly digest?: PostedDigest;
}

/** One message of a delivery, and how it is to be posted. */
export interface PlannedPart {
  readonly payload: PlatformPayload;
  /** Set when it is a reply to the delivery's first message. */
  readonly isReply?: true;
  readonly posting?: PostingSettings;
}

/** One message of a delivery, and how far it has come. */
export type DeliveryPart = PlannedPart &
  (
    | { readonly state: 'pending' }
    /** An attempt was begun of which no end is known: it may have arrived. */
    | {
        readonly state: 'in doubt';
        readonly begunAt: Date;
        /** The latest that it can have been, where a later attempt may be missing from a restored backup. */
        readonly begunBy?: Date;
        /** How old the attempt is by a clock that nobody can turn, in milliseconds; known of this copy's own. */
        readonly ageMs?: number;
        /** How far the search for it has come; absent before it has begun. */
        readonly progress?: LookBackProgress;
      }
    | { readonly state: 'arrived'; readonly messageId: string }
  );

/** A story as a channel's memory keeps it. */
export interface ShownStory {
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  /** The canonical form of the link that is shown. */
  readonly link: string;
  /** The addresses and titles of its articles, the link among them. */
  readonly keys: readonly string[];
  /** Who published under each title, and when; absent where that is not known. */
  readonly titled?: readonly TitleUse[];
  readonly heat: number;
  /** How many other outlets covered it. */
  readonly outlets: number;
  readonly isUpdate: boolean;
  /** How long the channel remembers it; absent: as long as is usual. */
  readonly memoryMs?: number;
}

/** A digest as its messages show it, with what it takes to draw it again. */
export interface PostedDigest {
  readonly digest: Digest;
  readonly style: Style;
  /** Set while some of its messages do not show it yet. */
  readonly unfinished?: true;
}

/** A message is changed at most so often. */
export const refreshEveryMs = hourMs;

/** How long a digest is kept true after its post. */
export const keptTrueForMs = 2 * dayMs;

/**
 * How long an attempt at a message may take, from when the ledger says whose it is until its request has ended or been
 * broken off: what a copy that lost a delivery has under way ends within it. An adapter that looks for a message says that
 * it is absent only some seconds later.
 */
export const attemptMs = 20_000;

/** From the start of an attempt until what it had on its way has come, also over a platform that was slow to take it. */
export const attemptSettledMs = 30_000;

/** How far the clocks of copies that share a state may lie apart. */
export const clocksApartMs = 30_000;
