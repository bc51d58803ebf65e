import { resolve, sep } from 'node:path';
import type { Config } from '../../config.ts';
import { CommandFailure } from '../context.ts';

/**
 * The folders of CONTENT_DIR with one more, behind those that there are: the ids of articles depend on their order.
 * @returns undefined when it is read already
 * @throws CommandFailure when folders would lie in one another
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
    `${path} cannot be added to CONTENT_DIR, as ${inner} lies in it and is named there. Name the folder in it that has the articles.`,
  );
}

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** As CONTENT_DIR has them: a backslash before a comma says that it is part of a name. */
export function listed(folders: readonly string[]): string {
  return folders.map((folder) => folder.replaceAll(',', '\\,').replace(/\\$/, `\\${sep}`)).join(',');
}

/** The address of the site that a folder's files are posts of; for a folder that is not read yet, the one of all. */
export function siteOf(
  path: string,
  { contentDir, furtherContentDirs, reading: { siteUrls } }: Pick<Config, ReadFolders>,
): string | undefined {
  if (siteUrls.length <= 1) return siteUrls[0];
  return siteUrls[[contentDir, ...furtherContentDirs].findIndex((folder) => isWithin(path, folder))];
}

/**
 * As SITE_URL has the addresses of all folders once `path` is read with `siteUrl`: one for all where no two differ.
 * @returns undefined when it stays as it is
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
