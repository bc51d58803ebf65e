import { readFileSync } from 'node:fs';

/** A query, and what has to be found by it. */
export interface KnownItem {
  readonly kind: string;
  readonly query: string;
  readonly isWanted: (path: string) => boolean;
  /** The paths that the set names; none where it names a pattern. */
  readonly paths: readonly string[];
}

/**
 * A set of known items: a line for each, with tabs between its kind, the query, and what must be found: one of several paths
 * (`;` between them), or a pattern of paths (`^…$`). A first line of headings is passed over.
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

/** What a query asks for, with judged articles: 0 is not about it, 1 touches it, 2 is about it. */
export interface TopicalQuery {
  readonly query: string;
  /** By the name that `articleName` gives. */
  readonly grades: ReadonlyMap<string, number>;
}

/** A line for each judgement, with tabs between the query, the grade and the article's name. */
export function readTopical(file: string): TopicalQuery[] {
  const byQuery = new Map<string, Map<string, number>>();
  for (const [query = '', grade = '', name = ''] of linesOf(file)) {
    const grades = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, grades.set(name, Number(grade)));
  }
  return [...byQuery].map(([query, grades]) => ({ query, grades }));
}

/** A line for each query in some language: the language, the query, and the title of the article that it means. */
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
