import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from './environment.ts';

const repository = join(import.meta.dirname, '../../..');

/** The files that a reader of the pages gets, except tests. */
const files = [
  ...[
    'src',
    'adapters',
    'content',
    'docs',
    'package.json',
    'package-lock.json',
    'Dockerfile',
    'compose.yaml',
  ],
  ...['.npmrc', '.gitignore', '.dockerignore', '.env.example', 'tsconfig.json', 'tsconfig.build.json'],
];

/**
 * Publishes the current files of this repository in the folder `upstream` and makes `checkout` a clone of it
 * with the packages of this one.
 * @returns a function that publishes a newer version
 */
export function createCheckout(upstream: string, checkout: string): () => void {
  for (const name of files) cpSync(join(repository, name), join(upstream, name), { recursive: true });
  git('init', '--quiet', upstream);
  const publish = (text: string) => {
    writeFileSync(join(upstream, 'CHANGELOG.md'), text);
    git('-C', upstream, 'add', '--all');
    git('-C', upstream, 'commit', '--quiet', '--message', text);
  };
  publish('A first version');
  // Packs objects into a single file: every clone would otherwise copy hundreds.
  git('-C', upstream, 'gc', '--quiet');
  git('clone', '--quiet', upstream, checkout);
  symlinkSync(join(repository, 'node_modules'), join(checkout, 'node_modules'));
  return () => publish('A newer version');
}

function git(...args: string[]): void {
  const author = ['-c', 'user.name=Heatline', '-c', 'user.email=heatline@example.org'];
  const env = { ...process.env, ...environmentOf(tmpdir()) };
  const done = spawnSync('git', [...author, ...args], { encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.error ?? done.stderr}`);
}
