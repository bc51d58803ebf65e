import type { Finding } from '../../../src/platform/finding.ts';
import type { CredentialDeps } from '../../../src/platform/platform-setup.ts';
import type { SlackSettings } from '../settings.ts';
import { createBoltLogger } from '../transport/bolt-logger.ts';
import { createNetwork } from '../web-api/network.ts';
import { createOneWorkspace } from '../web-api/one-workspace.ts';
import { fetchInTime } from '../web-api/web-client.ts';
import { diagnoseSocket } from './diagnose-intake.ts';
import { diagnoseWorkspace } from './diagnose-workspace.ts';

/** Checks whether Slack accepts a bot token, and what its scopes allow. */
export async function* checkBotToken(
  botToken: string,
  settings: SlackSettings,
  { log }: CredentialDeps,
): AsyncGenerator<Finding> {
  const reached = reach(settings, log);
  yield* diagnoseWorkspace(
    undefined,
    createOneWorkspace({ kind: 'one workspace', botToken }, settings, { log, ...reached }),
    settings,
  );
}

/** Checks whether an app-level token opens Socket Mode. */
export async function* checkAppToken(
  appToken: string,
  settings: SlackSettings,
  { log }: CredentialDeps,
): AsyncGenerator<Finding> {
  yield await diagnoseSocket({ appToken }, { settings, ...reach(settings, log) });
}

function reach({ proxy }: SlackSettings, log: CredentialDeps['log']) {
  return { sdkLogger: createBoltLogger(log), fetch: fetchInTime(createNetwork(proxy)) };
}
