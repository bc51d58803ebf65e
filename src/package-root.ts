import { findPackageJSON } from 'node:module';
import { basename, dirname } from 'node:path';

/** The folder that holds package.json and the samples: of the clone, or of the package below node_modules. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');

/** Whether it is installed as a package: what is written below it would go with the next version. */
export const isPackage = basename(dirname(packageRoot)) === 'node_modules';

const isBuilt = import.meta.filename.endsWith('.js');

/** What people type here to start it, and before any command. The image alone has the program on its path. */
export const runsAs = isPackage
  ? { start: 'npx heatline start', command: 'npx heatline' }
  : isBuilt
    ? { start: 'heatline start', command: 'heatline' }
    : { start: 'npm start', command: 'npm run -s heatline --' };
