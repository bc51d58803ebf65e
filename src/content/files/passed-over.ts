import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isArticleName, isHidden } from './found-file.ts';

/** How many files in content folders are ignored because of their names, by file extension: ".html". */
export function countPassedOver(roots: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const waiting = [...roots];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of entriesOf(folder)) {
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
      else if (entry.isFile() && !isArticleName(entry.name)) {
        const end = extname(entry.name) || 'no extension';
        counts.set(end, (counts.get(end) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Nothing for a folder that cannot be read, which is reported as its own fault. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
