import { findPackageJSON } from 'node:module';
import { dirname, sep } from 'node:path';

/** The folder that holds package.json and the samples: of the clone, or of the package below node_modules. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');

const isBuilt = import.meta.filename.endsWith('.js');

/** What people type here to start it, and before any command. The image alone has the program on its path. */
export const runsAs = packageRoot.split(sep).includes('node_modules')
  ? { start: 'npx heatline start', command: 'npx heatline' }
  : isBuilt
    ? { start: 'heatline start', command: 'heatline' }
    : { start: 'npm start', command: 'npm run -s heatline --' };
