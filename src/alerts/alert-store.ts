import type { ShownStory } from '../delivery/delivery.ts';
import type { StoryMemory } from '../digest/novelty.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Sentence } from '../platform/language/sentence.ts';
import type { Condition } from '../subscriptions/subscription-store.ts';
import type { Alert, AlertSettings } from './alert.ts';

/** An alert, and whether it posts anything. */
export interface KeptAlert {
  readonly alert: Alert;
  readonly createdAt: Date;
  /** Only stories first seen after this are its business: when it was made, resumed, or given other conditions. */
  readonly since: Date;
  readonly condition: Condition;
  /** Since when its channel has been unreachable; absent while it is reachable. */
  readonly lostSince?: Date;
}

/** An alert has posted a story, or left it out. */
export interface AlertedFate {
  readonly at: Date;
  /** The slot of its delivery; absent if it was left out. */
  readonly slot?: Date;
}

/** A story that an alert has left out, because it had posted as many as it may that day. */
export interface PassedOverStory {
  readonly at: Date;
  readonly title: string;
}

/**
 * The alerts, shared by any number of copies and commands. Where a method returns `false`, there was nothing to
 * do: no such alert, or it already is that way. Those that cannot be read appear nowhere.
 */
export interface AlertStore {
  /**
   * Adds an alert, unless the channel has the same one by then, which is returned instead.
   * @returns `id taken` when the id is or ever was in use; `too many` when the channel has as many as it may
   */
  add(
    alert: Alert,
    at: Date,
    isSame: (present: Alert) => boolean,
  ): Promise<'added' | 'id taken' | 'too many' | KeptAlert>;
  /**
   * Changes its settings, unless its channel has another alert about the same stories by then, which is returned
   * instead. With other conditions, only stories first seen after `at` are its business.
   */
  edit(
    id: string,
    settings: AlertSettings,
    at: Date,
    isSame: (present: Alert) => boolean,
  ): Promise<'edited' | 'removed' | KeptAlert>;
  /** Its deliveries stay. */
  remove(id: string): Promise<boolean>;
  find(id: string): Promise<KeptAlert | undefined>;
  /** Ordered by id. */
  list(): Promise<KeptAlert[]>;
  /** The alerts that post. Ordered by id. */
  active(): Promise<KeptAlert[]>;
  /** Ordered by id. */
  listOfChannel(channel: ChannelRef): Promise<KeptAlert[]>;
  /** Those that a person made on a platform, ordered by id. */
  listOfOwner(platform: string, owner: string): Promise<KeptAlert[]>;
  /** Pauses an active one. */
  pause(id: string, at: Date): Promise<boolean>;
  /** Reactivates one that is paused or off; what arose meanwhile stays missed. */
  resume(id: string, at: Date): Promise<boolean>;
  /** As for subscriptions. */
  noteLost(id: string, at: Date): Promise<Date>;
  noteReached(id: string): Promise<void>;
  switchOff(
    id: string,
    options: { readonly at: Date; readonly reason: Sentence | string; readonly fix?: Sentence | string },
  ): Promise<boolean>;
  /** Sets times in the future back to `now`, after a clock that ran ahead was corrected. */
  correctClock(now: Date): Promise<void>;
  /** What an alert has had to do with, among the stories with these keys: none of them is for it again. */
  memoryOf(id: string, keys: readonly string[]): Promise<StoryMemory>;
  /** What it has done with a story that has one of these keys; undefined if nothing. */
  fateOf(id: string, keys: readonly string[]): Promise<AlertedFate | undefined>;
  /** The stories that it has left out, newest first. */
  passedOver(id: string, limit: number): Promise<PassedOverStory[]>;
  /** Leaves stories out for good, because the alert has posted as many as it may. */
  passOver(id: string, stories: readonly ShownStory[], at: Date): Promise<void>;
}
