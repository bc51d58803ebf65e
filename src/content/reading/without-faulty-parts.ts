import { maxRelated, maxTopics } from './front-matter-schema.ts';

/**
 * What every article needs: a fault in one of these is a fault of the whole file. `published` and `draft` are
 * missing here, because unreadable values of theirs withdraw the article (see withdrawal.ts).
 */
const needed: ReadonlySet<PropertyKey | undefined> = new Set([
  'title',
  'webUrl',
  'originalUrl',
  'publishedDateTime',
]);

const maxEntries: Readonly<Record<string, number>> = { related: maxRelated, topics: maxTopics };

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
}

/**
 * The front matter without its faulty parts: an entry of a list, the end of a list that is too long, or a
 * value. Undefined when something that every article needs is faulty.
 */
export function withoutFaultyParts(data: object, issues: readonly Issue[]): object | undefined {
  if (issues.some(({ path: [key] }) => needed.has(key) || (key === 'heat' && mayWithdraw(data)))) {
    return undefined;
  }
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
        value.slice(0, maxEntries[key]).filter((_, position) => !faulty.has(position)),
      );
    } else kept.delete(key);
  }
  return Object.fromEntries(kept);
}

/** Whether an unreadable heat may be meant to be below 0: then it cannot simply be left out. */
function mayWithdraw(data: object): boolean {
  const heat: unknown = Reflect.get(data, 'heat');
  if (typeof heat === 'number') return heat < 0;
  return typeof heat !== 'string' || /[-\u2010-\u2015\u2212]\s*[\d.]/.test(heat);
}
