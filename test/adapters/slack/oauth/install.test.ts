import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { commandBody, sendRequest, signRequest } from '../../../servers/slack-requests.ts';
import { newsCommand } from '../news-command.ts';
import { portIn } from '../served-port.ts';
import { createVisitor } from './install-visitor.ts';
import { type InstallableSlack, startInstallableSlack } from './installable-slack.ts';

let slack: InstallableSlack;
beforeEach(async () => {
  slack = await startInstallableSlack();
});
afterEach(() => slack.stop());

describe('installing the app in a workspace', () => {
  it("installs the app by way of Slack's page, after which digests can be posted", async () => {
    const { status, text } = await slack.install(slack.acme);
    expect(status).toBe(200);
    expect(text).toContain('Heatline is in Acme &#38; &#60;b&#62;Sons&#60;/b&#62;');
    await slack.post(slack.acme, 'Good morning');
    expect(await slack.texts(slack.acme)).toContain('Good morning');
    expect(await slack.texts(slack.globex)).not.toContain('Good morning');
  });

  it('requests exactly the scopes that the app uses', async () => {
    const page = await slack.visitor.open('/slack/install');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const asks = new URL(page.links[0] ?? '').searchParams.get('scope');
    expect(asks?.split(',').sort()).toEqual([
      ...['app_mentions:read', 'channels:history', 'channels:read', 'chat:write', 'commands'],
      ...['groups:history', 'groups:read', 'im:history', 'im:write', 'users:read'],
    ]);
  });

  it.each([
    ['a person who declines', () => slack.server.choose({ allows: false }), 'You did not allow it.'],
    [
      'an exchange that Slack refuses',
      () => slack.server.failOnce('oauth.v2.access', { error: 'fatal_error' }),
      'the log says more',
    ],
  ])('keeps nothing after %s, and says so', async (_, arrange, says) => {
    arrange();
    const { status, text } = await slack.visitor.install();
    expect(status).toBe(400);
    expect(text).toContain(says);
    expect(text).toContain('https://heatline.test/slack/install');
    expect(await slack.installations.list()).toEqual([]);
  });

  it('says what to do when the app is not yet distributed to other workspaces', async () => {
    const page = await slack.visitor.open(
      '/slack/oauth_redirect?error=invalid_team_for_non_distributed_app&state=abc',
    );
    expect(page.status).toBe(400);
    expect(page.text).toContain('Manage Distribution');
  });

  it('exchanges a code once, however the exchange fails, since each code works only once', async () => {
    slack.server.failOnce('oauth.v2.access', { status: 503 });
    expect((await slack.visitor.install()).status).toBe(400);
    expect(slack.server.requests('oauth.v2.access')).toBe(1);
    expect((await slack.install(slack.acme)).status).toBe(200);
  });

  it('refuses an installation from a browser that did not begin it, or without a state', async () => {
    slack.server.choose({ workspace: slack.acme });
    const address = await slack.visitor.addressAfterConsent();
    const stranger = createVisitor(slack.port);
    expect((await stranger.open(address)).status).toBe(400);
    expect((await slack.visitor.open('/slack/oauth_redirect?code=abc')).status).toBe(400);
    expect(await slack.installations.list()).toEqual([]);
    expect((await slack.visitor.open(address)).status).toBe(200);
  });

  it('keeps scanners of the install page from filling the log', async () => {
    const before = slack.lines.length;
    for (const query of [
      '',
      '?code=x',
      '?state=x',
      '?code=x&state=x',
      '?code=x&state=a.b.c',
      '?error=x&state=%00',
    ]) {
      expect((await slack.visitor.open(`/slack/oauth_redirect${query}`)).status).toBe(400);
    }
    const told = slack.lines.slice(before).map((line) => JSON.parse(line));
    expect(told.filter(({ level }) => level !== 'debug')).toEqual([]);
    expect(told.at(-1)).toMatchObject({ event: 'slack installation refused', refused: 6 });
  });

  it('stores tokens only in encrypted form', async () => {
    await slack.install(slack.acme, { rotates: true });
    expect(await slack.stored(slack.acme)).toContain('xoxe');
    const files = readdirSync(slack.stateDir).map((name) =>
      readFileSync(join(slack.stateDir, name), 'latin1'),
    );
    expect(files.join()).toContain('T0ACME0000');
    expect(files.join()).not.toMatch(/xox[be]|Acme/);
  });

  it('adds a scope through a reinstall without losing anything', async () => {
    await slack.install(slack.acme, { scopes: ['commands'] });
    await expect(slack.post(slack.acme, 'Too early')).rejects.toMatchObject({
      kind: 'lost installation',
      fix: expect.stringMatching(/Add the scope chat:write .* https:\/\/heatline\.test\/slack\/install/),
    });
    await slack.install(slack.acme, { scopes: undefined });
    await slack.post(slack.acme, 'Now');
    expect(await slack.texts(slack.acme)).toContain('Now');
  });
});

describe('many workspaces over Socket Mode', () => {
  it('installs over HTTP, which serves nothing else, and answers over the socket', async () => {
    const { log, lines: logged } = createRecordingLog();
    const bySocket = await slack.anotherCopy({ SLACK_APP_TOKEN: slack.server.appToken }, log);
    await bySocket.start(commandService([newsCommand], slack.answer));
    const pages = portIn(logged);
    slack.server.choose({ workspace: slack.globex });
    expect((await createVisitor(pages).install()).status).toBe(200);
    await slack.post(slack.globex, 'over the socket', bySocket);
    expect((await sendRequest(pages, signRequest(commandBody({ text: 'search tidal' })))).status).toBe(404);
    await slack.server.socket.send('slash_commands', {
      ...Object.fromEntries(
        new URLSearchParams(commandBody({ team_id: 'T0GLOBEX00', text: 'search tidal' })),
      ),
      response_url: `http://127.0.0.1:${pages}/nowhere`,
    });
    await expect
      .poll(() => slack.asked)
      .toEqual([{ person: 'T0GLOBEX00.U0READER00', channel: 'T0GLOBEX00.C000000001' }]);
    await bySocket.stop();
    await expect(fetch(`http://127.0.0.1:${pages}/slack/install`)).rejects.toThrow();
  });
});
