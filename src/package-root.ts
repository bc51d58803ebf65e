import { findPackageJSON } from 'node:module';
import { dirname, sep } from 'node:path';

/** The folder that holds package.json and the samples: of the clone, or of the package below node_modules. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');

/** How people type a command here, up to its name: the program itself is not on their path. */
export const runsAs = packageRoot.split(sep).includes('node_modules')
  ? { start: 'npx heatline start', command: 'npx heatline' }
  : { start: 'npm start', command: 'npm run -s heatline --' };
