import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { contentRoots } from '../files/content-roots.ts';
import { folderInSite } from '../reading/conventions/file-place.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { SCHEMA_VERSION } from './index-schema.ts';

/** Where articles come from, how they are read, and where their index is kept. No folder has to exist. */
export interface IndexLocation {
  /** The folder of article files. */
  readonly contentFolder: string;
  /** More of them. */
  readonly furtherFolders?: readonly string[];
  /** What the files do not say themselves. */
  readonly reading?: Pick<ReadingRules, 'timezone' | 'siteUrl'>;
  /** Holds the index, a cache that may be deleted at any time; other state may lie beside it. */
  readonly stateFolder: string;
}

/** The parts of what a command or a service is given that say where articles are. */
export function locationOf({
  contentFolder,
  furtherFolders = [],
  reading = {},
  stateFolder,
}: IndexLocation): Required<IndexLocation> {
  return { contentFolder, furtherFolders, reading, stateFolder };
}

/** How the files of the folders are read. */
export function readingRules({ contentFolder, furtherFolders, reading }: IndexLocation): ReadingRules {
  const folders = contentRoots(contentFolder, furtherFolders).map(({ folder, path }) => ({
    prefix: folder,
    inSite: folderInSite(path),
  }));
  return { ...reading, folders };
}

/** What an index was made of: the folders, and how their files were read. */
export function sourceOf({ contentFolder, furtherFolders = [], reading = {} }: IndexLocation): string {
  const folders = [contentFolder, ...furtherFolders].map((folder) => resolve(folder));
  const { timezone = 'UTC', siteUrl } = reading;
  if (folders.length === 1 && timezone === 'UTC' && siteUrl === undefined) return folders.join();
  return JSON.stringify([...folders, timezone, siteUrl ?? '']);
}

/**
 * What the names of all index files of one source and schema version start with, so that several folders, settings and two
 * versions of Heatline can share a state folder without rebuilding each other's index.
 */
export function indexPrefix(location: IndexLocation): string {
  return `articles-${hash('sha256', sourceOf(location), 'hex').slice(0, 12)}-v${SCHEMA_VERSION}-`;
}
