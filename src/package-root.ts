import { findPackageJSON } from 'node:module';
import { basename, dirname } from 'node:path';

/** The folder with package.json and the samples: the clone, or the package in node_modules. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');

/**
 * Whether it is installed as a package; anything written to its folder would be lost with the next version.
 */
export const isPackage = basename(dirname(packageRoot)) === 'node_modules';

const isBuilt = import.meta.filename.endsWith('.js');

/**
 * What people type to start the service, and before any command. Only the Docker image has the program on its
 * path.
 */
export const runsAs = isPackage
  ? { start: 'npx heatline start', command: 'npx heatline' }
  : isBuilt
    ? { start: 'heatline start', command: 'heatline' }
    : { start: 'npm start', command: 'npm run -s heatline --' };
