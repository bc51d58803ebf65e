import { join } from 'node:path';

/** The folder of the articles that come with Heatline. */
export const bundledContent = join(import.meta.dirname, '../../../content');
