import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, realpathSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCheckout } from './checkout.ts';
import { environmentOf } from './environment.ts';
import { changeMachine, readMachine, writeMachine } from './machine-state.ts';
import { giveTo, ownedFolders, settleChanges } from './owners.ts';
import { stop } from './service.ts';

/**
 * A folder that simulates a machine for the user who runs the tests: a reader with a checkout, sudo, systemd,
 * cron and Docker. One user plays all users; a change that the simulated user could not make fails the
 * command.
 */
export interface Machine extends AsyncDisposable {
  /** Types a command in the reader's checkout, as the reader. Exported variables stay. */
  type(command: string): Promise<TypedCommand>;
  /** Creates a file, like root with an editor; `at` dates it. */
  write(path: string, text: string, at?: Date): void;
  /** Runs what is due in a cron file, as the user named there. */
  runCron(path: string): Promise<TypedCommand>;
  /** The real location of a path of this machine. */
  real(path: string): string;
  /** Publishes a newer version to pull. */
  publish(): void;
}

export interface TypedCommand {
  readonly code: number;
  readonly output: string;
}

const folders = ['usr/local/bin', 'var/lib', 'etc/systemd/system', 'etc/cron.d', 'opt', 'home/reader', 'bin'];

/** Programs that cannot exist here or would change the machine that runs the test. */
export const standIns = [
  ...['sudo', 'useradd', 'chown', 'install', 'systemctl', 'journalctl', 'docker'],
  ...['date', 'npm', 'pg_dump', 'pg_restore'],
];

/** @param settings the reader's `.env` */
export function createMachine(folder: string, settings: Readonly<Record<string, string>>): Machine {
  const root = realpathSync(folder);
  const home = join(root, 'home/reader');
  const checkout = join(home, 'heatline');
  for (const name of folders) mkdirSync(join(root, name), { recursive: true });
  for (const name of standIns) makeStandIn(root, name);
  const publish = createCheckout(join(root, 'upstream'), checkout);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(checkout, '.env'), lines.join(''));

  const users = { root: join(root, 'root'), reader: home };
  writeMachine(root, { users, files: {}, images: [], containers: {} });
  settleChanges(root, 'root');
  changeMachine(root, (state) => giveTo(state, 'home/reader', 'reader'));

  const below = new RegExp(`(?<![\\w.$}-])/(?=(?:${ownedFolders.join('|')})/)(?!usr/s?bin/)`, 'g');
  const real = (text: string) => text.replaceAll(below, `${root}/`);
  const bins = [join(root, 'usr/local/bin'), join(root, 'bin')];
  let exported: Record<string, string> = {};

  async function run(user: string, command: string, env: Record<string, string>): Promise<TypedCommand> {
    const child = spawn('sh', ['-c', real(command)], {
      cwd: user === 'reader' ? checkout : root,
      env: { ...environmentOf(root), HOME: readMachine(root).users[user], MACHINE_USER: user, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const code = await new Promise<number>((resolve) => {
      child.on('close', (it) => resolve(it ?? 1));
    });
    const refused = settleChanges(root, user);
    return { code: refused.length > 0 ? 1 : code, output: [output, ...refused].join('\n') };
  }

  return {
    async type(command) {
      const [, name, value] = /^export (\w+)=(\S+)$/.exec(command) ?? [];
      if (name !== undefined && value !== undefined) exported = { ...exported, [name]: value };
      const { PATH = '' } = process.env;
      return run('reader', command, {
        PATH: [...bins, dirname(process.execPath), PATH].join(':'),
        ...exported,
      });
    },
    write(path, text, at) {
      writeFileSync(real(path), real(text));
      if (at) utimesSync(real(path), at, at);
      settleChanges(root, 'root');
    },
    async runCron(path) {
      // The user follows the five time fields; an unescaped % would end the command.
      const line = /^(?:\S+ ){5}(?<user>\w+) (?<command>(?:\\%|[^%\n])+)\n$/.exec(
        readFileSync(real(path), 'utf8'),
      );
      const { user = '', command = '' } = line?.groups ?? {};
      if (readMachine(root).users[user] === undefined) throw new Error(`cron: no line of a user: ${path}`);
      return run(user, command.replaceAll('\\%', '%'), { PATH: `${join(root, 'bin')}:/usr/bin:/bin` });
    },
    real,
    publish,
    [Symbol.asyncDispose]: () => stop(root),
  };
}

function makeStandIn(root: string, name: string): void {
  const script = join(root, 'bin', name);
  const program = join(import.meta.dirname, 'stand-in.ts');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${program}' '${root}' ${name} "$@"\n`);
  chmodSync(script, 0o755);
}
