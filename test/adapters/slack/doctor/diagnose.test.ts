import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { Finding } from '../../../../src/platform/finding.ts';
import { machineRandomness } from '../../../../src/platform/randomness.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { memoryInstallations } from '../../../memory-installations.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { signingSecret } from '../../../servers/slack-requests.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../../../servers/slack-workspaces.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { createVisitor } from '../oauth/install-visitor.ts';
import { portIn } from '../served-port.ts';

async function findingsOf(adapter: PlatformAdapter, ...ids: string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const channels = ids.map((id) => ({ platform: 'slack', id }));
  for await (const finding of adapter.diagnose(channels)) findings.push(finding);
  expect(JSON.stringify(findings)).not.toMatch(/xoxb-\d|xapp-1|8f742231/);
  return findings;
}

const wrong = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict !== 'right');

describe('checking one Slack workspace', () => {
  let server: SlackServer;
  const { log } = createRecordingLog();

  beforeEach(async () => {
    server = await startSlackServer();
  });
  afterEach(() => server.close());

  it('reports that socket, token and channel are fine', async () => {
    const adapter = await createAdapterFor(server, log);
    const findings = await findingsOf(adapter, server.channel);
    expect(wrong(findings)).toEqual([]);
    expect(findings.map(({ text }) => text)).toEqual([
      'slack: Socket Mode can be opened',
      expect.stringMatching(/^slack: .*: signed in as @heatline$/),
      expect.stringMatching(/^slack: .*: has all 10 scopes$/),
      expect.stringMatching(/^slack: .*: accepts the blocks of digests$/),
      expect.stringMatching(/: the bot is in the channel$/),
    ]);
    expect(server.messages(server.channel)).toEqual([]);
    await adapter.stop();
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-wrong'],
    ['SLACK_APP_TOKEN', 'xapp-wrong'],
  ])('reports once that %s is wrong, and what to set it to', async (name, value) => {
    const adapter = await createAdapterFor(server, log, { [name]: value });
    const faults = wrong(await findingsOf(adapter, server.channel, server.channel));
    expect(faults).toEqual([
      {
        verdict: 'wrong',
        text: expect.stringContaining('invalid_auth'),
        fix: expect.stringContaining(name),
      },
    ]);
  });

  it('asks in a check for the scope that sockets need', async () => {
    server.fail({ error: 'missing_scope' }, { method: 'apps.connections.open' });
    const [finding] = wrong(await findingsOf(await createAdapterFor(server, log)));
    expect(finding?.fix).toContain('connections:write');
  });

  it('reports that Slack refuses the blocks of digests, although they still come', async () => {
    server.fail({ error: 'invalid_blocks' }, { method: 'blocks.validate' });
    expect(wrong(await findingsOf(await createAdapterFor(server, log)))).toEqual([
      {
        verdict: 'weak',
        text: expect.stringMatching(/refuses the blocks of digests; they are posted in a simpler form$/),
        fix: 'Update Heatline.',
      },
    ]);
  });

  it.each([
    ['Slack does not know the check', { error: 'unknown_method' }, 'unknown_method'],
    ['too many checks are made', { retryAfter: 1 }, 'rate'],
    ['Slack does not answer', { status: 503 }, '503'],
  ])('only mentions that blocks were not checked when %s', async (_, fault, reason) => {
    server.fail(fault, { method: 'blocks.validate' });
    const findings = await findingsOf(await createAdapterFor(server, log), server.channel);
    expect(wrong(findings)).toEqual([]);
    expect(findings.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(new RegExp(`the blocks of digests were not checked \\(.*${reason}`)),
    );
  });

  it('says what a missing scope prevents, and where to add it', async () => {
    server.scopes.delete('groups:history');
    expect(wrong(await findingsOf(await createAdapterFor(server, log)))).toEqual([
      {
        verdict: 'weak',
        text: expect.stringMatching(
          /lacks the scope groups:history: a digest in a private channel stays unknown/,
        ),
        fix: expect.stringContaining('"OAuth & Permissions"'),
      },
    ]);
  });

  it('asks for the scopes of link previews only when domains are set', async () => {
    const adapter = await createAdapterFor(server, log, { SLACK_UNFURL_DOMAINS: 'example.org' });
    server.scopes.add('links:read');
    expect(wrong(await findingsOf(adapter))).toEqual([
      {
        verdict: 'weak',
        text: expect.stringMatching(/lacks the scope links:write: links to stories get no preview$/),
        fix: expect.stringContaining('manifest slack'),
      },
    ]);
    server.scopes.add('links:write');
    const findings = await findingsOf(adapter);
    expect(wrong(findings)).toEqual([]);
    expect(findings.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/has all 12 scopes$/),
        'slack: links to example.org get a preview, if the app was installed with the manifest that names them',
      ]),
    );
  });

  it('reports each channel that cannot be posted to, and how to fix it', async () => {
    const archived = await server.createChannel('old');
    await server.archiveChannel(archived);
    const faults = wrong(
      await findingsOf(await createAdapterFor(server, log), archived, 'C0NOSUCH00', server.channel),
    );
    expect(faults).toEqual([
      {
        verdict: 'wrong',
        text: `slack:${archived} (#old): is archived`,
        fix: expect.stringContaining('unarchive'),
      },
      {
        verdict: 'wrong',
        text: expect.stringContaining('slack:C0NOSUCH00 failed: channel_not_found'),
        fix: expect.stringContaining('/invite @heatline'),
      },
    ]);
  });

  it('waits for a rate limit of Slack instead of calling it a fault', async () => {
    server.fail({ retryAfter: 0 }, { method: 'conversations.info' });
    expect(wrong(await findingsOf(await createAdapterFor(server, log), server.channel))).toEqual([]);
  });

  it('does not report a channel that it may not inspect', async () => {
    server.fail({ error: 'missing_scope' }, { method: 'conversations.info' });
    const [finding] = wrong(await findingsOf(await createAdapterFor(server, log), server.channel));
    expect(finding).toMatchObject({ verdict: 'weak', fix: expect.stringContaining('channels:read') });
  });

  it('reports a difference between the clocks', async () => {
    const configured = slack.configure(server.env);
    const adapter = await configured?.createAdapter({
      ...machineClock,
      ...machineRandomness,
      ...{ log, installations: memoryInstallations() },
      now: () => new Date(Date.now() + 6 * 60_000),
    });
    if (!adapter) throw new Error('Slack is not configured');
    const [finding] = wrong(await findingsOf(adapter));
    expect(finding?.text).toMatch(/clock differs from Slack's by 3[56]\d seconds/);
  });

  it('reports that Slack is unreachable', async () => {
    const closed = await startSlackServer();
    await closed.close();
    const adapter = await createAdapterFor(closed, log);
    const faults = wrong(await findingsOf(adapter, server.channel));
    expect(faults.map(({ fix }) => fix)).toEqual([
      'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.',
      'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.',
    ]);
  });

  describe('over HTTP', () => {
    const overHttp = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: signingSecret, SLACK_HTTP_PORT: '0' };
    let service: PlatformAdapter;
    let publicUrl: string;

    beforeEach(async () => {
      const recording = createRecordingLog();
      service = await createAdapterFor(server, recording.log, overHttp);
      await service.start(commandService([], async () => ({ message: { summary: 'x', blocks: [] } })));
      publicUrl = `http://127.0.0.1:${portIn(recording.lines)}`;
    });
    afterEach(() => service.stop());

    const check = async (env: Record<string, string>) => {
      const adapter = await createAdapterFor(server, log, { ...overHttp, ...env });
      return wrong(await findingsOf(adapter));
    };

    it('checks through the public address whether requests reach the service', async () => {
      expect(await check({ SLACK_PUBLIC_URL: publicUrl })).toEqual([]);
    });

    it.each([
      [
        'another signing secret',
        () => ({ SLACK_PUBLIC_URL: publicUrl, SLACK_SIGNING_SECRET: 'other' }),
        /different signing secret/,
      ],
      [
        'an address that leads elsewhere',
        () => ({ SLACK_PUBLIC_URL: `${publicUrl}/elsewhere` }),
        /it answers with 404/,
      ],
      [
        'an address at which nothing answers',
        () => ({ SLACK_PUBLIC_URL: 'http://127.0.0.1:1' }),
        /nothing answers/,
      ],
    ])('finds %s', async (_, env, says) => {
      expect(await check(env())).toEqual([
        { verdict: 'wrong', text: expect.stringMatching(says), fix: expect.any(String) },
      ]);
    });

    it('asks for the public address when it is missing', async () => {
      expect(await check({})).toEqual([
        { verdict: 'weak', text: expect.any(String), fix: expect.stringContaining('SLACK_PUBLIC_URL') },
      ]);
    });
  });
});

describe('checking many Slack workspaces', () => {
  let server: SlackWorkspaces;
  let adapter: PlatformAdapter;
  let port: number;

  beforeEach(async () => {
    server = await startSlackWorkspaces(() => new Date());
    const recording = createRecordingLog();
    const configured = slack.configure({
      ...{ ...server.env, SLACK_SIGNING_SECRET: signingSecret },
    });
    if (!configured) throw new Error('Slack is not configured');
    adapter = await configured.createAdapter({
      ...machineClock,
      ...machineRandomness,
      ...{ log: recording.log, installations: memoryInstallations(), now: () => new Date() },
    });
    await adapter.start(commandService([], async () => ({ message: { summary: 'x', blocks: [] } })));
    port = portIn(recording.lines);
  });
  afterEach(async () => {
    await adapter.stop();
    await server.close();
  });

  it('says that no workspace has installed the app, and where to install it', async () => {
    expect(await findingsOf(adapter)).toContainEqual({
      verdict: 'weak',
      text: 'slack: no workspace has installed the app yet',
      fix: 'Install it in one at https://heatline.test/slack/install.',
    });
  });

  it('reports what each workspace lacks, and continues after one whose token was revoked', async () => {
    const visitor = createVisitor(port);
    server.choose({ workspace: server.acme, scopes: ['chat:write', 'commands'] });
    await visitor.install();
    server.choose({ workspace: server.globex, scopes: undefined });
    await visitor.install();
    server.takeOff(server.acme);
    const ofGlobex = `${server.globex.teamId}.${server.globex.channel}`;
    const ofAcme = `${server.acme.teamId}.${server.acme.channel}`;
    const findings = await findingsOf(adapter, ofAcme, ofGlobex);
    expect(findings.map(({ verdict, text }) => `${verdict} ${text}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^wrong slack: signing in to T0ACME0000 failed: token_revoked/),
        expect.stringMatching(/^right slack: Globex: signed in as @heatline/),
        expect.stringMatching(/^right slack: Globex: has all 10 scopes/),
        expect.stringMatching(/^wrong slack: the workspace T0ACME0000 has not installed the app/),
        expect.stringMatching(/^right slack:T0GLOBEX00\.C\w+ \(#general\): the bot is in the channel/),
      ]),
    );
  });

  it('names each missing scope and what it prevents', async () => {
    server.choose({ workspace: server.acme, scopes: ['chat:write', 'commands'] });
    await createVisitor(port).install();
    const lacks = (await findingsOf(adapter)).filter(({ text }) => text.includes('lacks the scope'));
    expect(lacks).toHaveLength(8);
    expect(lacks).toContainEqual({
      verdict: 'weak',
      text: 'slack: Acme & <b>Sons</b>: lacks the scope im:write: nobody gets a personal digest or hears about a lost channel',
      fix: 'Reinstall the app there: https://heatline.test/slack/install',
    });
  });
});
