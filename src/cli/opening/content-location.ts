import type { Config } from '../../config.ts';
import type { IndexLocation } from '../../content/index/index-location.ts';

/** Where the articles of a folder are and how they are read; that of CONTENT_DIR stands for all that are named there. */
export function contentLocation(
  dir: string,
  { contentDir, furtherContentDirs, reading, stateDir }: Config,
): Required<IndexLocation> {
  return {
    contentFolder: dir,
    furtherFolders: dir === contentDir ? furtherContentDirs : [],
    reading,
    stateFolder: stateDir,
  };
}
