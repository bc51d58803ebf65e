import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, deleted on disposal: a hook cannot tell which of several concurrent tests has ended. */
export function disposableFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'heatline-faults-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
