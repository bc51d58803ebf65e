import { Fault } from '../../platform/fault.ts';
import { gotValue } from './printable.ts';

/** Includes those that YAML had until 1.2. */
const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'y', 't', '1']);
const no: ReadonlySet<string> = new Set([
  ...['false', 'no', 'off', 'n', 'f', '0'],
  ...['not', 'not yet', 'never', 'none'],
]);

/** What people write when they take the key for a state. */
const shown: ReadonlySet<string> = new Set(['published', 'public', 'live']);
const withdrawn: ReadonlySet<string> = new Set([
  ...['draft', 'unpublished', 'withdrawn', 'retracted', 'hidden', 'private', 'unlisted', 'pending'],
]);

/**
 * Reads a value as true or false the way a person would: also in quotes, as a number, with swapped letters
 * (`flase`) or as a word for a state (`published: withdrawn`).
 * @returns undefined when there is no value
 */
export function readYesNo(value: unknown, key: 'published' | 'draft'): boolean | undefined | Fault {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' || typeof value === 'number') {
    const word = wordOf(String(value));
    if (yes.has(word) || isAnagram(word, 'true')) return true;
    if (no.has(word) || isAnagram(word, 'false')) return false;
    if (shown.has(word)) return key === 'published';
    if (withdrawn.has(word)) return key === 'draft';
  }
  const doubt = saysWhen(value) ? '' : ': until then the article is not shown';
  return new Fault(`must be true or false, got ${gotValue(value)}${doubt}`);
}

/** Whether it is a date, which says when something is published, not whether. */
export function saysWhen(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d/.test(value);
}

/** Whether a word means a state in which something is not shown: "draft", "hidden". */
export function isWithdrawnState(value: unknown): boolean {
  return typeof value === 'string' && withdrawn.has(wordOf(value));
}

/** Without what surrounds it: spaces, nested quotes, a full stop. */
function wordOf(text: string): string {
  return text.toLowerCase().replaceAll(/^[^a-z0-9-]+|[^a-z0-9]+$/g, '');
}

function isAnagram(word: string, of: string): boolean {
  const sorted = (text: string) => [...text].toSorted().join('');
  return word.length === of.length && sorted(word) === sorted(of);
}
