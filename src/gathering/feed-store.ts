import { hourMs } from '../platform/time/durations.ts';
import type { FeedState } from './feed-state.ts';

/** Remembers feeds and their items, so that a restart neither requests nor writes anything twice. */
export interface FeedStore {
  /** The states of all feeds, whether or not the feeds file still lists them. */
  states(): Promise<FeedState[]>;
  saveState(state: FeedState): Promise<void>;
  /** Items known by one of these keys, each with all its keys. */
  itemsKnownBy(keys: readonly string[]): Promise<KnownItem[]>;
  /** Adds or updates items and their keys, in one transaction. */
  saveItems(items: readonly KnownItem[]): Promise<void>;
  /** Items that have a file and are dated before `until`, oldest first. */
  filesDatedBefore(until: Date, limit: number): Promise<KnownItem[]>;
  /** What changed since, in the order of the changes; for copies that do not gather. */
  changedSince(since: ChangeCursor, limit: number): Promise<KnownItem[]>;
  /** How many items each feed brought since then, by the feed's address. */
  countSince(since: Date): Promise<ReadonlyMap<string, number>>;
  /**
   * Forgets feeds that were not requested since `until` (listed feeds are requested weekly at least), and
   * items that no feed has contained since. Items of a feed's last document count as still present however
   * old that document is, because they would come back as new. Resolves with the number forgotten; anything
   * left is forgotten by the next call.
   */
  forget(until: Date): Promise<number>;
  /**
   * Makes this copy the one that gathers until `until`, or extends that. Only one copy gathers at a time.
   * @param owner the id of this copy
   */
  lead(owner: string, now: Date, until: Date): Promise<boolean>;
  /** Lets another copy take over gathering at once. */
  stopLeading(owner: string): Promise<void>;
}

export interface ChangeCursor {
  readonly changedAt: Date;
  readonly path: string;
}

/** How often it is recorded that an item is still in its feed, in milliseconds. */
export const seenEveryMs = 12 * hourMs;

/** An item seen in a feed, and the article file made from it. */
export interface KnownItem {
  /** Path of its file, relative to the content folder. */
  readonly path: string;
  /** See `ItemKeys`. */
  readonly keys: readonly string[];
  /** The feed whose text its file contains. */
  readonly feed: string;
  /** Whether that feed belongs to the item's own outlet. */
  readonly isOwn: boolean;
  /**
   * `written`: our file; `left`: somebody edited or deleted it, or it was never written; `removed`: it was
   * deleted at the end of its time.
   */
  readonly state: 'written' | 'left' | 'removed';
  /** Checksum of the text written last. */
  readonly checksum: string;
  readonly firstSeenAt: Date;
  /** When a feed's document last contained it; at most `seenEveryMs` out of date. */
  readonly lastSeenAt: Date;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  /** The file's text, where copies on other machines need it. */
  readonly text?: string;
}
