import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { consolePlatform } from '../adapters/console/index.ts';
import { localUser } from '../adapters/console/local-user.ts';
import { renderText } from '../adapters/console/render.ts';
import { discord } from '../adapters/discord/index.ts';
import { slack } from '../adapters/slack/index.ts';
import { runCli } from './cli/run-cli.ts';
import { type EnvironmentNote, readEnvironmentFile } from './environment-file.ts';
import { machineRandomness } from './platform/randomness.ts';
import { unquoted } from './platform/text/unquoted.ts';
import { machineClock } from './platform/time/clock.ts';
import { everySecond } from './scheduler/ticker.ts';
import { machineTimezone } from './subscriptions/timezone.ts';

/** The composition root: the only module that knows the process and which platforms exist. */

const { stdout, stderr } = process;

let environmentNotes: readonly EnvironmentNote[] = [];

try {
  const file = existsSync('.env') ? readEnvironmentFile(readFileSync('.env'), '.env') : undefined;
  if (file && file.faults.length > 0) {
    const lines = file.faults.map((fault) => `  ${fault}\n`).join('');
    stderr.write(`Settings that cannot be used (.env.example explains each):\n${lines}`);
    process.exit(2);
  }
  environmentNotes = file?.notes ?? [];
  // The environment overrides the file.
  for (const [name, value] of Object.entries(file?.variables ?? {})) process.env[name] ??= value;
  // Node reads TZ itself, and takes a quoted zone, as `docker --env-file` passes it on, for UTC.
  if (process.env['TZ'] !== undefined) process.env['TZ'] = unquoted(process.env['TZ']);
} catch {
  // Another user's file, or the folder that Docker creates in place of a missing file.
  stderr.write('The settings in .env cannot be read: .env must be a file that this user can read.\n');
  process.exit(2);
}

const isDumb = process.env['TERM'] === 'dumb';
const isTty = stdout.isTTY === true && !process.env['NO_COLOR'] && !isDumb;
const ended = Promise.withResolvers<string>();

const terminal = {
  write: (text: string) => void stdout.write(text),
  // Piped input belongs to someone else, such as a script's loop, so only a terminal is opened.
  ...(isatty(0) && stdout.isTTY && { input: process.stdin, ...(!isDumb && { output: stdout }) }),
  end: () => ended.resolve('end of input'),
  isTty,
  showsLinks: isTty && createSupportsHyperlinks(stdout),
  columns: stdout.columns || 100,
  timezone: machineTimezone(),
};

// A reader that has gone (`heatline search … | head`) is not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// If the reader of the log has gone, the program ends, as it would by default. A full disk does not end it.
stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(1);
});

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  environmentNotes,
  platforms: [consolePlatform(terminal), slack, discord],
  write: (text) => void stdout.write(text),
  warn: (text) => void stderr.write(text),
  get columns() {
    return stdout.isTTY ? stdout.columns : undefined;
  },
  get errorColumns() {
    return stderr.isTTY ? stderr.columns : undefined;
  },
  readLines: () => createInterface({ input: process.stdin }),
  renderText: (message) => renderText(message, terminal),
  localUser,
  logDestination: stderr,
  isInteractive: 'input' in terminal,
  isErrorTerminal: stderr.isTTY === true,
  // Loaded on demand: the service never needs it.
  async createPrompts() {
    const { createTerminalPrompts } = await import('./cli/init/terminal-prompts.ts');
    return createTerminalPrompts();
  },
  ...machineClock,
  ...machineRandomness,
  everySecond,
  untilSignal: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
      void ended.promise.then(resolve);
    }),
  onUncaught(report) {
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, report);
  },
});

// Don't let a socket that a platform keeps open, or a post that never ends, keep the process alive:
// everything that matters has been written.
setTimeout(() => process.exit(), 500).unref();
