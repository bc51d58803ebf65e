import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const project = join(import.meta.dirname, '..');

/** As npm installs, except that the registry is used only for packages missing in its cache. */
const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8' });

it('installs in an empty folder, prints its version, shows a digest and starts', async () => {
  const folder = temporaryFolder();
  npm(project, 'pack', '--silent', '--pack-destination', folder);
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const tarball = join(folder, `heatline-${version}.tgz`);
  npm(empty, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball);

  const program = join(empty, 'node_modules/.bin/heatline');
  // The Node that runs the tests comes first, as for anyone who has installed one.
  const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, TZ: 'UTC' };
  const heatline = (...args: string[]) => spawnSync(program, args, { cwd: empty, env, encoding: 'utf8' });

  expect(heatline('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  // A sample from an earlier version that its reader has withdrawn; it stays withdrawn.
  const [sample = ''] = readdirSync(join(project, 'content/2021/12'));
  const own = join(empty, 'content/2021/12', sample);
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, '---\npublished: false\n---\n');
  const init = heatline('init', '--samples', '--terminal', '--at', '09:00');
  expect(init).toMatchObject({ status: 0 });
  expect(init.stdout).toContain('Start it: npx heatline start.');
  // Articles from feeds below node_modules would be lost with the next version.
  expect(readFileSync(join(empty, '.env'), 'utf8')).not.toContain('CONTENT_DIR');
  expect(existsSync(join(empty, 'content/2021/12'))).toBe(true);
  expect(readFileSync(own, 'utf8')).toBe('---\npublished: false\n---\n');
  const preview = heatline('preview');
  expect(preview).toMatchObject({ status: 0 });
  expect(preview.stdout).toContain('↪');

  const service = spawn(program, ['start'], { cwd: empty, env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void service.kill('SIGKILL'));
  let said = '';
  const started = new Promise<void>((resolve) => {
    service.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Nothing is new today, so this is the digest for')) resolve();
    });
  });
  const ended = new Promise((resolve) => service.on('exit', resolve));
  await Promise.race([started, ended]);
  service.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said).toContain('Nothing is new today, so this is the digest for');
}, 900_000);
