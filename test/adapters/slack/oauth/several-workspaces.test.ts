import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandService } from '../../../command-service.ts';
import { commandBody, eventBody, sendRequest, signRequest } from '../../../servers/slack-requests.ts';
import { newsCommand } from '../news-command.ts';
import { channelIn, type InstallableSlack, plainText, startInstallableSlack } from './installable-slack.ts';

let slack: InstallableSlack;
beforeEach(async () => {
  slack = await startInstallableSlack();
});
afterEach(() => slack.stop());

describe('several workspaces', () => {
  beforeEach(async () => {
    await slack.install(slack.acme);
    await slack.install(slack.globex);
  });

  it('gives each workspace its own digests, and shows neither anything of the other', async () => {
    await slack.post(slack.acme, 'for Acme');
    await slack.post(slack.globex, 'for Globex');
    const acme = await slack.texts(slack.acme);
    const globex = await slack.texts(slack.globex);
    expect([acme.includes('for Acme'), acme.includes('for Globex')]).toEqual([true, false]);
    expect([globex.includes('for Acme'), globex.includes('for Globex')]).toEqual([false, true]);
  });

  it('never shares a channel or person id between workspaces', async () => {
    const channel_id = 'C000000001';
    for (const { teamId } of [slack.acme, slack.globex]) {
      await sendRequest(
        slack.port,
        signRequest(commandBody({ team_id: teamId, channel_id, text: 'search tidal' })),
      );
    }
    await expect.poll(() => slack.asked).toHaveLength(2);
    expect(slack.asked).toEqual([
      { person: 'T0ACME0000.U0READER00', channel: 'T0ACME0000.C000000001' },
      { person: 'T0GLOBEX00.U0READER00', channel: 'T0GLOBEX00.C000000001' },
    ]);
  });

  it('keeps an organisation without a workspace apart from the workspaces', async () => {
    const home = { type: 'app_home_opened', tab: 'home', channel: 'D000000001', user: 'U0READER00' };
    const authorizations = [{ enterprise_id: 'E0ORG', team_id: null, is_enterprise_install: true }];
    const { team_id: _, ...body }: Record<string, unknown> = JSON.parse(eventBody(slack.acme.teamId, home));
    const event = JSON.stringify({ ...body, enterprise_id: 'E0ORG', authorizations });
    await sendRequest(slack.port, signRequest(event, { type: 'application/json' }));
    await expect
      .poll(() => slack.asked)
      .toEqual([{ person: 'E0ORG.U0READER00', channel: 'E0ORG.D000000001' }]);
  });

  it("lists each person's channels in their own workspace", async () => {
    const channels = [channelIn(slack.globex)];
    expect(await slack.adapter.channelsOf?.(`${slack.globex.teamId}.U000000001`)).toEqual(channels);
  });

  it('opens direct messages in the right workspace', async () => {
    const direct = await slack.adapter.directChannel('T0GLOBEX00.U000000001');
    expect(direct.id).toMatch(/^T0GLOBEX00\.D/);
  });

  it('looks for a message in doubt in each workspace separately', async () => {
    await slack.post(slack.acme, 'key of both');
    const attempt = {
      idempotencyKey: 'key of both',
      begunAt: slack.now(),
      now: new Date(slack.now().getTime() + 60_000),
    };
    const verdicts = [slack.acme, slack.globex].map((one) =>
      slack.adapter.verify(channelIn(one), {}, attempt),
    );
    expect((await Promise.all(verdicts)).map(({ outcome }) => outcome)).toEqual(['arrived', 'absent']);
  });

  it('gives separate fixes for a workspace without the app and a channel without a workspace', async () => {
    const nowhere = { platform: 'slack', id: 'T0NOWHERE0.C000000001' };
    const plain = { platform: 'slack', id: 'C000000001' };
    await expect(slack.adapter.post(nowhere, plainText('Hi'), { idempotencyKey: 'k' })).rejects.toMatchObject(
      {
        kind: 'lost installation',
        fix: 'Install it there at https://heatline.test/slack/install.',
      },
    );
    await expect(slack.adapter.post(plain, plainText('Hi'), { idempotencyKey: 'k' })).rejects.toMatchObject({
      kind: 'lost destination',
      fix: expect.stringContaining('slack:T0123ABC.C0456DEF'),
    });
    expect(slack.server.requests('chat.postMessage')).toBe(0);
  });

  it('starts although one workspace has lost its token, and reports that', async () => {
    slack.server.takeOff(slack.acme);
    const copy = await slack.anotherCopy();
    await copy.start(commandService([newsCommand], slack.answer));
    await slack.post(slack.globex, 'still here', copy);
    await copy.stop();
  });
});
