import type { StoryMemory } from '../digest/novelty.ts';
import type { LookBackProgress, PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { DigestCriteria, IfUnknown } from '../subscriptions/settings.ts';
import type {
  Delivery,
  DeliveryKey,
  DeliveryPart,
  DeliveryPlan,
  DeliveryStatus,
  InactiveReason,
  PassReason,
  PlannedPart,
  ShownStory,
  SkipReason,
} from './delivery.ts';

/**
 * The ledger of deliveries, as one copy of the program writes it, and through it what each channel was shown. What it says
 * of a delivery counts only while the delivery is this copy's; but that a part arrived is true whoever says it.
 */
export interface DeliveryStore {
  /**
   * Takes a slot with all that will be posted for it, unless it was ever taken before. One that was only passed over
   * because of the time (`superseded`, `too late`, or while its subscription rested or was changed) can be taken: then the
   * clock was wrong, or the change never came.
   */
  claim(key: DeliveryKey, channel: ChannelRef, plan: DeliveryPlan): Promise<Claim>;
  /**
   * Takes a slot for which nothing is posted; false when it was ever taken before. One that was only passed over (see
   * `claim`) can be taken for a reason that is none of the time.
   * @param criteria by what nothing was found for it
   */
  skip(
    key: DeliveryKey,
    channel: ChannelRef,
    reason: SkipReason,
    criteria?: DigestCriteria,
  ): Promise<boolean>;
  /** Whether a slot was skipped because a person asked for it. */
  wasAskedToSkip(key: DeliveryKey): Promise<boolean>;
  /** Records slots, at least one, that went by, and gives those that were not decided yet. */
  recordSkipped(
    subscriptionId: string,
    slots: readonly Date[],
    options: { readonly channel: ChannelRef; readonly reason: PassReason },
  ): Promise<Date[]>;
  partsOf(key: DeliveryKey): Promise<DeliveryPart[]>;
  /** How far its parts have come, in order: without what they say, which may be damaged. */
  partStatesOf(key: DeliveryKey): Promise<DeliveryPart['state'][]>;
  ifUnknown(key: DeliveryKey): Promise<IfUnknown>;
  /**
   * Written before a part is posted: until its end is written too, the part is in doubt. False, and nothing may be
   * posted, when the delivery is no longer this copy's: it was silent for so long that another settled it.
   */
  beginPart(key: DeliveryKey, position: number, at: Date): Promise<boolean>;
  /** Whether the delivery is still this copy's, which is working on it. */
  holds(key: DeliveryKey): Promise<boolean>;
  /** Keeps how far the search for a part in doubt has come, until the part is found, refused or begun again. */
  keepProgress(key: DeliveryKey, position: number, progress: LookBackProgress): Promise<void>;
  /** The platform refused the part: it is certain not to have arrived. */
  refusePart(key: DeliveryKey, position: number): Promise<void>;
  /** Puts a lighter payload in the place of one that was refused. */
  replacePayload(key: DeliveryKey, position: number, payload: PlatformPayload): Promise<void>;
  endPart(key: DeliveryKey, position: number, messageId: string): Promise<void>;
  /**
   * Ends it, or puts it off. In the same step its stories are remembered for the channel as soon as any part of it has
   * arrived or may have. False, and nothing has changed, when the delivery is no longer this copy's.
   */
  setStatus(key: DeliveryKey, status: DecidedStatus, at: Date): Promise<boolean>;
  /** Until when a message in doubt is looked for once its digest is no news any more: `until`, if nobody has said it before. */
  lookUntil(key: DeliveryKey, until: Date): Promise<Date>;
  dueRetries(now: Date): Promise<OpenDelivery[]>;
  /** Takes a delivery that was put off; false when it is no longer put off. */
  resume(key: DeliveryKey): Promise<boolean>;
  /**
   * Says that this copy works no more on a delivery that it took, although it is not decided: an error of our own ended
   * the work. It is settled with the interrupted ones.
   */
  abandon(key: DeliveryKey): void;
  /**
   * Puts off until `now` what dead copies left claimed and what this one abandoned: it continues with the part that is
   * missing or in doubt.
   * @throws what kept some of them from being settled, when all others are
   */
  settleInterrupted(now: Date): Promise<Delivery[]>;
  /** Undoes what a clock that had leapt ahead, and is right again at `now`, has left in the future. */
  correctClock(leap: Leap): Promise<void>;
  /** How many are being posted or were put off. */
  countOpen(): Promise<number>;
  /** The newest slot before `before` that was decided in whatever way. */
  lastSlot(subscriptionId: string, before: Date): Promise<Date | undefined>;
  /** By what the stories of a delivery were chosen; undefined where that is not known. */
  criteriaOf(key: DeliveryKey): Promise<DigestCriteria | undefined>;
  /** The newest first, without those that were skipped for the reasons of `except`. */
  history(subscriptionId: string, limit: number, except?: readonly SkipReason[]): Promise<Delivery[]>;
  /** The stories of the channel's newest sent digest, in their ranks' order; empty when there was none. */
  lastStories(channel: ChannelRef): Promise<readonly ShownStory[]>;
  /** The channel's digests of which any part has arrived or may have, with what they showed: the newest first. */
  shownDigests(channel: ChannelRef, limit: number): Promise<ShownDigest[]>;
  /** What the channel's readers remember at `now`, and what is on its way to them. */
  memoryOf(channel: ChannelRef, now: Date): Promise<StoryMemory>;
}

/** A clock that had leapt ahead and is right again at `now`. */
export interface Leap {
  readonly now: Date;
  /**
   * The true time since which slots may have been decided too soon: those after it that were skipped for their time are open
   * again. `now` if it is not known.
   */
  readonly from?: Date;
  /** The true time since which attempts may be dated ahead. `from` if it is not known. */
  readonly datedFrom?: Date;
  /**
   * How far the clock was set back: attempts dated after `datedFrom` are moved back by it, so that the search for their messages
   * begins early enough. Absent if it is not known.
   */
  readonly leapMs?: number;
  /** When the clock was last right before it leapt: no attempt that it dated ahead is older. Absent if it is not known. */
  readonly rightUntil?: Date;
}

/**
 * - `claimed`: none of its messages was ever begun
 * - `in doubt`: claimed, and its messages may be there: they were perhaps posted after the backup that was restored since
 * - `taken`: by another copy, or decided
 * - `outdated`: another digest for the channel took one of the stories since they were chosen, so that they must be anew
 */
export type Claim = 'claimed' | 'in doubt' | 'taken' | 'outdated';

export type DecidedStatus = Exclude<DeliveryStatus, { state: 'claimed' }>;

/** A digest that a channel was shown, or part of it. */
export interface ShownDigest extends DeliveryKey {
  /** In their ranks' order. */
  readonly stories: readonly ShownStory[];
}

/** A delivery that is to be worked on. */
export interface OpenDelivery extends DeliveryKey {
  readonly channel: ChannelRef;
  /** How often it has failed before, not counting that the platform said when to come again. */
  readonly attempt: number;
  /** Until when it is tried; absent where an earlier version began it. */
  readonly usefulUntil?: Date;
  /** Why its subscription sends nothing any more; absent while it does. */
  readonly stoppedBy?: InactiveReason;
  /** Its parts, none of which was ever begun, as they were just claimed; absent: the ledger says how far they are. */
  readonly fresh?: readonly PlannedPart[];
}
