import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { changedFile } from './changed-file.ts';
import { coldIndexing } from './cold-indexing.ts';
import type { Figure } from './figure.ts';

/** When indexing began to group stories, it had to stay this many times faster than the yardstick. */
const faster = 2.5;

export interface RealArchive {
  readonly contentFolder: string;
  readonly articles: number;
  remove(): void;
}

/** Copies all files in `folders` into one archive, since the measurement edits a file. */
export function copyArchive(folders: readonly string[]): RealArchive {
  const contentFolder = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  for (const [number, folder] of folders.entries()) {
    cpSync(folder, join(contentFolder, `${number}-${basename(folder)}`), { recursive: true });
  }
  const paths = readdirSync(contentFolder, { encoding: 'utf8', recursive: true });
  return {
    contentFolder,
    articles: paths.filter((path) => path.endsWith('.md')).length,
    remove: () => rmSync(contentFolder, { recursive: true }),
  };
}

/** The cost of indexing and grouping in any archive. */
export async function* indexingFigures(
  contentFolder: string,
  rounds: (many: number) => number,
): AsyncGenerator<Figure[]> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  try {
    yield await coldIndexing(contentFolder, rounds(9), faster);
    yield await changedFile(contentFolder, stateFolder, rounds(101));
  } finally {
    rmSync(stateFolder, { recursive: true });
  }
}
