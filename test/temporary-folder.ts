import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder for the test that runs, deleted when that has been cleared up after. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
