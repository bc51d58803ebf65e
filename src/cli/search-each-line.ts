import { LookupRefusal } from '../commands/lookup/lookup-answer.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import { understandSearch } from '../commands/news/search.ts';
import type { CliContext } from './context.ts';
import { jsonLine } from './json.ts';

interface EachLineOptions {
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
  readonly page: number;
  /** Results per query. */
  readonly count: number;
  readonly why: boolean;
}

/**
 * Reads one query per line from standard input and answers each with one line of JSON, so that search quality can be
 * measured. Results are single articles in their ranking, not stories. A query that cannot be read has an `error`.
 */
export async function searchEachLine(
  { count, why, page, ...options }: EachLineOptions,
  deps: LookupDeps,
  context: Pick<CliContext, 'readLines' | 'write'>,
): Promise<void> {
  for await (const line of context.readLines()) {
    const query = line.trim();
    if (query === '') continue;
    const read = understandSearch({ ...options, query, page }, deps);
    if (read instanceof LookupRefusal) {
      context.write(jsonLine({ query, results: [], error: read.message.summary }));
      continue;
    }
    const { topic, provider, after } = read.search;
    const { found, meant } = deps.index.lookUp({
      words: read.search.query,
      filter: { ...(topic && { topics: [topic] }), ...(provider && { providers: [provider] }) },
      span: { after, until: deps.now() },
      limit: count,
      offset: (page - 1) * count,
    });
    const results = found.map(({ article: { path, title }, score, text, heat, recency }) => ({
      ...{ path, title, score, missing: text.missing },
      ...(why && { why: { words: text.words, inRow: text.inRow, heat, recency } }),
    }));
    context.write(jsonLine({ query, results, ...(results.length === 0 && { meant }) }));
  }
}
