import { dayMs, hourMs } from '../platform/time/durations.ts';
import { parseDuration } from './duration.ts';

/** What becomes of the digests that could not be sent in time, because the service was down or the machine asleep. */
export type CatchUp =
  /** They are left out. */
  | { readonly kind: 'skip' }
  /** The newest is sent while it is at most this old; the others are left out. */
  | { readonly kind: 'latest'; readonly withinMs: number }
  /** Each is sent, in order. */
  | { readonly kind: 'all' };

const weekMs = 7 * dayMs;

export const defaultCatchUp: Extract<CatchUp, { kind: 'latest' }> = { kind: 'latest', withinMs: 6 * hourMs };

/** Reads "skip", "latest" (within six hours), "latest 12h", "latest within 2 days" or "all"; undefined when it is none of them. */
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

/** Writes it as `parseCatchUp` reads it; of a length of time, whole hours. */
export function formatCatchUp(catchUp: CatchUp): string {
  if (catchUp.kind !== 'latest') return catchUp.kind;
  const { withinMs } = catchUp;
  if (withinMs % weekMs === 0) return `latest ${withinMs / weekMs}w`;
  if (withinMs > dayMs && withinMs % dayMs === 0) return `latest ${withinMs / dayMs}d`;
  return `latest ${Math.round(withinMs / hourMs)}h`;
}
