import { MAX_RELATED, MAX_TOPICS } from './front-matter-schema.ts';

/**
 * What an article cannot do without, and its heat, which may withdraw it: a fault there is one of the whole file. `published`
 * and `draft` are not here: what a person would read as a withdrawal is one (see yes-no.ts), and no fault.
 */
const NEEDED: ReadonlySet<PropertyKey | undefined> = new Set([
  ...['title', 'webUrl', 'originalUrl', 'publishedDateTime'],
  'heat',
]);

const MOST: Readonly<Record<string, number>> = { related: MAX_RELATED, topics: MAX_TOPICS };

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
}

/**
 * The front matter without what is at fault in it: an entry of a list, the end of a list that is too long, or a value.
 * Undefined when something is at fault that every article needs.
 */
export function withoutFaultyParts(data: object, issues: readonly Issue[]): object | undefined {
  if (issues.some(({ path }) => NEEDED.has(path[0]))) return undefined;
  const kept = new Map<string, unknown>(Object.entries(data));
  const byKey = Map.groupBy(issues, ({ path }) => String(path[0]));
  for (const [key, ofKey] of byKey) {
    const value = kept.get(key);
    const isList =
      Array.isArray(value) && ofKey.every(({ code, path }) => path.length > 1 || code === 'too_big');
    if (isList) {
      const faulty = new Set(ofKey.map(({ path }) => path[1]));
      kept.set(
        key,
        value.slice(0, MOST[key]).filter((_, position) => !faulty.has(position)),
      );
    } else kept.delete(key);
  }
  return Object.fromEntries(kept);
}
