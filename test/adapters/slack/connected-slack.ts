import { slack } from '../../../adapters/slack/index.ts';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type { Log } from '../../../src/platform/log.ts';
import { machineRandomness } from '../../../src/platform/randomness.ts';
import { type Clock, machineClock } from '../../../src/platform/time/clock.ts';
import { memoryInstallations } from '../../memory-installations.ts';
import type { SlackServer } from '../../servers/slack-server.ts';

/** The adapter as the program makes it, for a local Slack. It is not connected yet. */
export async function createAdapterFor(
  server: SlackServer,
  log: Log,
  env: Readonly<Record<string, string>> = {},
  clock: Partial<Clock> = {},
): Promise<PlatformAdapter> {
  const configured = slack.configure({ ...server.env, ...env });
  if (!configured) throw new Error('Slack is not configured');
  return configured.createAdapter({
    ...machineClock,
    ...clock,
    ...machineRandomness,
    log,
    installations: memoryInstallations(),
  });
}
