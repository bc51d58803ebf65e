import type { Validators } from './fetching/fetch-document.ts';
import type { FailureCause } from './fetching/fetch-failure.ts';
import type { QuietTimes } from './reading/parsed-feed.ts';

/** How a feed stands. */
export interface FeedState {
  /** As the feeds file has it. */
  readonly address: string;
  /** When it is asked for next. */
  readonly nextAt: Date;
  /** Where it has moved for good. */
  readonly movedTo?: string;
  readonly validators: Validators;
  /** Of what the feeds file says of it: what it says goes into its articles. */
  readonly settings?: string;
  /** Of the document that was read last: the same one is not read again. */
  readonly digest?: string;
  readonly askedAt?: Date;
  /** When it was last read, or known to be unchanged. */
  readonly readAt?: Date;
  /** When a document of it was read last: those that are unchanged since are not read. */
  readonly documentAt?: Date;
  /** Failed requests since then. */
  readonly failures: number;
  readonly failure?: FeedFailure;
  /** What it calls itself, and the site and outlet that it is of. */
  readonly title?: string;
  readonly domain?: string;
  readonly format?: string;
  /** True when its document is damaged or breaks off, and the readable part was used. */
  readonly isRecovered?: boolean;
  /** Items in its document, and how many of those have no date or link of their own. */
  readonly items?: number;
  readonly undated?: number;
  readonly unlinked?: number;
  /** When its newest item was published. */
  readonly newestAt?: Date;
  /** The usual time between two of its items, in milliseconds. */
  readonly usualGapMs?: number;
  /** How long it wants to be left alone, by itself and by its server, in milliseconds. */
  readonly restMs?: number;
  /** When it wants not to be asked. */
  readonly quiet?: QuietTimes;
  /** The share of items that were new the last time, 0 to 1. */
  readonly newShare?: number;
}

export interface FeedFailure {
  readonly cause: FailureCause;
  readonly fault: string;
  readonly fix?: string;
  readonly since: Date;
}
