import { pathOf } from '../files/found-file.ts';
import type { ReadFile } from './read-changes.ts';

/**
 * Tells whether a file seems to be in the middle of being written: it is faulty, changed just now, and has not been
 * the same for `patienceMs`, by `elapsedMs`. Zero has no patience.
 */
export function createPatience(patienceMs: number, elapsedMs: () => number): (file: ReadFile) => boolean {
  const unfinished = new Map<string, { readonly stamp: string; readonly since: number }>();
  return ({ found, content }) => {
    if (patienceMs === 0) return false;
    const path = pathOf(found);
    const known = unfinished.get(path);
    unfinished.delete(path);
    if (content.kind !== 'faulty' || found.state !== 'readable' || found.settled) return false;
    const since = known?.stamp === found.stamp ? known.since : elapsedMs();
    if (elapsedMs() - since >= patienceMs) return false;
    unfinished.set(path, { stamp: found.stamp, since });
    return true;
  };
}
