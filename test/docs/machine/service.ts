import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { environmentOf } from './environment.ts';
import { changeMachine, readMachine } from './machine-state.ts';

/** Imitates systemd with one unit, following the lines of its file that say how to start it. */

export async function systemctl(root: string, args: readonly string[]): Promise<number> {
  const name = args.at(-1) ?? '';
  const verb = args.slice(0, -1).join(' ');
  const unit = readUnit(root, name);
  if (verb === 'stop') await stop(root);
  else if (verb === 'start' || verb === 'enable --now') start(root, unit);
  else throw new Error(`systemctl: ${verb} is not known here`);
  return 0;
}

/** Follows the journal until the service has started. */
export async function journalctl(root: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { unit: { type: 'string' }, follow: { type: 'boolean' } },
  });
  readUnit(root, values.unit ?? '');
  const log = () => readFileSync(join(root, 'journal'), 'utf8');
  await until(() => {
    if (!isAlive(readMachine(root).service?.pid)) throw new Error(`the service has ended: ${log()}`);
    return log().includes('"msg":"started"');
  });
  process.stdout.write(log());
  return 0;
}

/** The values of the keys in a unit's file, each given once. */
function readUnit(root: string, name: string): Record<string, string> {
  const file = join(root, 'etc/systemd/system', `${name}.service`);
  if (!existsSync(file)) throw new Error(`Unit ${name}.service not found.`);
  const lines = readFileSync(file, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]));
}

function start(root: string, { User: user = '', ExecStart = '', WorkingDirectory = '' }): void {
  if (readMachine(root).service) throw new Error('it runs already');
  const home = readMachine(root).users[user];
  if (home === undefined) throw new Error(`Failed to determine user credentials: ${user}`);
  const [program = '', ...args] = ExecStart.split(' ');
  const journal = openSync(join(root, 'journal'), 'w');
  const service = spawn(program, args, {
    cwd: WorkingDirectory,
    env: { ...environmentOf(root), PATH: '/usr/bin:/bin', HOME: home },
    stdio: ['ignore', journal, journal],
    detached: true,
  });
  service.unref();
  const { pid } = service;
  if (pid === undefined) throw new Error(`${program} cannot be run`);
  changeMachine(root, (state) => {
    state.service = { pid, user };
  });
}

/** Ends the service if it is running. */
export async function stop(root: string): Promise<void> {
  const { service } = readMachine(root);
  if (!service) return;
  process.kill(service.pid, 'SIGTERM');
  await until(() => !isAlive(service.pid));
  changeMachine(root, (state) => {
    delete state.service;
  });
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
