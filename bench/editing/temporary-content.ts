import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of article files that is removed in the end. */
export async function withContent<T>(
  files: Iterable<{ readonly name: string; readonly text: string }>,
  work: (contentFolder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-editing-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
