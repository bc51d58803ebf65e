import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { environmentOf } from './environment.ts';
import { changeMachine, readMachine } from './machine-state.ts';
import { giveTo, settleChanges } from './owners.ts';

/** What root does with users and owners. One user plays them all, and permissions are checked afterwards. */

export function sudo(root: string, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: beforeCommand(args),
    options: {
      user: { type: 'string', short: 'u', default: 'root' },
      'set-home': { type: 'boolean', short: 'H' },
    },
    allowPositionals: true,
  });
  const command = [...positionals, ...args.slice(beforeCommand(args).length)];
  const home = readMachine(root).users[values.user];
  if (home === undefined) throw new Error(`sudo: unknown user ${values.user}`);
  const [program = '', ...others] = command;
  const { PATH = '', MACHINE_USER: caller = '' } = process.env;
  settle(root, caller);
  const done = spawnSync(program, others, {
    // Of the caller's environment, only PATH is kept.
    env: { ...environmentOf(root), PATH, HOME: home, MACHINE_USER: values.user },
    stdio: 'inherit',
  });
  if (done.error) throw done.error;
  settle(root, values.user);
  return done.status ?? 1;
}

export function useradd(root: string, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      system: { type: 'boolean' },
      'user-group': { type: 'boolean' },
      'create-home': { type: 'boolean' },
      'home-dir': { type: 'string' },
      shell: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [name = ''] = positionals;
  const home = values['home-dir'] ?? join(root, 'home', name);
  if (values['create-home']) mkdirSync(home);
  settle(root, 'root');
  changeMachine(root, (state) => {
    if (state.users[name] !== undefined) throw new Error(`useradd: user '${name}' already exists`);
    state.users[name] = home;
    giveTo(state, relative(root, home), name);
  });
  return 0;
}

export function chown(root: string, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { recursive: { type: 'boolean', short: 'R' } },
    allowPositionals: true,
  });
  if (!values.recursive) throw new Error('chown: only -R is known here');
  const [owner = '', ...paths] = positionals;
  give(root, owner.split(':'), paths);
  return 0;
}

export function install(root: string, args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      directory: { type: 'boolean', short: 'd' },
      owner: { type: 'string', short: 'o', default: 'root' },
      group: { type: 'string', short: 'g', default: 'root' },
      mode: { type: 'string', short: 'm', default: '755' },
    },
    allowPositionals: true,
  });
  if (!values.directory) throw new Error('install: only -d is known here');
  for (const path of positionals) mkdirSync(path, { recursive: true, mode: Number.parseInt(values.mode, 8) });
  settle(root, 'root');
  give(root, [values.owner, values.group], positionals);
  return 0;
}

/** Groups have the names of their users. */
function give(root: string, names: readonly string[], paths: readonly string[]): void {
  mustBeRoot();
  changeMachine(root, (state) => {
    for (const name of names) if (state.users[name] === undefined) throw new Error(`invalid user: ${name}`);
    for (const path of paths) giveTo(state, relative(root, path), names[0] ?? '');
  });
}

function mustBeRoot(): void {
  if (process.env['MACHINE_USER'] !== 'root') throw new Error('Operation not permitted');
}

function settle(root: string, user: string): void {
  const refused = settleChanges(root, user);
  if (refused.length > 0) throw new Error(refused.join('\n'));
}

/** The options of sudo itself, which end where the command begins. */
function beforeCommand(args: readonly string[]): string[] {
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-u');
  return args.slice(0, at);
}
