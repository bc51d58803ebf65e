import { join } from 'node:path';

/** What every program of the machine gets: no personal git settings, and a shared cache for compiled code. */
export const environmentOf = (root: string) => ({
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  NODE_COMPILE_CACHE: join(root, 'compiled'),
});
