import { HTTPReceiver, type Logger } from '@slack/bolt';
import { type InstallerDeps, installerOptions } from '../oauth/installer.ts';
import { isStrangersError } from '../oauth/strangers-errors.ts';
import type { SlackSettings } from '../settings.ts';
import { requestsPath } from '../web-api/web-paths.ts';
import { signatureProperty } from './refuse-repeats.ts';

/**
 * Bolt's receiver for HTTP: for Slack's requests, if they arrive over HTTP, and for installations, if those
 * are enabled.
 */
export function createHttpReceiver(
  settings: SlackSettings,
  { sdkLogger, installer }: { sdkLogger: Logger; installer: InstallerDeps | undefined },
): HTTPReceiver {
  const { intake, credentials } = settings;
  const takesRequests = intake.kind === 'http';
  return new HTTPReceiver({
    signingSecret: takesRequests ? intake.signingSecret : '',
    signatureVerification: takesRequests,
    endpoints: takesRequests ? [requestsPath] : [],
    logger: withoutStrangers(sdkLogger),
    customPropertiesExtractor: ({ headers }) => ({ [signatureProperty]: headers['x-slack-signature'] }),
    ...(installer &&
      credentials.kind === 'many workspaces' &&
      installerOptions(credentials, settings, installer)),
  });
}

/** Leaves out strangers' errors, which the installer also gets and counts. */
function withoutStrangers(logger: Logger): Logger {
  return {
    ...logger,
    error(...parts) {
      if (!parts.some(isStrangersError)) logger.error(...parts);
    },
  };
}
