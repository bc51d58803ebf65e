import type { IndexLocation } from '../index/index-location.ts';
import type { Check } from './content-sync.ts';

/** The messages between the two sides of a sync thread. */

export interface SyncThreadData {
  readonly location: IndexLocation;
  readonly patienceMs: number;
}

export type SyncRequest =
  | { readonly kind: 'all'; readonly now: Date }
  | { readonly kind: 'paths'; readonly now: Date; readonly paths: readonly string[] }
  | { readonly kind: 'close' };

export type SyncAnswer =
  | { readonly kind: 'checked'; readonly check: Check }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'closed' };
