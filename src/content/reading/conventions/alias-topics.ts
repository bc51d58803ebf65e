import type { AliasKey } from './key-aliases.ts';

/** What Eleventy's starters tag posts with, to collect them. */
const collections = new Set(['post', 'posts', 'all', 'nav']);

/**
 * The topics that tags and categories name. A text is a list with commas; without one it is one name, but in Jekyll's
 * `_posts`, where blanks part the names.
 */
export function topicsFrom(keys: readonly AliasKey[], isJekyll: boolean): string[] {
  return keys
    .flatMap(({ key, value }) => namesIn(value, isJekyll && !/^category$/i.test(key.at(-1) ?? '')))
    .filter((name) => !collections.has(name.toLowerCase()));
}

export function namesIn(value: unknown, isParted: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => textOf(entry));
  const text = textOf(value).at(0) ?? '';
  const names = text.includes(',') ? text.split(',') : isParted ? text.split(' ') : [text];
  return names.map((name) => name.trim()).filter(Boolean);
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' ? [String(value)] : [];
}
