import type { Validators } from './fetching/fetch-document.ts';
import type { FailureCause } from './fetching/fetch-failure.ts';
import type { QuietTimes } from './reading/parsed-feed.ts';

/** The state of a feed. */
export interface FeedState {
  /** As written in the feeds file. */
  readonly address: string;
  /** When to request it next. */
  readonly nextAt: Date;
  /** Its new address, if it has moved permanently. */
  readonly movedTo?: string;
  readonly validators: Validators;
  /** Hash of its entry in the feeds file, which affects its articles. */
  readonly settings?: string;
  /** Hash of the document read last, so that the same one is not read again. */
  readonly digest?: string;
  readonly askedAt?: Date;
  /** When it was last read, or known to be unchanged. */
  readonly readAt?: Date;
  /** When a document of it was last read; unchanged ones are not read. */
  readonly documentAt?: Date;
  /** Failed requests since then. */
  readonly failures: number;
  readonly failure?: FeedFailure;
  /** The name it gives itself, and its site and outlet. */
  readonly title?: string;
  readonly domain?: string;
  readonly format?: string;
  /** True when its document is damaged or cut off, and the readable part was used. */
  readonly isRecovered?: boolean;
  /** Number of items in its document, and how many of them have no date or no link of their own. */
  readonly items?: number;
  readonly undated?: number;
  readonly unlinked?: number;
  /** When its newest item was published. */
  readonly newestAt?: Date;
  /** The usual time between two of its items, in milliseconds. */
  readonly usualGapMs?: number;
  /** How long the feed and its server ask to be left alone, in milliseconds. */
  readonly restMs?: number;
  /** When it asks not to be requested. */
  readonly quiet?: QuietTimes;
  /** The share of items that were new last time, 0 to 1. */
  readonly newShare?: number;
}

export interface FeedFailure {
  readonly cause: FailureCause;
  readonly fault: string;
  readonly fix?: string;
  readonly since: Date;
}
