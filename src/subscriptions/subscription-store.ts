import type { ChannelRef } from '../platform/channel.ts';
import type { Sentence } from '../platform/language/sentence.ts';
import type { DigestSettings } from './settings.ts';
import type { Schedule, Subscription } from './subscription.ts';
import type { UnreadableSubscription } from './unreadable-subscription.ts';

/** A subscription, when its next digest is due, and whether it will be sent. */
export interface ScheduledSubscription {
  readonly subscription: Subscription;
  readonly createdAt: Date;
  /** The first slot that is not decided yet; none is sent while the subscription is paused or off. */
  readonly nextRunAt: Date;
  readonly condition: Condition;
  /** Whether a person asked to skip the next slot. */
  readonly skipNext: boolean;
  /** Since when its channel has been unreachable; absent while it is reachable. */
  readonly lostSince?: Date;
}

export type Condition =
  | { readonly state: 'active' }
  /** A person stopped it; `until` is when it resumes by itself. */
  | { readonly state: 'paused'; readonly since: Date; readonly until?: Date }
  /** Heatline stopped it, for a reason that a person may be able to fix. */
  | {
      readonly state: 'off';
      readonly since: Date;
      readonly reason: Sentence | string;
      readonly fix?: Sentence | string;
    };

/** The state of a subscription from `since` until the next change. It explains slots long past. */
export interface StatusChange {
  readonly since: Date;
  readonly schedule: Schedule;
  readonly condition: Condition | { readonly state: 'removed' };
}

/** A due subscription. Nothing else of it has been read, and the rest may be unreadable. */
export interface DueSubscription {
  readonly id: string;
  readonly channel: ChannelRef;
}

/** When a subscription is next due. */
export interface NextRun {
  readonly id: string;
  readonly schedule: Schedule;
  readonly nextRunAt: Date;
}

/** A subscription that is paused or off and has slots passing. */
export interface InactiveSubscription extends DueSubscription, NextRun {
  readonly state: Exclude<Condition['state'], 'active'>;
  /** When a paused one resumes by itself. */
  readonly until?: Date;
}

/** A subscription whose next run may lie in the past, and its state. */
export interface UndecidedSubscription extends DueSubscription, NextRun {
  readonly state: Condition['state'];
}

/** A subscription to store, and its first slot. */
export interface NewSubscription {
  readonly subscription: Subscription;
  readonly nextRunAt: Date;
}

export interface MovedSubscription {
  readonly id: string;
  /** Whether it is listed in the environment, by its channel's old id. */
  readonly isOfEnvironment: boolean;
}

/**
 * The subscriptions, shared by any number of copies and commands. Where a method returns `false`, there was
 * nothing to do: no such subscription, or it already is that way.
 */
export interface SubscriptionStore {
  /**
   * Makes the stored subscriptions of the environment match those given: new ones are added, changed ones
   * replaced, missing ones removed. Existing ones keep their condition, and also their `nextRunAt` if the
   * schedule is unchanged (otherwise see `update`), so a restart neither repeats nor loses a slot, nor
   * resumes what a person paused. If several copies do this at once with different lists, the last list wins.
   */
  replaceConfigured(configured: readonly NewSubscription[], at: Date): Promise<void>;
  /**
   * Adds a subscription, unless the channel has the same one by then, which is returned instead. If any
   * number of copies and commands add the same one at once, exactly one succeeds.
   * @param isSame whether an existing subscription of the channel stands in for the new one; if left out,
   * none does
   * @returns `id taken` when the id is or ever was in use: its slots in the ledger belong to another
   * subscription
   */
  add(
    added: NewSubscription,
    at: Date,
    isSame?: (present: ScheduledSubscription) => boolean,
  ): Promise<'added' | 'id taken' | ScheduledSubscription>;
  /**
   * Stores changed settings. `nextRunAt`, the first slot after `at`, applies only if the schedule has
   * changed. A request to skip the next slot survives if the new slot is on the same date.
   * @param options.before the settings that were changed: what others have changed since then stays
   */
  update(
    id: string,
    settings: DigestSettings,
    options: { readonly at: Date; readonly nextRunAt: Date; readonly before?: DigestSettings },
  ): Promise<boolean>;
  /**
   * Moves all that belongs to a channel to its new id: subscriptions, deliveries, and what its readers remember. Can be
   * repeated, also by several copies at once.
   * @returns the subscriptions that were moved by this call
   */
  followChannel(from: ChannelRef, to: ChannelRef): Promise<readonly MovedSubscription[]>;
  /** Its status changes and its deliveries stay. */
  remove(id: string, at: Date): Promise<boolean>;

  /** @throws UnreadableSubscription */
  find(id: string): Promise<ScheduledSubscription | undefined>;
  /** Subscriptions that cannot be read, ordered by id. They appear in no other list. */
  unreadable(): Promise<UnreadableSubscription[]>;
  /** Ordered by id. */
  list(): Promise<ScheduledSubscription[]>;
  /** Ordered by id. */
  listOfChannel(channel: ChannelRef): Promise<ScheduledSubscription[]>;
  /** The subscriptions of these channels (some thousands are fine), ordered by id. */
  listOfChannels(platform: string, channelIds: readonly string[]): Promise<ScheduledSubscription[]>;
  /** Those that a person made on a platform, ordered by id. */
  listOfOwner(platform: string, owner: string): Promise<ScheduledSubscription[]>;
  isEmpty(): Promise<boolean>;
  /** The active ones whose `nextRunAt` is `now` or earlier, longest due first, including unreadable ones. */
  due(now: Date): Promise<DueSubscription[]>;
  /**
   * The readable ones of the environment whose `nextRunAt` is `now` or earlier, including those paused or
   * off.
   */
  dueOfEnvironment(now: Date): Promise<UndecidedSubscription[]>;
  /**
   * Those paused or off whose `nextRunAt` is `now` or earlier, and those whose pause has ended by then, longest
   * due first.
   */
  inactive(now: Date): Promise<InactiveSubscription[]>;
  /** When each subscription is next due, including those paused or off. */
  nextRuns(): Promise<(NextRun & { readonly isActive: boolean })[]>;
  /**
   * Sets times in the future back to `now`, after a clock that ran ahead was corrected: when a subscription
   * was made, paused or switched off, and when its channel was lost. Next runs are not changed.
   */
  correctClock(now: Date): Promise<void>;
  /** Oldest first; also those of a removed subscription. */
  statusChanges(id: string): Promise<StatusChange[]>;

  /**
   * @param seen the values that the new one is based on: if they have changed meanwhile, because a person
   * changed the schedule or resumed the subscription, the stored values win
   */
  setNextRun(id: string, nextRunAt: Date, seen: Pick<NextRun, 'nextRunAt' | 'schedule'>): Promise<boolean>;
  /**
   * The same for one that is paused or off, where comparing `nextRunAt` is enough; false also when it has
   * become active.
   */
  setNextRunWhileInactive(id: string, nextRunAt: Date, seen: Date): Promise<boolean>;
  /**
   * Pauses an active one and withdraws a request to skip its next slot. Of a paused one, changes when it
   * resumes; false when that is so already.
   * @param until when it resumes by itself
   */
  pause(id: string, at: Date, until?: Date): Promise<boolean>;
  /**
   * Reactivates one that is paused or off; what it missed meanwhile stays missed.
   * @param next.nextRunAt the first slot after `at`
   * @param next.schedule the schedule it was computed from: if the stored one differs by then, nothing
   * changes
   * @param next.until when its pause is to end: if a person has changed that by then, nothing changes
   */
  resume(
    id: string,
    next: {
      readonly at: Date;
      readonly nextRunAt: Date;
      readonly schedule?: Schedule;
      readonly until?: Date;
    },
  ): Promise<boolean>;
  /** Requests that the next slot of an active one be skipped. */
  skipNext(id: string): Promise<boolean>;
  /**
   * Withdraws that request; false when there was none. Call it after the skip is in the ledger and before
   * `setNextRun`: if the process dies in between, that same slot is found skipped, and no other is.
   */
  takeSkip(id: string): Promise<boolean>;
  /** Records that its channel could not be reached; resolves with the time since which that has been so. */
  noteLost(id: string, at: Date): Promise<Date>;
  /** Records that its channel could be reached. */
  noteReached(id: string): Promise<void>;
  /** Switches an active one off for a technical reason; of several copies doing so, only one gets true. */
  switchOff(
    id: string,
    options: { readonly at: Date; readonly reason: Sentence | string; readonly fix?: Sentence | string },
  ): Promise<boolean>;
}
