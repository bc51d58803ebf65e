import MiniSearch, { type Options } from 'minisearch';
import { type Document, type Engine, searchedFields } from './engine.ts';

/**
 * MiniSearch with its defaults, and tuned as its documentation suggests: prefixes, typos, and the title
 * weighted threefold.
 */
export function miniSearches(documents: readonly Document[]): Engine[] {
  const tuned = { boost: { title: 3 }, prefix: true, fuzzy: 0.2 };
  return [engine('MiniSearch', documents, {}), engine('MiniSearch, title x3', documents, tuned)];
}

function engine(
  name: string,
  documents: readonly Document[],
  searchOptions: NonNullable<Options<Document>['searchOptions']>,
): Engine {
  const index = new MiniSearch<Document>({ idField: 'path', fields: [...searchedFields], searchOptions });
  index.addAll(documents);
  const paths = (found: readonly { readonly id: unknown }[], limit: number) =>
    found.slice(0, limit).map(({ id }) => String(id));
  return {
    name,
    search: (query, limit) => paths(index.search(query), limit),
    suggest: (typed, limit) =>
      paths(index.search(typed, { fields: ['title'], prefix: true, combineWith: 'AND' }), limit),
  };
}
