import { consolePlatform } from '../../adapters/console/index.ts';
import { renderText } from '../../adapters/console/render.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { machineClock } from '../../src/platform/clock.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { everySecond } from '../../src/schedule/ticker.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliWorld {
  readonly env: Record<string, string>;
  readonly now?: Date;
  /** Called with all that was written so far; the command is asked to end when it gives true. */
  readonly until?: (out: string) => boolean;
}

/** Runs a command of the command line in this process, as main.ts does, and gives back what it printed. */
export async function run(args: readonly string[], { env, now, until }: CliWorld): Promise<CliResult> {
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
    platforms: [consolePlatform(terminal), slack, discord],
    write: terminal.write,
    warn: (text) => {
      err += text;
    },
    renderText: (message) => renderText(message, terminal),
    logDestination: {
      write: (line) => {
        err += line;
      },
    },
    isInteractive: false,
    ...machineClock,
    ...machineRandomness,
    everySecond,
    ...(now && { now: () => now }),
    random: () => 0,
    untilSignal: () => asked.promise,
    onUncaught() {},
  });
  return { code, out, err };
}
