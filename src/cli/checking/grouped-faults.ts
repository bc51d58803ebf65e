import type { ArticleFault } from '../../content/article.ts';
import { formatFault } from '../../content/reading/locate-fault.ts';

/**
 * Up to this many files with the same fault are still named one by one, so that an editor can step through
 * them.
 */
const maxNamedEach = 3;

/** At most this many groups are shown; more would not be a summary. */
const maxGroups = 30;

/**
 * Formats faults as lines. A fault that many files share becomes one line with their number and an example;
 * the most frequent come first, then the rest by path. Faults that differ only in the value found count as
 * the same.
 */
export function groupedFaults(faults: readonly ArticleFault[]): string[] {
  const groups = Map.groupBy(faults, ({ reason }) => kindOf(reason));
  const folded = [...groups.values()]
    .filter((group) => countFiles(group) > maxNamedEach)
    .toSorted((a, b) => countFiles(b) - countFiles(a));
  const isFolded = new Set(folded.flat());
  const lines = folded.slice(0, maxGroups).flatMap((group) => {
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

/** The reason without the value found and without the position in a list. */
function kindOf(reason: string): string {
  return reason
    .replace(/^("[^"]*?)\[\d+\]/, '$1[]')
    .replace(/\bgot (?:".*"|the \w+ \S+)(?=:|,|$)/, 'got …')
    .replaceAll(/\d+/g, '0');
}
