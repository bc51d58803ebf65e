import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Article } from '../../src/content/article.ts';
import { type ArticleIndex, openArticleIndex } from '../../src/content/article-index.ts';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { allTime } from '../editing/indexed.ts';
import { publishedText } from '../editing/published-text.ts';

export interface SearchedArchive {
  readonly index: ArticleIndex;
  /** All articles, by path. */
  readonly articles: readonly Article[];
}

/** Indexes files as the product does, in temporary folders. */
export async function withArchive<T>(
  fill: (contentFolder: string) => void,
  work: (archive: SearchedArchive) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'heatline-lookups-'));
  const location = { contentFolder: join(root, 'content'), stateFolder: join(root, 'state') };
  try {
    mkdirSync(location.contentFolder);
    fill(location.contentFolder);
    await syncContent({ ...machineClock, ...location });
    const index = openArticleIndex(location);
    try {
      const articles = [...index.hottest({ span: allTime })].sort((a, b) => (a.path < b.path ? -1 : 1));
      return await work({ index, articles });
    } finally {
      index.close();
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Copies folders into a content folder, each under its own name, and undoes every withdrawal. */
export function copyPublished(folders: readonly string[], contentFolder: string): void {
  for (const folder of folders) cpSync(folder, join(contentFolder, basename(folder)), { recursive: true });
  for (const name of readdirSync(contentFolder, { encoding: 'utf8', recursive: true })) {
    const path = join(contentFolder, name);
    if (extname(name) !== '.md' || !statSync(path).isFile()) continue;
    writeFileSync(path, publishedText(readFileSync(path, 'utf8')));
  }
}

/**
 * The folders with a set's articles: the one of the same name beside it, or else those that its paths begin
 * with, in the set's folder, up to two levels above it, or in the project.
 */
export function foldersOf(
  set: string,
  paths: readonly string[],
  project: string,
): { folders: string[]; isOwn: boolean } {
  const own = set.slice(0, -extname(set).length);
  if (existsSync(own)) return { folders: [own], isOwn: true };
  const places = [dirname(set), dirname(dirname(set)), dirname(dirname(dirname(set))), project];
  const names = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  return {
    folders: names.flatMap((name) =>
      places
        .map((place) => resolve(place, name))
        .filter(isFolder)
        .slice(0, 1),
    ),
    isOwn: false,
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Writes an article for each title, named by the title's number. */
export function writeTitles(titles: readonly string[], contentFolder: string): void {
  for (const [at, title] of titles.entries()) {
    const url = `https://n${at}.example/${at}`;
    const lines = [
      `title: ${JSON.stringify(title)}`,
      `webUrl: ${url}`,
      'publishedDateTime: 2026-01-10T00:00:00Z',
    ];
    writeFileSync(
      join(contentFolder, `${at}.md`),
      `---\n${lines.join('\n')}\nprovider:\n  name: N${at}\n  domain: n${at}.example\n---\n`,
    );
  }
}
