import type { ChannelRef } from '../../../src/platform/channel.ts';
import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { installUrlOf } from '../oauth/oauth-exchange.ts';
import type { SlackSettings } from '../settings.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { DiagnoseDeps } from './diagnose-channel.ts';
import { diagnoseChannel } from './diagnose-channel.ts';
import { diagnoseIntake } from './diagnose-intake.ts';
import { diagnoseWorkspace } from './diagnose-workspace.ts';

/**
 * Checks how requests arrive, then each workspace's token and scopes, then each channel. Changes nothing at
 * Slack.
 */
export async function* diagnose(
  channels: readonly ChannelRef[],
  deps: DiagnoseDeps,
): AsyncGenerator<Finding> {
  yield* diagnoseIntake(deps);
  const { settings, workspaces } = deps;
  const works = yield* diagnoseWorkspaces(workspaces, settings);
  // If the only workspace's token does not work, every channel would report the same.
  if (!works && settings.credentials.kind === 'one workspace') return;
  yield* diagnosePreviews(settings);
  for (const channel of channels) yield await diagnoseChannel(channel, deps);
}

/** @returns whether at least one workspace works well enough */
async function* diagnoseWorkspaces(
  workspaces: Workspaces,
  settings: SlackSettings,
): AsyncGenerator<Finding, boolean> {
  const { credentials } = settings;
  let works = false;
  try {
    const teams = await workspaces.teams();
    for (const team of teams) {
      for await (const finding of diagnoseWorkspace(team, workspaces, settings)) {
        works ||= finding.verdict === 'right';
        yield finding;
      }
    }
    if (teams.length === 0 && credentials.kind === 'many workspaces') {
      const fix = `Install it in one at ${installUrlOf(credentials.publicUrl)}.`;
      yield { verdict: 'weak', text: 'slack: no workspace has installed the app yet', fix };
    }
  } catch (error) {
    yield findingOf('slack', error);
  }
  return works;
}

/** Slack tells nobody which domains and events an app has; a workspace's missing scopes are reported before. */
function* diagnosePreviews({ unfurlDomains }: SlackSettings): Generator<Finding> {
  if (unfurlDomains.length === 0) return;
  const domains = unfurlDomains.join(', ');
  yield right(
    `slack: links to ${domains} get a preview, if the app was installed with the manifest that names them`,
  );
}
