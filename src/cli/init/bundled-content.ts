import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';

/** The folder of the articles that come with Heatline. */
export const bundledContent = join(packageRoot, 'content');
