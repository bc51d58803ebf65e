import { consolePlatform } from '../../adapters/console/index.ts';
import { localUser } from '../../adapters/console/local-user.ts';
import { renderText } from '../../adapters/console/render.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { everySecond } from '../../src/scheduler/ticker.ts';
import { readTestClock } from './test-clock.ts';

/** A separate process that runs `heatline start` as the program does, but on the test's clock. */

const { stderr } = process;
const terminal = {
  write: (text: string) => void stderr.write(text),
  isTty: false,
  columns: 100,
  timezone: 'UTC',
};

process.exitCode = await runCli(['start'], {
  env: process.env,
  platforms: [consolePlatform(terminal), slack, discord],
  write: terminal.write,
  warn: terminal.write,
  localUser,
  renderText: (message) => renderText(message, terminal),
  logDestination: stderr,
  isInteractive: false,
  ...machineClock,
  ...machineRandomness,
  everySecond,
  now: readTestClock(process.env),
  untilSignal: () => new Promise((resolve) => process.once('SIGTERM', resolve)),
  async *readLines() {},
  onUncaught() {},
});
setTimeout(() => process.exit(), 500).unref();
