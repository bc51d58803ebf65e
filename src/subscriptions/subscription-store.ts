import type { ChannelRef } from '../platform/channel.ts';
import type { DigestSettings } from './settings.ts';
import type { Schedule, Subscription } from './subscription.ts';
import type { UnreadableSubscription } from './unreadable-subscription.ts';

/** A subscription, when its next digest is due, and whether it will come. */
export interface ScheduledSubscription {
  readonly subscription: Subscription;
  readonly createdAt: Date;
  /** The first slot that is not decided yet; none is sent while it is paused or off. */
  readonly nextRunAt: Date;
  readonly condition: Condition;
  /** Whether a person asked that its coming slot be passed over. */
  readonly skipNext: boolean;
  /** Since when its channel cannot be reached; absent while it can. */
  readonly lostSince?: Date;
}

export type Condition =
  | { readonly state: 'active' }
  /** A person stopped it. */
  | { readonly state: 'paused'; readonly since: Date }
  /** We stopped it, for a reason that a person can mend. */
  | { readonly state: 'off'; readonly since: Date; readonly reason: string; readonly fix?: string };

/** What held for a subscription from `since` on, until its next standing: by it a slot long past can be explained. */
export interface StatusChange {
  readonly since: Date;
  readonly schedule: Schedule;
  readonly condition: Condition | { readonly state: 'removed' };
}

/** A subscription that is due, of which nothing more is read: whether it can be read is known when it is found. */
export interface DueSubscription {
  readonly id: string;
  readonly channel: ChannelRef;
}

/** When an active subscription is due. */
export interface NextRun {
  readonly id: string;
  readonly schedule: Schedule;
  readonly nextRunAt: Date;
}

/** One that is paused or off while its slots go by. */
export interface InactiveSubscription extends DueSubscription, NextRun {
  readonly state: Exclude<Condition['state'], 'active'>;
}

/** One whose next run may lie behind, and what holds for it. */
export interface UndecidedSubscription extends DueSubscription, NextRun {
  readonly state: Condition['state'];
}

/** A subscription that is to be stored, and its first slot. */
export interface NewSubscription {
  readonly subscription: Subscription;
  readonly nextRunAt: Date;
}

/**
 * The subscriptions, for any number of copies and commands at once. Where a method says so with `false`, there was
 * nothing to do: no such subscription, or it is that way already.
 */
export interface SubscriptionStore {
  /**
   * Makes the stored subscriptions of the environment those given: new ones are added, changed ones replaced, missing
   * ones removed. Each that was there keeps its condition, and one whose schedule did not change its `nextRunAt` (for the
   * others see `update`), so that a restart neither repeats nor loses a slot nor resumes what a person paused. Of several copies that do so at
   * once with different lists, the last one's list holds.
   */
  replaceConfigured(configured: readonly NewSubscription[], at: Date): Promise<void>;
  /**
   * Adds a subscription, unless its channel has one by then that is the same; that one is given instead. Of any number of
   * copies and commands that add the same at one moment, one does.
   * @param isSame whether a subscription of the channel takes the place of a new one; left out, none does
   * @returns `id taken` when the id is taken or was ever taken: its slots in the ledger are another's
   */
  add(
    added: NewSubscription,
    at: Date,
    isSame?: (present: ScheduledSubscription) => boolean,
  ): Promise<'added' | 'id taken' | ScheduledSubscription>;
  /**
   * `nextRunAt`, the first slot after `at`, counts when the schedule is another than before. The wish to skip the coming slot
   * goes with it where that is of the same date, and ends where it is not.
   */
  update(
    id: string,
    settings: DigestSettings,
    options: { readonly at: Date; readonly nextRunAt: Date },
  ): Promise<boolean>;
  /** Its statusChanges and its deliveries stay. */
  remove(id: string, at: Date): Promise<boolean>;

  /** @throws UnreadableSubscription */
  find(id: string): Promise<ScheduledSubscription | undefined>;
  /** Those that cannot be read, by id. No list has them. */
  unreadable(): Promise<UnreadableSubscription[]>;
  /** By id. */
  list(): Promise<ScheduledSubscription[]>;
  /** By id. */
  listOfChannel(channel: ChannelRef): Promise<ScheduledSubscription[]>;
  /** Those of a platform's channels, of which some thousands may be named, by id. */
  listOfChannels(platform: string, channelIds: readonly string[]): Promise<ScheduledSubscription[]>;
  /** Those that a person of a platform made, by id. */
  listOfOwner(platform: string, owner: string): Promise<ScheduledSubscription[]>;
  isEmpty(): Promise<boolean>;
  /** The active ones whose `nextRunAt` is `now` or earlier, longest due first. One that cannot be read is among them. */
  due(now: Date): Promise<DueSubscription[]>;
  /** Those of the environment whose `nextRunAt` is `now` or earlier, also while they are paused or off, if they can be read. */
  dueOfEnvironment(now: Date): Promise<UndecidedSubscription[]>;
  /** Those that are paused or off and whose `nextRunAt` is `now` or earlier, the longest due first. */
  inactive(now: Date): Promise<InactiveSubscription[]>;
  /** Of all, also of those that are paused or off. */
  nextRuns(): Promise<(NextRun & { readonly isActive: boolean })[]>;
  /**
   * Dates to `now` what a clock that had leapt ahead, and is right again, has dated later: when a subscription was made, paused
   * or switched off, and since when its channel is lost. Next runs stay.
   */
  correctClock(now: Date): Promise<void>;
  /** The oldest first; also those of a subscription that was removed. */
  statusChanges(id: string): Promise<StatusChange[]>;

  /**
   * @param seen on what the new one builds: when it is otherwise by now, because a person changed the schedule or resumed
   *   it meanwhile, theirs stays
   */
  setNextRun(id: string, nextRunAt: Date, seen: Pick<NextRun, 'nextRunAt' | 'schedule'>): Promise<boolean>;
  /** The same of one that is paused or off, of which the `nextRunAt` says enough; false also when it is active by now. */
  setNextRunWhileInactive(id: string, nextRunAt: Date, seen: Date): Promise<boolean>;
  /** Stops an active one, and with it the wish to skip its coming slot. */
  pause(id: string, at: Date): Promise<boolean>;
  /**
   * Makes a paused one, or one that is off, active again; what it missed meanwhile stays missed.
   * @param next.nextRunAt the first slot after `at`
   * @param next.schedule of which that is: when it is another by now, nothing changes
   */
  resume(
    id: string,
    next: { readonly at: Date; readonly nextRunAt: Date; readonly schedule?: Schedule },
  ): Promise<boolean>;
  /** Asks that the coming slot of an active one be passed over. */
  skipNext(id: string): Promise<boolean>;
  /**
   * Withdraws that wish; false when there was none. To be called after the ledger has the skipped slot, and before
   * `setNextRun`: if the process ends in between, the same slot is found skipped, and no other is.
   */
  takeSkip(id: string): Promise<boolean>;
  /** Its channel could not be reached. Gives since when that has been so. */
  noteLost(id: string, at: Date): Promise<Date>;
  /** Its channel could be reached. */
  noteReached(id: string): Promise<void>;
  /** Stops an active one for a reason of ours; false to all but one of the copies that do so. */
  switchOff(
    id: string,
    options: { readonly at: Date; readonly reason: string; readonly fix?: string },
  ): Promise<boolean>;
}
