import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` on a temporary folder of these article files. */
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
