import { resolve } from 'node:path';
import type { Config } from '../../config.ts';
import type { IndexLocation } from '../../content/index/index-location.ts';

/** Where the articles of a folder are and how they are read; that of CONTENT_DIR stands for all that are named there. */
export function contentLocation(dir: string, config: Config): Required<IndexLocation> {
  const { furtherContentDirs, reading, stateDir } =
    dir === config.contentDir ? config : onlyFolder(dir, config);
  return { contentFolder: dir, furtherFolders: furtherContentDirs, reading, stateFolder: stateDir };
}

/** The same for a folder that a person names, which is read alone, also where CONTENT_DIR begins with it. */
export function locationNamed(dir: string | undefined, config: Config): Required<IndexLocation> {
  return contentLocation(dir ?? config.contentDir, dir === undefined ? config : onlyFolder(dir, config));
}

/** The settings as if CONTENT_DIR were this folder alone. */
export function onlyFolder(dir: string, config: Config): Config {
  const { contentDir, furtherContentDirs, reading } = config;
  const folders = [contentDir, ...furtherContentDirs].map((folder) => resolve(folder));
  const { siteUrls } = reading;
  const at = folders.indexOf(resolve(dir));
  const siteUrl = siteUrls.length > 1 ? siteUrls[at] : siteUrls[0];
  return { ...config, contentDir: dir, furtherContentDirs: [], reading: { ...reading, siteUrls: [siteUrl] } };
}
