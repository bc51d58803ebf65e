import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventBody, sendRequest, signRequest } from '../../../servers/slack-requests.ts';
import { dayMs, hourMs, type InstallableSlack, startInstallableSlack } from './installable-slack.ts';

let slack: InstallableSlack;
beforeEach(async () => {
  slack = await startInstallableSlack();
});
afterEach(() => slack.stop());

describe('a workspace that uninstalls the app', () => {
  beforeEach(async () => {
    await slack.install(slack.acme);
    await slack.install(slack.globex);
  });

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0HEATLINE'] } }],
  ])("forgets a workspace's tokens on the event %s, and keeps those of others", async (_, event) => {
    slack.server.takeOff(slack.acme);
    await slack.tellOf(slack.acme, event);
    await expect.poll(slack.removals).toBe(1);
    expect(await slack.installations.list()).toEqual(['T0GLOBEX00']);
    await expect(slack.post(slack.acme, 'gone')).rejects.toMatchObject({
      kind: 'lost installation',
      fix: 'Install it there at https://heatline.test/slack/install.',
    });
    await slack.post(slack.globex, 'still here');
  });

  it('notices an uninstall from a refused post, and goes on with other workspaces', async () => {
    slack.server.takeOff(slack.acme);
    await expect(slack.post(slack.acme, 'refused')).rejects.toMatchObject({
      kind: 'lost installation',
      fix: 'Install the app again at https://heatline.test/slack/install.',
    });
    expect(slack.removals()).toBe(1);
    await expect(slack.post(slack.acme, 'not even asked')).rejects.toMatchObject({
      kind: 'lost installation',
    });
    expect(slack.server.requests('chat.postMessage')).toBe(1);
    await slack.post(slack.globex, 'still here');
  });

  it('does not infer an uninstall from a single wrong answer or a late event', async () => {
    slack.server.failOnce('chat.postMessage', { error: 'account_inactive' });
    await expect(slack.post(slack.acme, 'outage')).rejects.toMatchObject({ kind: 'lost installation' });
    await slack.tellOf(slack.acme, { type: 'app_uninstalled' });
    await slack.tellOf(slack.acme, { type: 'tokens_revoked', tokens: { oauth: ['U0READER00'], bot: [] } });
    await slack.post(slack.acme, 'here all along');
    expect(slack.removals()).toBe(0);
  });

  it('ignores an uninstall event from before the installation while Slack cannot confirm it', async () => {
    slack.server.failOnce('auth.test', { error: 'internal_error' });
    const tests = slack.server.requests('auth.test');
    await slack.tellOf(slack.acme, { type: 'app_uninstalled' });
    await expect.poll(() => slack.server.requests('auth.test')).toBe(tests + 1);
    await slack.post(slack.acme, 'installed anew');
    expect(slack.removals()).toBe(0);
  });

  it('trusts an uninstall event from after the installation even if Slack cannot confirm it', async () => {
    slack.server.failOnce('auth.test', { error: 'internal_error' });
    const body = eventBody(
      'T0ACME0000',
      { type: 'app_uninstalled' },
      'Ev0NEW',
      new Date(slack.now().getTime() + 60_000),
    );
    await sendRequest(slack.port, signRequest(body, { type: 'application/json' }));
    await expect.poll(slack.removals).toBe(1);
  });

  it('notices an uninstall without an event after the token has expired', async () => {
    await slack.install(slack.acme, { rotates: true });
    slack.server.takeOff(slack.acme);
    slack.pass(dayMs);
    await expect(slack.post(slack.acme, 'a day later')).rejects.toMatchObject({ kind: 'lost installation' });
    expect(slack.removals()).toBe(1);
  });

  it('does not infer an uninstall when another process renewed the tokens', async () => {
    await slack.install(slack.acme, { rotates: true });
    const installed = await slack.installations.find('T0ACME0000');
    slack.pass(11 * hourMs);
    await slack.post(slack.acme, 'renewed');
    await slack.installations.save('T0ACME0000', installed ?? {});
    slack.pass(dayMs);
    const restored = await slack.anotherCopy();
    await expect(slack.post(slack.acme, 'restored', restored)).rejects.toMatchObject({
      kind: 'lost installation',
    });
    expect(await slack.installations.list()).toContain('T0ACME0000');
  });

  it("keeps an uninstalled workspace's data for a week", async () => {
    slack.server.takeOff(slack.acme);
    await slack.tellOf(slack.acme, { type: 'app_uninstalled' });
    await expect.poll(slack.removals).toBe(1);
    slack.pass(6.9 * dayMs);
    expect(await slack.purgeRemoved()).toEqual([]);
    slack.pass(0.2 * dayMs);
    expect(await slack.purgeRemoved()).toEqual([{ platform: 'slack', workspaceId: 'T0ACME0000' }]);
  });

  it('restores everything if the workspace reinstalls the app in time', async () => {
    slack.server.takeOff(slack.acme);
    await slack.tellOf(slack.acme, { type: 'app_uninstalled' });
    await expect.poll(slack.removals).toBe(1);
    slack.pass(3 * dayMs);
    await slack.install(slack.acme);
    slack.pass(30 * dayMs);
    expect(await slack.purgeRemoved()).toEqual([]);
    await slack.post(slack.acme, 'back');
    expect(await slack.texts(slack.acme)).toContain('back');
  });

  it('refuses a forged uninstall event', async () => {
    const body = eventBody('T0ACME0000', { type: 'app_uninstalled' });
    const forged = signRequest(body, { type: 'application/json', secret: 'of somebody else' });
    expect((await sendRequest(slack.port, forged)).status).toBe(401);
    await slack.post(slack.acme, 'here');
  });
});
