import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

/** The addresses of the files that `heatline <args>` loads. */
function loadedBy(...args: readonly string[]): string[] {
  const cwd = temporaryFolder();
  const list = join(cwd, 'loaded.json');
  const program = `
    import { writeFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    process.argv = [process.execPath, 'heatline', ...${JSON.stringify(args)}];
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, JSON.stringify(loaded)));
    await import(${JSON.stringify(join(root, 'src/main.ts'))});
  `;
  const env = { ...process.env, STATE_DIR: join(cwd, 'state'), CONTENT_DIR: join(root, 'content') };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd,
    env,
  });
  expect(status, String(stderr)).toBe(0);
  return JSON.parse(readFileSync(list, 'utf8'));
}

it('loads only the command that runs, and no database for the version', () => {
  const commandsIn = (loaded: readonly string[]) =>
    ['search', 'start', 'check', 'status'].filter((name) =>
      loaded.some((url) => url.endsWith(`/src/cli/${name}.ts`)),
    );
  const version = loadedBy('--version');
  expect(commandsIn(version)).toEqual([]);
  expect(version.filter((url) => url.includes('/kysely/'))).toEqual([]);
  expect(commandsIn(loadedBy('check'))).toEqual(['check']);
  expect(commandsIn(loadedBy('--help'))).toEqual(['search', 'start', 'check', 'status']);
});
