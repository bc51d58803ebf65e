import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The data sets found in the folders given to the command. */
export interface GivenSets {
  /** Folders of article files named by date, largest first. */
  readonly archives: readonly Archive[];
  /** Folders with a few article files each, inside a folder named `cases`. */
  readonly cases: readonly string[];
  /** Articles that a search engine grouped into stories. */
  readonly headlines?: string;
  /** Judged: is this link about this story? */
  readonly coverage?: string;
  /** Judged: do these two articles report the same event? */
  readonly pairs?: string;
}

export interface Archive {
  readonly folder: string;
  /** Names of its article files. */
  readonly files: readonly string[];
}

const datedArticle = /^\d{4}-\d{2}-\d{2}-.*\.md$/;

/**
 * Searches folders at any depth, and recognises each set by its file names. If two files have the same name,
 * the first counts.
 * @throws when a folder cannot be read
 */
export function findSets(folders: readonly string[]): GivenSets {
  const byFolder = new Map<string, string[]>();
  for (const folder of folders.map((given) => resolve(given))) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const files = byFolder.get(entry.parentPath) ?? [];
      if (!files.includes(entry.name)) files.push(entry.name);
      byFolder.set(entry.parentPath, files);
    }
  }
  const found = [...byFolder].map(([folder, files]) => ({ folder, files: files.sort() }));
  const isCase = ({ folder }: Archive) => basename(dirname(folder)) === 'cases';
  const fileNamed = (name: string) => {
    const set = found.find(({ files }) => files.includes(name));
    return set && join(set.folder, name);
  };
  const [headlines, coverage, pairs] = ['headlines.tsv', 'coverage.json', 'pairs.json'].map(fileNamed);
  return {
    archives: found
      .filter((set) => !isCase(set) && set.files.some((name) => datedArticle.test(name)))
      .map(({ folder, files }) => ({ folder, files: files.filter((name) => name.endsWith('.md')) }))
      .sort((a, b) => b.files.length - a.files.length),
    cases: found
      .filter(isCase)
      .map(({ folder }) => folder)
      .sort(),
    ...(headlines && { headlines }),
    ...(coverage && { coverage }),
    ...(pairs && { pairs }),
  };
}
