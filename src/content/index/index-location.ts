import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { SCHEMA_VERSION } from './index-schema.ts';

/** Where articles come from and where their index is kept. Neither folder has to exist. */
export interface IndexLocation {
  /** The folder of article files. */
  readonly contentFolder: string;
  /** Holds the index, a cache that may be deleted at any time; other state may lie beside it. */
  readonly stateFolder: string;
}

/**
 * What the names of all index files of one content folder and schema version start with, so that several folders
 * and two versions of Heatline can share a state folder without rebuilding each other's index.
 */
export function indexPrefix({ contentFolder }: IndexLocation): string {
  return `articles-${hash('sha256', resolve(contentFolder), 'hex').slice(0, 12)}-v${SCHEMA_VERSION}-`;
}
