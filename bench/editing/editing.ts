import { bundled } from './bundled.ts';
import { type CaseResult, cases } from './cases.ts';
import { coverage } from './coverage.ts';
import { findSets } from './given-sets.ts';
import { headlines } from './headlines.ts';
import { pairs } from './pairs.ts';
import type { Quality } from './quality.ts';
import { withdrawn } from './withdrawn.ts';

export type EditingResult =
  | { readonly kind: 'figures'; readonly figures: readonly Quality[] }
  | { readonly kind: 'cases'; readonly cases: readonly CaseResult[] }
  /** A set that no folder contained, and what is therefore not measured. */
  | { readonly kind: 'missing'; readonly line: string };

/** How many pages of results are timed: the yardstick takes up to a second for one. */
const maxPages = 200;

/**
 * Measures how well articles are grouped and shown: each figure on a data set found in one of the folders,
 * beside the rule that was used before stories were grouped at indexing. Without folders, only the bundled
 * articles are measured.
 * @param progress is called with what is measured next
 * @throws when a folder cannot be read, or a set is malformed
 */
export async function* editing(
  folders: readonly string[],
  { quick, progress }: { readonly quick: boolean; readonly progress: (line: string) => void },
): AsyncGenerator<EditingResult> {
  const sets = findSets(folders);
  const [archive] = sets.archives;
  const pages = quick ? 5 : maxPages;

  progress('the bundled articles, split');
  yield { kind: 'figures', figures: await bundled() };

  if (sets.headlines === undefined) yield missing('headlines.tsv', 'headlines and their stories');
  else {
    progress(sets.headlines);
    yield { kind: 'figures', figures: await headlines(sets.headlines) };
  }

  if (!archive)
    yield missing('an archive (YYYY-MM-DD-….md files)', 'coverage, pairs, strangers and page time');
  else {
    if (sets.coverage === undefined) yield missing('coverage.json', 'coverage');
    else {
      progress(`${sets.coverage} on ${archive.folder}`);
      const figures = await coverage(sets.coverage, archive);
      if (figures.length > 0) yield { kind: 'figures', figures };
      else
        yield {
          kind: 'missing',
          line: `coverage: none of the judged stories is published in ${archive.folder}`,
        };
    }
    if (sets.pairs === undefined) yield missing('pairs.json', 'pairs');
    else {
      progress(`${sets.pairs} on ${sets.archives.map(({ folder }) => folder).join(', ')}`);
      yield { kind: 'figures', figures: await pairs(sets.pairs, sets.archives) };
    }
    progress(`${archive.folder} with its withdrawn articles`);
    yield { kind: 'figures', figures: await withdrawn(archive, pages) };
  }

  if (sets.cases.length === 0) yield missing('cases/', 'cases');
  else {
    progress('the cases');
    yield { kind: 'cases', cases: await cases(sets.cases) };
  }
}

function missing(set: string, figures: string): EditingResult {
  return { kind: 'missing', line: `${figures}: not measured, ${set} was not given` };
}
