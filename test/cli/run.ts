import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePlatform } from '../../adapters/console/index.ts';
import { localUser } from '../../adapters/console/local-user.ts';
import { renderText } from '../../adapters/console/render.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Prompts } from '../../src/cli/init/prompts.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { EnvironmentNote } from '../../src/environment-file.ts';
import type { Platform } from '../../src/platform/adapter.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { everySecond } from '../../src/scheduler/ticker.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliWorld {
  readonly env: Record<string, string>;
  readonly environmentNotes?: readonly EnvironmentNote[];
  /** Platforms in addition to the real ones. */
  readonly platforms?: readonly Platform[];
  readonly now?: Date;
  /** The standard input. */
  readonly input?: readonly string[];
  /** How much faster than the machine's clock waits pass. */
  readonly haste?: number;
  /** The settings file, which only init writes. */
  readonly environmentFile?: string;
  /** Answers for a person at the terminal; without it there is no terminal. */
  readonly prompts?: Prompts;
  /** The width of the terminal that the output goes to; absent where it goes elsewhere. */
  readonly columns?: number;
  /** Called with all output so far; once it returns true, the command is asked to end. */
  readonly until?: (out: string) => boolean;
}

/** Runs a command line in this process, as main.ts does, and returns what it printed. */
export async function run(
  args: readonly string[],
  {
    env,
    environmentNotes,
    environmentFile,
    platforms = [],
    prompts,
    now,
    columns,
    until,
    input = [],
    haste = 1,
  }: CliWorld,
): Promise<CliResult> {
  let out = '';
  let err = '';
  const asked = Promise.withResolvers<string>();
  const terminal = {
    write: (text: string) => {
      out += text;
      if (until?.(out)) asked.resolve('SIGTERM');
    },
    isTty: false,
    columns: 100,
    timezone: 'UTC',
  };
  const code = await runCli(args, {
    env: { DIGEST_TIMEZONE: 'UTC', ...env },
    ...(environmentNotes && { environmentNotes }),
    // Never the one of this checkout.
    environmentFile: environmentFile ?? join(tmpdir(), 'heatline-test-without-environment', '.env'),
    ...(prompts && { createPrompts: async () => prompts }),
    platforms: [consolePlatform(terminal), slack, discord, ...platforms],
    write: terminal.write,
    ...(columns !== undefined && { columns, errorColumns: columns }),
    warn: (text) => {
      err += text;
    },
    readLines: async function* () {
      yield* input;
    },
    renderText: (message) => renderText(message, terminal),
    localUser,
    logDestination: {
      write: (line) => {
        err += line;
      },
    },
    isInteractive: prompts !== undefined,
    ...machineClock,
    ...machineRandomness,
    everySecond,
    ...(now && { now: () => now }),
    callIn: (ms, run) => machineClock.callIn(ms / haste, run),
    random: () => 0,
    untilSignal: () => asked.promise,
    onUncaught() {},
  });
  // Only a slow machine says that it is still reading.
  return { code, out, err: err.replace(/^Reading the articles in .*\n/gm, '') };
}
