import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ArticleIndex, openArticleIndex } from '../../src/content/article-index.ts';
import { syncContent } from '../../src/content/sync-content.ts';
import type { SyncReport } from '../../src/content/sync-report.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { articleText, type FrontMatterLines } from './article-file.ts';

export interface ContentFolder {
  readonly contentFolder: string;
  readonly stateFolder: string;
  /** Writes an article with these lines, or exactly this text. */
  write(path: string, content?: FrontMatterLines | string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** The absolute path of a name in the content folder. */
  at(path: string): string;
  sync(now?: Date): Promise<SyncReport>;
  /** The index, closed when the test ends. */
  open(): ArticleIndex;
  stateFiles(): string[];
}

/** An empty content folder and a state folder, both deleted when the test ends. */
export function createContentFolder(): ContentFolder {
  const root = temporaryFolder();
  const location = { contentFolder: join(root, 'content'), stateFolder: join(root, 'state') };
  mkdirSync(location.contentFolder);
  const at = (path: string) => join(location.contentFolder, path);
  return {
    ...location,
    at,
    write(path, content = {}) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(
        at(path),
        typeof content === 'string' ? content : articleText({ ...ownStory(path), ...content }),
      );
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    rename: (from, to) => renameSync(at(from), at(to)),
    sync: (now = new Date()) => syncContent({ ...machineClock, ...location, now: () => now }),
    open() {
      const index = openArticleIndex(location);
      onTestFinished(() => index.close());
      return index;
    },
    stateFiles: () => readdirSync(location.stateFolder),
  };
}

/** Makes each file a story of its own unless its lines say otherwise. */
function ownStory(path: string): FrontMatterLines {
  const url = `"https://news.example.com/${encodeURIComponent(path)}"`;
  return { title: JSON.stringify(`Story ${path}`), webUrl: url, originalUrl: url };
}

/** A span that holds everything. */
export const always = { after: new Date('1900-01-01T00:00:00Z'), until: new Date('2100-01-01T00:00:00Z') };

/** The paths of all published articles, by path. */
export function publishedPaths(index: ArticleIndex): string[] {
  return [...index.hottest({ span: always })].map((article) => article.path).sort();
}
