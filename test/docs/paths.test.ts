import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** A path through the code that the page lists: its files, and which of them are reached through an interface. */
function pathAfter(words: string): { readonly file: string; readonly isThroughInterface: boolean }[] {
  const [, line = ''] = new RegExp(`^- ${words}: (.*)$`, 'm').exec(page) ?? [];
  return [...line.matchAll(/([→⇢]?) ?`([^`]+)`/g)].map(([, arrow, file = '']) => ({
    file,
    isThroughInterface: arrow === '⇢',
  }));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\b(?:from |import\()'(\.[^']+)'/g)].map(([, specifier = '']) =>
    posix.join(dirname(file), specifier),
  );
}

describe('the shortest paths through the code in docs/architecture.md', () => {
  it.each([
    ['From the start to a posted message', 7],
    ['From `/digest pause` to its answer', 10],
  ])('%s leads through at most %i files, each imported by one before it', (words, most) => {
    const path = pathAfter(words);
    expect(path.length).toBeGreaterThan(4);
    expect(path.length).toBeLessThanOrEqual(most);
    for (const [position, { file, isThroughInterface }] of path.entries()) {
      expect(existsSync(join(root, file)), file).toBe(true);
      if (position === 0 || isThroughInterface) continue;
      const direct = path.slice(0, position).flatMap((earlier) => importsOf(earlier.file));
      // The list of a root's commands names each of them and does nothing else.
      const lists = direct.filter((imported) => /-command\.ts$/.test(imported));
      expect([...direct, ...lists.flatMap(importsOf)], file).toContain(file);
    }
  });
});
