import { hourMs } from '../platform/time/durations.ts';
import type { FeedState } from './feed-state.ts';

/** What is remembered of feeds and their items, so that a restart asks nothing again and writes nothing twice. */
export interface FeedStore {
  /** By address, whatever the feeds file lists now. */
  states(): Promise<FeedState[]>;
  saveState(state: FeedState): Promise<void>;
  /** Items that are known by one of these keys, each with the keys that it is known by. */
  itemsKnownBy(keys: readonly string[]): Promise<KnownItem[]>;
  /** Adds items and keys, or changes them, in one transaction. */
  saveItems(items: readonly KnownItem[]): Promise<void>;
  /** The files that are there, dated before `until`, the oldest first. */
  filesDatedBefore(until: Date, limit: number): Promise<KnownItem[]>;
  /** What changed since, in the order of the changes; for copies that do not gather. */
  changedSince(since: ChangeCursor, limit: number): Promise<KnownItem[]>;
  /** How many items each feed brought since then, by its address. */
  countSince(since: Date): Promise<ReadonlyMap<string, number>>;
  /**
   * Forgets feeds that were not asked for since `until`, as listed ones are each week, and items that no feed has had since.
   * What a feed's last document had counts as still there, however old that document is: it would come back as new.
   * Resolves with a count of both; what is left is forgotten by the next call.
   */
  forget(until: Date): Promise<number>;
  /**
   * Makes this copy the one that gathers, until `until`, or says so once more. One copy at a time does.
   * @param owner the id of this copy
   */
  lead(owner: string, now: Date, until: Date): Promise<boolean>;
  /** Lets another copy gather at once. */
  stopLeading(owner: string): Promise<void>;
}

export interface ChangeCursor {
  readonly changedAt: Date;
  readonly path: string;
}

/** That an item is still in its feed is written down this often, in milliseconds. */
export const seenEveryMs = 12 * hourMs;

/** An item that was met, and the article file that it became. */
export interface KnownItem {
  /** Of its file, below the content folder. */
  readonly path: string;
  /** See `ItemKeys`. */
  readonly keys: readonly string[];
  /** The feed whose words its file has. */
  readonly feed: string;
  /** Whether that feed is its own outlet's. */
  readonly isOwn: boolean;
  /** `written`: a file of ours; `left`: somebody edited or deleted it, or it was never written; `removed`: its time was over. */
  readonly state: 'written' | 'left' | 'removed';
  /** Of the text that was written last. */
  readonly checksum: string;
  readonly firstSeenAt: Date;
  /** When a document of a feed had it last; late by `seenEveryMs` at most. */
  readonly lastSeenAt: Date;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  /** The file's text, where copies on other machines need it. */
  readonly text?: string;
}
