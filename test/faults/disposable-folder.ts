import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, deleted when it is disposed of: tests that run beside one another cannot tell whose turn it is to end. */
export function disposableFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'heatline-faults-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
