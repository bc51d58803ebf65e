import { dayMs, hourMs } from '../platform/time/durations.ts';
import { parseDuration } from './duration.ts';

/**
 * What happens to digests that could not be sent in time, because the service was down or the machine asleep.
 */
export type CatchUp =
  /** They are skipped. */
  | { readonly kind: 'skip' }
  /** The newest is sent if it is at most this old; the others are skipped. */
  | { readonly kind: 'latest'; readonly withinMs: number }
  /** All are sent, in order. */
  | { readonly kind: 'all' };

const weekMs = 7 * dayMs;

export const defaultCatchUp: Extract<CatchUp, { kind: 'latest' }> = { kind: 'latest', withinMs: 6 * hourMs };

/**
 * Parses "skip", "latest" (within six hours), "latest 12h", "latest within 2 days" or "all"; undefined for
 * anything else.
 */
export function parseCatchUp(text: string): CatchUp | undefined {
  const [, kind, duration] = /^(skip|latest|all)(?:\s+(?:within\s+)?(\S.*))?$/i.exec(text.trim()) ?? [];
  switch (kind?.toLowerCase()) {
    case 'skip':
      return duration === undefined ? { kind: 'skip' } : undefined;
    case 'all':
      return duration === undefined ? { kind: 'all' } : undefined;
    case 'latest': {
      if (duration === undefined) return defaultCatchUp;
      const withinMs = parseDuration(duration);
      return withinMs === undefined ? undefined : { kind: 'latest', withinMs };
    }
    default:
      return undefined;
  }
}

/** Formats it as `parseCatchUp` reads it; a duration must be in whole hours. */
export function formatCatchUp(catchUp: CatchUp): string {
  if (catchUp.kind !== 'latest') return catchUp.kind;
  const { withinMs } = catchUp;
  if (withinMs % weekMs === 0) return `latest ${withinMs / weekMs}w`;
  if (withinMs > dayMs && withinMs % dayMs === 0) return `latest ${withinMs / dayMs}d`;
  return `latest ${Math.round(withinMs / hourMs)}h`;
}
