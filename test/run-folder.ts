import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder that all test files of one run share, for what is expensive to make; absent outside of `npm test`. */
export const runFolderVariable = 'TEST_RUN_FOLDER';

/** Called by Vitest before the first file; what it returns is called after the last one. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-run-'));
  // PostgreSQL runs as another user where the tests run as root.
  chmodSync(folder, 0o755);
  process.env[runFolderVariable] = folder;
  return () => rmSync(folder, { recursive: true });
}
