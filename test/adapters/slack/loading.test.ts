import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../adapters/slack');

/** How many files of Slack's SDK a program that imports `file` has loaded. */
function sdkFilesLoadedBy(file: string): number {
  const program = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(join(folder, file))});
    const { cache } = createRequire(import.meta.url);
    console.log(Object.keys(cache).filter((name) => name.includes('@slack')).length);
  `;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

it("loads Slack's SDK only to create an adapter, not to configure or render", () => {
  expect(sdkFilesLoadedBy('index.ts')).toBe(0);
  expect(sdkFilesLoadedBy('adapter.ts')).toBeGreaterThan(0);
});
