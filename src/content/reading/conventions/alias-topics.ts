import type { AliasKey } from './key-aliases.ts';

/** Tags that Eleventy starter projects use to collect posts. */
const collections = new Set(['post', 'posts', 'all', 'nav']);

/**
 * The topics from tags and categories. A text is a comma-separated list; without a comma it is one name,
 * except in Jekyll's `_posts`, where spaces separate names.
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
