import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { eventBody, sendRequest, signingSecret, signRequest } from '../../../servers/slack-requests.ts';
import { organisationId } from '../../../servers/slack-workspaces.ts';
import { newsCommand } from '../news-command.ts';
import { portIn } from '../served-port.ts';
import { createVisitor } from './install-visitor.ts';
import { type InstallableSlack, startInstallableSlack } from './installable-slack.ts';

let slack: InstallableSlack;
let copy: PlatformAdapter;
let port: number;
const { log, lines } = createRecordingLog();

const link = 'https://example.org/trams';
const known = {
  ...{
    link,
    id: 'trams',
    url: link,
    title: 'Trams return',
    outlet: 'Wire',
    excerpt: '',
    heat: 0,
    coverage: [],
  },
  ...{ publishedAt: new Date('2021-12-13T08:00:00Z'), changedAt: new Date('2021-12-13T08:00:00Z') },
};

beforeEach(async () => {
  lines.length = 0;
  slack = await startInstallableSlack();
  const env = { SLACK_SIGNING_SECRET: signingSecret, SLACK_UNFURL_DOMAINS: 'example.org' };
  copy = await slack.anotherCopy(env, log);
  await copy.start(commandService([newsCommand], slack.answer, { previewLinks: async () => [known] }));
  port = portIn(lines);
});
afterEach(async () => {
  await copy.stop();
  await slack.stop();
});

/** Somebody in a workspace shares the link. */
async function share(teamId: string, organisation?: string): Promise<void> {
  const event = {
    ...{ type: 'link_shared', channel: 'C000000001', user: 'U0READER00', is_bot_user_member: false },
    ...{ message_ts: '1700000001.000100', unfurl_id: `u-${teamId}`, source: 'conversations_history' },
    links: [{ domain: 'example.org', url: link }],
  };
  const body = eventBody(teamId, event, undefined, slack.now(), organisation);
  await sendRequest(port, signRequest(body, { type: 'application/json' }));
}

describe('link previews in many workspaces', () => {
  it('asks each workspace for two more scopes when it installs the app', async () => {
    const page = await createVisitor(port).open('/slack/install');
    const asks = new URL(page.links[0] ?? '').searchParams.get('scope')?.split(',');
    expect(asks).toEqual(expect.arrayContaining(['chat:write', 'links:read', 'links:write']));
  });

  it('adds a card with the token of the workspace in which a link was shared', async () => {
    await slack.install(slack.acme);
    await slack.install(slack.globex);
    await share(slack.globex.teamId);
    await expect.poll(() => slack.server.unfurled).toHaveLength(1);
    await share(slack.acme.teamId);
    await expect.poll(() => slack.server.unfurled).toHaveLength(2);
    expect(
      slack.server.unfurled.map(({ workspace, body }) => [workspace.teamId, body.get('unfurl_id')]),
    ).toEqual([
      [slack.globex.teamId, `u-${slack.globex.teamId}`],
      [slack.acme.teamId, `u-${slack.acme.teamId}`],
    ]);
  });

  it('adds a card in any workspace of an organisation that installed the app', async () => {
    await slack.install(slack.acme, { isForOrganisation: true });
    await share(slack.globex.teamId, organisationId);
    await expect.poll(() => slack.server.unfurled).toHaveLength(1);
  });

  it('adds no card in a workspace that has removed the app, and goes on in the others', async () => {
    await slack.install(slack.acme);
    await share(slack.globex.teamId);
    await share(slack.acme.teamId);
    await expect.poll(() => slack.server.unfurled).toHaveLength(1);
    expect(slack.server.unfurled[0]?.workspace.teamId).toBe(slack.acme.teamId);
    expect(lines.join('\n')).toContain(slack.globex.teamId);
  });
});
