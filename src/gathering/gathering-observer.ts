import type { FailureCause } from './fetching/fetch-failure.ts';

/** Told what gathering does, for metrics. */
export interface GatheringObserver {
  feedAsked(outcome: 'read' | 'unchanged' | FailureCause): void;
  articlesGathered(counts: { readonly added: number; readonly changed: number }): void;
}
