import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack as platform } from '../../../../adapters/slack/index.ts';
import { commandBody, eventBody, sendRequest, signRequest } from '../../../servers/slack-requests.ts';
import { organisationId } from '../../../servers/slack-workspaces.ts';
import { hourMs, type InstallableSlack, plainText, startInstallableSlack } from './installable-slack.ts';

let slack: InstallableSlack;
beforeEach(async () => {
  slack = await startInstallableSlack();
});
afterEach(() => slack.stop());

const installForAll = (rotates = false) => slack.install(slack.acme, { isForOrganisation: true, rotates });
const channel = () => ({ platform: 'slack', id: `${organisationId}.${slack.acme.channel}` });
const post = (text: string) => slack.adapter.post(channel(), plainText(text), { idempotencyKey: text });

/** Lets Slack send an event of the organisation, which names the workspace in which it happened. */
const tell = (event: object, teamId = slack.globex.teamId) => {
  const body = eventBody(teamId, event, undefined, slack.now(), organisationId);
  return sendRequest(slack.port, signRequest(body, { type: 'application/json' }));
};

describe('an installation for a whole organisation', () => {
  it('is stored once for all workspaces, and tells the administrator what is left to do', async () => {
    const page = await installForAll();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Heatline is in Acme &#38; Friends');
    expect(page.links).toEqual([
      `https://app.slack.com/manage/${organisationId}/integrations/profile/A0HEATLINE/workspaces/add`,
    ]);
    expect(await slack.installations.list()).toEqual([organisationId]);
  });

  it('posts to a channel of any workspace with the token of the organisation', async () => {
    await installForAll();
    await post('for everyone');
    expect(await slack.texts(slack.acme)).toContain('for everyone');
    expect(platform.faultOfChannelId(channel().id)).toBeUndefined();
  });

  it('answers people of all workspaces, whose ids are those of the organisation', async () => {
    await installForAll();
    for (const { teamId } of [slack.acme, slack.globex]) {
      const of = { team_id: teamId, enterprise_id: organisationId, is_enterprise_install: 'true' };
      await sendRequest(slack.port, signRequest(commandBody({ ...of, text: `search ${teamId}` })));
    }
    await expect.poll(() => slack.asked).toHaveLength(2);
    const asker = { person: `${organisationId}.U0READER00`, channel: `${organisationId}.C000000001` };
    expect(slack.asked).toEqual([asker, asker]);
    await tell({ type: 'app_home_opened', tab: 'home', channel: 'D000000001', user: 'U0READER00' });
    await expect.poll(() => slack.asked).toHaveLength(3);
    expect(slack.asked[2]).toEqual({ ...asker, channel: `${organisationId}.D000000001` });
  });

  it("lists a person's channels in each workspace of the organisation", async () => {
    await installForAll();
    expect(await slack.adapter.channelsOf?.(`${organisationId}.U000000001`)).toEqual([channel()]);
    expect(slack.server.requests('users.conversations')).toBe(2);
  });

  it.each([
    ['an administrator of the organisation', organisationId, { is_admin: true }, {}, 'admin'],
    ['an administrator of only one workspace', organisationId, {}, { is_admin: true }, 'member'],
    ['an administrator of another organisation', 'E0OTHER', { is_admin: true }, { is_admin: true }, 'guest'],
  ])('knows the role of %s in a channel of any workspace', async (_, enterprise_id, inAll, inOne, role) => {
    await installForAll();
    slack.server.people.set('U0MEMBER00', {
      ...{ team_id: slack.globex.teamId, ...inOne },
      enterprise_user: { enterprise_id, ...inAll },
    });
    slack.server.people.join(slack.acme.channel, 'U0MEMBER00');
    expect(await slack.adapter.roleIn(channel(), `${organisationId}.U0MEMBER00`)).toBe(role);
  });

  it('stands beside the installation of a single workspace, each with its own token', async () => {
    await installForAll();
    await slack.install(slack.globex, { isForOrganisation: false });
    await slack.post(slack.globex, 'for globex');
    await post('for the organisation');
    expect(await slack.texts(slack.globex)).toContain('for globex');
    expect(await slack.texts(slack.acme)).toContain('for the organisation');
    expect(await slack.installations.list()).toEqual([organisationId, slack.globex.teamId]);
  });

  it('renews a token that expires', async () => {
    await installForAll(true);
    slack.pass(13 * hourMs);
    await post('with a new token');
    expect(await slack.texts(slack.acme)).toContain('with a new token');
  });

  it.each([
    ['names the organisation', { type: 'app_uninstalled' }],
    ['is about its token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0HEATLINE'] } }],
  ])('is forgotten when an event of its removal %s', async (_, event) => {
    await installForAll();
    slack.server.takeOff(slack.acme);
    await tell(event);
    await expect.poll(slack.removals).toBe(1);
    expect(await slack.installations.list()).toEqual([]);
    await expect(post('gone')).rejects.toMatchObject({ kind: 'lost installation' });
  });

  it('is forgotten when the event of its removal names only a workspace of it', async () => {
    await installForAll();
    slack.server.takeOff(slack.acme);
    const { authorizations: _, ...body } = JSON.parse(
      eventBody(slack.globex.teamId, { type: 'app_uninstalled' }, undefined, slack.now(), organisationId),
    );
    await sendRequest(slack.port, signRequest(JSON.stringify(body), { type: 'application/json' }));
    await expect.poll(slack.removals).toBe(1);
  });

  it('is kept when only a workspace of it removed the app', async () => {
    await installForAll();
    const { authorizations: _, ...body } = JSON.parse(
      eventBody(slack.globex.teamId, { type: 'app_uninstalled' }, undefined, slack.now(), organisationId),
    );
    slack.server.failOnce('auth.test', { error: 'internal_error' });
    const tests = slack.server.requests('auth.test');
    await sendRequest(slack.port, signRequest(JSON.stringify(body), { type: 'application/json' }));
    await expect.poll(() => slack.server.requests('auth.test')).toBe(tests + 1);
    await post('still here');
    expect(slack.removals()).toBe(0);
  });
});
