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
 * The ledger of deliveries as one copy of the program writes it, with what each channel was shown. A copy's
 * word on a delivery counts only while it owns that delivery. One fact counts whoever reports it: that a part
 * arrived.
 */
export interface DeliveryStore {
  /**
   * Takes a slot with all that will be posted for it, unless it was taken before. A slot that was passed over
   * only because of time (`superseded`, `too late`, or while its subscription was inactive or being changed)
   * can still be taken: then the clock was wrong, or the change never happened.
   */
  claim(key: DeliveryKey, channel: ChannelRef, plan: DeliveryPlan): Promise<Claim>;
  /**
   * Takes one story for an alert with all that will be posted for it, unless it was taken before, in whatever
   * slot: the story is recognised by its keys.
   */
  claimAlert(
    key: DeliveryKey,
    channel: ChannelRef,
    plan: DeliveryPlan,
    limit: AlertLimit,
  ): Promise<AlertClaim>;
  /**
   * Takes a slot for which nothing is posted; false when it was taken before. A slot that was only passed
   * over (see `claim`) can be taken for a reason other than time.
   * @param criteria the criteria under which nothing was found
   */
  skip(
    key: DeliveryKey,
    channel: ChannelRef,
    reason: SkipReason,
    criteria?: DigestCriteria,
  ): Promise<boolean>;
  /** Whether a slot was skipped because a person asked for it. */
  wasAskedToSkip(key: DeliveryKey): Promise<boolean>;
  /** Records passed slots (at least one), and returns those that were not decided before. */
  recordSkipped(
    subscriptionId: string,
    slots: readonly Date[],
    options: { readonly channel: ChannelRef; readonly reason: PassReason },
  ): Promise<Date[]>;
  partsOf(key: DeliveryKey): Promise<DeliveryPart[]>;
  /** The states of its parts, in order, without their payloads, which may be damaged. */
  partStatesOf(key: DeliveryKey): Promise<DeliveryPart['state'][]>;
  ifUnknown(key: DeliveryKey): Promise<IfUnknown>;
  /**
   * Called before a part is posted: until the outcome is recorded too, the part is in doubt. False when the
   * delivery no longer belongs to this copy, because it was silent so long that another settled it; then
   * nothing may be posted.
   */
  beginPart(key: DeliveryKey, position: number, at: Date): Promise<boolean>;
  /** Whether the delivery still belongs to this copy. */
  holds(key: DeliveryKey): Promise<boolean>;
  /**
   * Stores how far the search for a part in doubt has got, until the part is found, refused or begun again.
   */
  keepProgress(key: DeliveryKey, position: number, progress: LookBackProgress): Promise<void>;
  /** The platform refused the part: it certainly did not arrive. */
  refusePart(key: DeliveryKey, position: number): Promise<void>;
  /** Replaces a refused payload with a lighter one. */
  replacePayload(key: DeliveryKey, position: number, payload: PlatformPayload): Promise<void>;
  endPart(key: DeliveryKey, position: number, messageId: string, shown?: ShownForNow): Promise<void>;
  /** An unfinished message needs no edit any more: it shows its payload, or `shows`, or is gone. */
  finishPart(key: DeliveryKey, position: number, end?: PlatformPayload | 'gone'): Promise<void>;
  /**
   * Ends the delivery or puts it off. In the same transaction the channel remembers its stories, if any part
   * has arrived or may have. False, with nothing changed, when the delivery no longer belongs to this copy.
   */
  setStatus(key: DeliveryKey, status: DecidedStatus, at: Date): Promise<boolean>;
  /**
   * The time until which a message in doubt is searched for after its digest has stopped being news: `until`,
   * unless a time was already set.
   */
  lookUntil(key: DeliveryKey, until: Date): Promise<Date>;
  dueRetries(now: Date): Promise<OpenDelivery[]>;
  /** Takes a delivery that was put off; false when it no longer is. */
  resume(key: DeliveryKey): Promise<boolean>;
  /**
   * Gives up this copy's claim on an undecided delivery, after an internal error ended the work. It is
   * settled together with interrupted ones.
   */
  abandon(key: DeliveryKey): void;
  /**
   * Makes deliveries due at `now` that dead copies left claimed or this copy abandoned. They continue with
   * the part that is missing or in doubt.
   * @throws what kept some of them from being settled, after settling all others
   */
  settleInterrupted(now: Date): Promise<Delivery[]>;
  /** Undoes what a clock that ran ahead has left in the future, once it is right again at `now`. */
  correctClock(leap: Leap): Promise<void>;
  /** How many are being posted or have been put off. */
  countOpen(): Promise<number>;
  /** The newest decided slot before `before`, whatever its outcome. */
  lastSlot(subscriptionId: string, before: Date): Promise<Date | undefined>;
  /** The criteria by which a delivery's stories were chosen; undefined where unknown. */
  criteriaOf(key: DeliveryKey): Promise<DigestCriteria | undefined>;
  /** Newest first, without those skipped for the reasons in `except`. */
  history(subscriptionId: string, limit: number, except?: readonly SkipReason[]): Promise<Delivery[]>;
  /** The stories of a delivery; empty if they are not known. */
  storiesOf(key: DeliveryKey): Promise<readonly ShownStory[]>;
  /** The stories of the channel's newest sent digest, by rank; empty when there was none. Alerts do not count. */
  lastStories(channel: ChannelRef): Promise<readonly ShownStory[]>;
  /**
   * The channel's digests of which any part has arrived or may have, with the stories they showed, newest
   * first.
   */
  shownDigests(channel: ChannelRef, limit: number): Promise<ShownDigest[]>;
  /** What the channel's readers remember at `now`, and what is on its way to them. */
  memoryOf(channel: ChannelRef, now: Date): Promise<StoryMemory>;
}

/** A clock that ran ahead and is right again at `now`. */
export interface Leap {
  readonly now: Date;
  /**
   * The true time since which slots may have been decided too early: later slots that were skipped because of
   * time are reopened. `now` if unknown.
   */
  readonly from?: Date;
  /** The true time since which attempts may carry dates in the future. `from` if unknown. */
  readonly datedFrom?: Date;
  /**
   * How far the clock was set back: attempts dated after `datedFrom` are moved back by this much, so that the
   * search for their messages starts early enough. Absent if unknown.
   */
  readonly leapMs?: number;
  /**
   * When the clock was last right before it jumped: no attempt that it dated ahead is older. Absent if
   * unknown.
   */
  readonly rightUntil?: Date;
}

/**
 * - `claimed`: none of its messages was ever begun
 * - `in doubt`: claimed, but its messages may exist: they may have been posted after the backup that has been
 *   restored since
 * - `taken`: by another copy, or already decided
 * - `outdated`: another digest for the channel has taken one of the stories since they were chosen, so choose
 *   again
 */
export type Claim = 'claimed' | 'in doubt' | 'taken' | 'outdated';

/**
 * As for a digest, and:
 * - `taken`: the alert has posted the story, is posting it, or has left it out for good
 * - `slot taken`: by another story that was first seen at the same moment; another slot nearby will do
 * - `enough`: the alert has posted as many stories as it may today
 * - `stopped`: the alert is not active any more
 */
export type AlertClaim = Claim | 'slot taken' | 'enough' | 'stopped';

/** How many stories an alert may post a day. */
export interface AlertLimit {
  readonly at: Date;
  /** When the local day of `at` began. */
  readonly dayStart: Date;
  readonly maxADay: number;
}

export type DecidedStatus = Exclude<DeliveryStatus, { state: 'claimed' }>;

/** A digest that a channel was shown, or part of it. */
export interface ShownDigest extends DeliveryKey, Pick<Delivery, 'alertReason'> {
  /** By rank. */
  readonly stories: readonly ShownStory[];
}

/** What a message that has arrived shows, if that is not its payload: something else for good, or for now. */
export interface ShownForNow {
  readonly shows?: PlatformPayload;
  readonly isUnfinished?: true;
}

/** A delivery to work on. */
export interface OpenDelivery extends DeliveryKey {
  readonly channel: ChannelRef;
  /** How often it has failed before, not counting when the platform said when to retry. */
  readonly attempt: number;
  /** When to stop trying; absent where an earlier version began it. */
  readonly usefulUntil?: Date;
  /** Why its subscription no longer sends anything; absent while it does. */
  readonly stoppedBy?: InactiveReason;
  /** Set for the story of an alert. */
  readonly isAlert?: true;
  /** Its parts, just claimed and none of them begun; if absent, the ledger has their states. */
  readonly fresh?: readonly PlannedPart[];
}
