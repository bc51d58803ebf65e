import { afterEach, beforeEach, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let server: SlackServer;
let service: Service;

beforeEach(async () => {
  server = await startSlackServer();
  server.people.set(server.person.id, { team_id: 'T000000001', tz: 'UTC', locale: 'en-GB' });
  service = await startService({
    platforms: [slack],
    now: new Date('2021-12-12T07:59:30Z'),
    env: { ...server.env, STATE_DIR: temporaryFolder(), DIGEST_TIMEZONE: 'UTC' },
  });
});
afterEach(async () => {
  await service.stop();
  await server.close();
});

const logged = (event: string) => service.events().filter(({ msg }) => msg === event);

it('tells the creator of a digest that its channel has been lost for a day and how to fix it, and resumes on a button', async () => {
  const { replies } = await server.slashCommand({ command: '/digest', text: 'subscribe 8:00' });
  expect(replies[0]?.text).toContain('is subscribed');
  const direct = await server.openDirectChannel();
  const lost = () =>
    server.fail(
      { error: 'not_in_channel' },
      { times: 1, channel: server.channel, method: 'chat.postMessage' },
    );

  lost();
  service.letPassUntil(new Date('2021-12-12T08:00:01Z'));
  await expect.poll(() => logged('digest put off')).toHaveLength(1);
  expect(logged('digest put off')).toMatchObject([{ kind: 'lost destination' }]);
  expect(server.messages(direct)).toEqual([]);

  lost();
  // Slack is busy the first time the person is to be told.
  server.fail({ retryAfter: 1 }, { times: 1, channel: direct, method: 'chat.postMessage' });
  service.letPassUntil(new Date('2021-12-13T08:00:02Z'));
  await expect.poll(() => logged('owner not told')).toHaveLength(1);
  lost();
  service.letPassUntil(new Date('2021-12-13T08:20:00Z'));
  await server.until(() => server.messages(direct).length > 0, 'a direct message');
  const [told] = server.messages(direct);
  if (!told) throw new Error('expected a direct message');
  expect(JSON.stringify(told)).toMatch(/switched off: it could not be posted for a day.*\/invite @heatline/);

  const resume = async () => {
    const [answer] = await server.pressButton({ on: told, label: 'Resume', channel: direct }).replied();
    return answer?.text;
  };
  expect(await resume()).toMatch(/^Nothing was changed: .*\/invite @heatline/);
  server.people.join(server.channel, server.person.id);
  expect(await resume()).toContain('is active again');
  service.letPassUntil(new Date('2021-12-14T08:00:01Z'));
  await expect.poll(() => logged('digest sent')).toHaveLength(1);
  expect(server.messages(direct)).toHaveLength(1);
});
