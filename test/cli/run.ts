import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePlatform } from '../../adapters/console/index.ts';
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
  /** Beside those that there are. */
  readonly platforms?: readonly Platform[];
  readonly now?: Date;
  /** The standard input. */
  readonly input?: readonly string[];
  /** How many times faster than the machine's clock what is waited for comes. */
  readonly haste?: number;
  /** The file of the settings, which only init writes. */
  readonly environmentFile?: string;
  /** Answers for the person at the terminal; nobody sits there without. */
  readonly prompts?: Prompts;
  /** Called with all that was written so far; the command is asked to end when it gives true. */
  readonly until?: (out: string) => boolean;
}

/** Runs a command of the command line in this process, as main.ts does, and gives back what it printed. */
export async function run(
  args: readonly string[],
  {
    env,
    environmentNotes,
    environmentFile,
    platforms = [],
    prompts,
    now,
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
    warn: (text) => {
      err += text;
    },
    readLines: async function* () {
      yield* input;
    },
    renderText: (message) => renderText(message, terminal),
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
  return { code, out, err };
}
