import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { contentRoots } from '../files/content-roots.ts';
import { folderInSite } from '../reading/conventions/file-place.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { schemaVersion } from './index-schema.ts';

/** Where articles come from, how they are read, and where their index is stored. No folder has to exist. */
export interface IndexLocation {
  /** The folder of article files. */
  readonly contentFolder: string;
  /** More such folders. */
  readonly furtherFolders?: readonly string[];
  /** Defaults for what the files themselves don't say. */
  readonly reading?: {
    readonly timezone?: string | undefined;
    /**
     * The address of the site that the files are posts of: one for all folders, or one for each in their
     * order.
     */
    readonly siteUrls?: readonly (string | undefined)[];
  };
  /** Contains the index, a cache that may be deleted at any time; other state may be beside it. */
  readonly stateFolder: string;
}

/** The parts of a command's or service's options that say where articles are. */
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
  const { timezone, siteUrls = [] } = reading ?? {};
  const folders = contentRoots(contentFolder, furtherFolders).map(({ folder, path }, at) => ({
    prefix: folder,
    inSite: folderInSite(path),
    siteUrl: siteUrls.length > 1 ? siteUrls[at] : siteUrls[0],
  }));
  return { timezone, folders };
}

/** What an index was built from: the folders, and how their files were read. */
export function sourceOf({ contentFolder, furtherFolders = [], reading = {} }: IndexLocation): string {
  const folders = [contentFolder, ...furtherFolders].map((folder) => resolve(folder));
  const { timezone = 'UTC', siteUrls = [] } = reading;
  const hasSite = siteUrls.some((siteUrl) => siteUrl !== undefined);
  if (folders.length === 1 && timezone === 'UTC' && !hasSite) return folders.join();
  return JSON.stringify([...folders, timezone, ...(hasSite ? siteUrls : [''])]);
}

/**
 * The common prefix of all index files of one source and schema version, so that several folders, settings
 * and two versions of Heatline can share a state folder without rebuilding each other's index.
 */
export function indexPrefix(location: IndexLocation): string {
  return `articles-${hash('sha256', sourceOf(location), 'hex').slice(0, 12)}-v${schemaVersion}-`;
}
