import type { ArticleFault } from '../../content/article.ts';
import { formatFault } from '../../content/reading/locate-fault.ts';

/** So many files with the same fault are still named one by one: an editor goes through them. */
const namedEach = 3;

/** More groups than these are no summary. */
const groupsShown = 30;

/**
 * The lines that tell faults: one that many files have is told once, with how many and an example; the most frequent first,
 * then the others by path. What a value was makes no difference.
 */
export function groupedFaults(faults: readonly ArticleFault[]): string[] {
  const groups = Map.groupBy(faults, ({ reason }) => kindOf(reason));
  const folded = [...groups.values()]
    .filter((group) => countFiles(group) > namedEach)
    .toSorted((a, b) => countFiles(b) - countFiles(a));
  const isFolded = new Set(folded.flat());
  const lines = folded.slice(0, groupsShown).flatMap((group) => {
    const [example] = group;
    if (!example) return [];
    const files = countFiles(group).toLocaleString('en');
    return [
      `${files} files: ${example.reason}`,
      `  for example ${formatFault({ ...example, reason: '' }).slice(0, -2)}`,
    ];
  });
  return [...lines, ...faults.filter((fault) => !isFolded.has(fault)).map(formatFault)];
}

function countFiles(faults: readonly ArticleFault[]): number {
  return new Set(faults.map(({ path }) => path)).size;
}

/** The reason without the value that was found, and without the place in a list. */
function kindOf(reason: string): string {
  return reason
    .replace(/^("[^"]*?)\[\d+\]/, '$1[]')
    .replace(/\bgot (?:".*"|the \w+ \S+)(?=:|,|$)/, 'got …')
    .replaceAll(/\d+/g, '0');
}
