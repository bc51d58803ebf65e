import { resolve } from 'node:path';
import type { Config } from '../../config.ts';
import type { IndexLocation } from '../../content/index/index-location.ts';

/** Where a folder's articles are and how they are read. The first folder of CONTENT_DIR stands for all of them. */
export function contentLocation(dir: string, config: Config): Required<IndexLocation> {
  const { furtherContentDirs, reading, stateDir } =
    dir === config.contentDir ? config : onlyFolder(dir, config);
  return { contentFolder: dir, furtherFolders: furtherContentDirs, reading, stateFolder: stateDir };
}

/**
 * The same for a folder named on the command line, which is read alone even if it is the first one in
 * CONTENT_DIR.
 */
export function locationNamed(dir: string | undefined, config: Config): Required<IndexLocation> {
  return contentLocation(dir ?? config.contentDir, dir === undefined ? config : onlyFolder(dir, config));
}

/** The settings as if CONTENT_DIR named only this folder. */
export function onlyFolder(dir: string, config: Config): Config {
  const { contentDir, furtherContentDirs, reading } = config;
  const folders = [contentDir, ...furtherContentDirs].map((folder) => resolve(folder));
  const { siteUrls } = reading;
  const at = folders.indexOf(resolve(dir));
  const siteUrl = siteUrls.length > 1 ? siteUrls[at] : siteUrls[0];
  return { ...config, contentDir: dir, furtherContentDirs: [], reading: { ...reading, siteUrls: [siteUrl] } };
}
