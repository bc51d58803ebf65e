import { readFileSync } from 'node:fs';

/** A query, and what it has to find. */
export interface KnownItem {
  readonly kind: string;
  readonly query: string;
  readonly isWanted: (path: string) => boolean;
  /** The paths that the set names; empty where it gives a pattern. */
  readonly paths: readonly string[];
}

/**
 * Reads a set of known items. Each line has, separated by tabs, a kind, a query and what must be found: one
 * of several paths (separated by `;`) or a pattern for paths (`^…$`). A header line is skipped.
 */
export function readKnownItems(file: string): KnownItem[] {
  return linesOf(file).flatMap(([kind = '', query = '', wanted = '']): KnownItem[] => {
    if (kind === 'kind' || wanted === '') return [];
    if (wanted.startsWith('^')) {
      const pattern = new RegExp(wanted);
      return [{ kind, query, paths: [], isWanted: (path) => pattern.test(path) }];
    }
    const paths = wanted.split(';');
    return [{ kind, query, paths, isWanted: (path) => paths.includes(path) }];
  });
}

/** A query with its judged articles: 0 is not about it, 1 touches on it, 2 is about it. */
export interface TopicalQuery {
  readonly query: string;
  /** By the name from `articleName`. */
  readonly grades: ReadonlyMap<string, number>;
}

/** Reads judgements, one a line: query, grade and article name, separated by tabs. */
export function readTopical(file: string): TopicalQuery[] {
  const byQuery = new Map<string, Map<string, number>>();
  for (const [query = '', grade = '', name = ''] of linesOf(file)) {
    const grades = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, grades.set(name, Number(grade)));
  }
  return [...byQuery].map(([query, grades]) => ({ query, grades }));
}

/**
 * Reads queries in several languages, one a line: language, query and the title of the article wanted,
 * separated by tabs.
 */
export function readTitled(
  file: string,
): { readonly language: string; readonly query: string; readonly title: string }[] {
  return linesOf(file).map(([language = '', query = '', title = '']) => ({ language, query, title }));
}

export function linesOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
