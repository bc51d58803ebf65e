import type { ParsedFeed } from '../../gathering/reading/parsed-feed.ts';
import { formatElapsed } from '../../subscriptions/local-time-text.ts';

/** "20 items, the newest 2 h 10 min old" */
export function contentOf({ items }: ParsedFeed, now: Date): string {
  if (items.length === 0) return 'no items yet';
  const count = items.length === 1 ? '1 item' : `${items.length} items`;
  const dates = items.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  if (dates.length === 0) return `${count}, none of which has a date`;
  const ageMs = Math.max(0, now.getTime() - Math.max(...dates));
  return `${count}, the newest ${formatElapsed('en', ageMs)} old`;
}

/** Problems with the document itself, as parts of a sentence. */
export function faultsOfDocument(damage: ParsedFeed['damage']): string[] {
  if (damage === 'cut off') return ['cut off: only its whole items are used'];
  return damage === 'repaired' ? ['damaged: only what could be read is used'] : [];
}

/** Problems with impossible dates, as parts of a sentence. */
export function faultsOfDates({ items }: ParsedFeed): string[] {
  const odd = items.flatMap(({ oddDate }) => oddDate ?? []);
  const [first] = odd;
  if (first === undefined) return [];
  const count = odd.length === 1 ? '1 date is' : `${odd.length} dates are`;
  return [`${count} implausible (such as "${first}") and ignored`];
}
