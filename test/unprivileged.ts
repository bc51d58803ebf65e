import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const nobody = 65_534;

const isRoot = process.getuid?.() === 0;

/** Root may read everything. Whether the tests can go on as somebody else: that one has to be let into this folder. */
export const mayLosePrivileges =
  !isRoot ||
  spawnSync('cat', [join(import.meta.dirname, '..', 'package.json')], { uid: nobody, stdio: 'ignore' })
    .status === 0;

/** Until the test's end of `work`, this process may do what any user may. */
export async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isRoot) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
