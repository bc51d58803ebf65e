import { dayMs, hourMs } from '../platform/time/durations.ts';
import { type Feed, shownAddress } from './feed.ts';
import type { FeedState } from './feed-state.ts';

/** No outlet counts as silent before this. */
const minSilenceMs = 7 * dayMs;
/** This many times its usual gap is more than a slow week. */
const silentGaps = 10;

/** Above this many articles a day, one outlet dominates everything else. */
const floodADay = 200;

/** A due feed waits for its host and a free slot, but one this late is no longer being requested. */
const lateMs = 2 * hourMs;

/** A more recent failure may go away by itself. */
const passingMs = 6 * hourMs;

/** How a feed is doing, for a person. */
export interface FeedStatus {
  readonly kind: 'new' | 'fine' | 'failing' | 'late' | 'silent' | 'floods';
  /** Whether somebody should do something. */
  readonly isFault: boolean;
  /** What is wrong or odd about it, each a sentence without its full stop; the first belongs to `kind`. */
  readonly notes: readonly FeedNote[];
}

export interface FeedNote {
  readonly text: string;
  /** A sentence. */
  readonly fix?: string;
}

/** @param lastDay how many articles it brought in the last 24 hours */
export function statusOfFeed(
  feed: Feed,
  state: FeedState | undefined,
  lastDay: number,
  now: Date,
): FeedStatus {
  if (!state) return { kind: 'new', isFault: false, notes: [] };
  const { failure, failures, readAt, nextAt, newestAt, usualGapMs = 0 } = state;
  const notes = oddities(feed, state);
  if (failure) {
    const { fault, fix, cause, since } = failure;
    const passes = ['busy', 'network', 'server', 'slow', 'missing'].includes(cause);
    const hasLasted = failures >= 3 && now.getTime() - since.getTime() > passingMs;
    // A feed that was never read has no good state to return to.
    const isFault = !passes || readAt === undefined || hasLasted;
    return {
      kind: 'failing',
      isFault,
      notes: [{ text: fault, ...(fix !== undefined && { fix }) }, ...notes],
    };
  }
  if (now.getTime() - nextAt.getTime() > lateMs) {
    const fix = 'Start the service (heatline start), or run heatline feeds gather.';
    return {
      kind: 'late',
      isFault: true,
      notes: [{ text: 'it is overdue: nothing has requested it', fix }, ...notes],
    };
  }
  const silentMs = now.getTime() - (newestAt ?? readAt ?? now).getTime();
  if (newestAt && silentMs > Math.max(minSilenceMs, silentGaps * usualGapMs)) {
    const text = `nothing new for ${Math.floor(silentMs / dayMs)} days`;
    const fix = 'Check whether its site has a newer feed, or remove it.';
    return { kind: 'silent', isFault: true, notes: [{ text, fix }, ...notes] };
  }
  if (lastDay > floodADay) {
    const fix = 'Lower its quality, or take a feed of one of its sections instead.';
    return {
      kind: 'floods',
      isFault: true,
      notes: [{ text: `${lastDay} articles in a day`, fix }, ...notes],
    };
  }
  return { kind: 'fine', isFault: false, notes };
}

function oddities(
  { address }: Feed,
  { movedTo, isRecovered, items = 0, undated = 0, unlinked = 0 }: FeedState,
): FeedNote[] {
  return [
    ...(movedTo !== undefined && movedTo !== address
      ? [{ text: `it has moved to ${shownAddress(movedTo)}, where it is now requested` }]
      : []),
    ...(isRecovered ? [{ text: 'its document is damaged or cut off; the complete items were used' }] : []),
    ...(items > 0 && undated === items
      ? [{ text: 'its items have no dates; each gets the time it was found' }]
      : []),
    ...(items > 0 && unlinked === items
      ? [{ text: "its items have no links; they lead to the outlet's site" }]
      : []),
  ];
}
