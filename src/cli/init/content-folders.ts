import { resolve, sep } from 'node:path';
import type { Config } from '../../config.ts';
import { CommandFailure } from '../context.ts';

/**
 * The folders of CONTENT_DIR with one more at the end: the ids of articles depend on the order of the
 * folders.
 * @returns undefined if the folder is already read
 * @throws CommandFailure if one of the folders would be inside another
 */
export function foldersWith(
  path: string,
  { contentDir, furtherContentDirs }: Pick<Config, 'contentDir' | 'furtherContentDirs'>,
): string[] | undefined {
  const present = [contentDir, ...furtherContentDirs];
  if (present.some((folder) => isWithin(path, folder))) return undefined;
  const inner = present.find((folder) => isWithin(folder, path));
  if (inner === undefined) return [...present, path];
  throw new CommandFailure(
    `${path} cannot be added to CONTENT_DIR because it contains ${inner}, which is named there already. Name the subfolder that has the articles.`,
  );
}

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** Formats folders for CONTENT_DIR; a comma in a name is escaped with a backslash. */
export function listed(folders: readonly string[]): string {
  return folders.map((folder) => folder.replaceAll(',', '\\,').replace(/\\$/, `\\${sep}`)).join(',');
}

/**
 * The address of the site that a folder's files belong to; for a folder that is not read yet, the one set for
 * all.
 */
export function siteOf(
  path: string,
  { contentDir, furtherContentDirs, reading: { siteUrls } }: Pick<Config, ReadFolders>,
): string | undefined {
  if (siteUrls.length <= 1) return siteUrls[0];
  return siteUrls[[contentDir, ...furtherContentDirs].findIndex((folder) => isWithin(path, folder))];
}

/**
 * The value of SITE_URL once `path` is read with `siteUrl`: a single address unless folders differ.
 * @returns undefined if it stays the same
 */
export function sitesWith(
  path: string,
  siteUrl: string | undefined,
  before: Pick<Config, ReadFolders>,
): string | undefined {
  const present = [before.contentDir, ...before.furtherContentDirs];
  const folders = foldersWith(path, before) ?? present;
  const sites = folders.map((folder) => (isWithin(path, folder) ? siteUrl : siteOf(folder, before)));
  const known = new Set(sites.filter((site) => site !== undefined));
  const value = known.size > 1 ? sites.map((site) => site ?? '').join(',') : [...known].join();
  const { siteUrls } = before.reading;
  return value === siteUrls.map((site) => site ?? '').join(',') ? undefined : value;
}

type ReadFolders = 'contentDir' | 'furtherContentDirs' | 'reading';
