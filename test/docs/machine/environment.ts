import { join } from 'node:path';

/** What every program of the machine gets: nobody's own settings of git, and one place for what Node has compiled. */
export const environmentOf = (root: string) => ({
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  NODE_COMPILE_CACHE: join(root, 'compiled'),
});
