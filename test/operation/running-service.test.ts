import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let stateDir: string;
let slackServer: SlackServer;
let discordServer: DiscordServer;
let service: Service;

beforeEach(async () => {
  stateDir = temporaryFolder();
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
  service = await startService(settings(new Date('2021-12-13T07:59:30Z')));
});

function settings(now: Date) {
  return {
    platforms: [slack, discord],
    now,
    env: {
      ...slackServer.env,
      ...discordServer.env,
      STATE_DIR: stateDir,
      DIGEST_CHANNELS: `slack:${slackServer.channel},discord:${discordServer.channelId}`,
      DIGEST_TIMEZONE: 'UTC',
      HTTP_PORT: '0',
    },
  };
}

afterEach(async () => {
  await service.stop();
  await Promise.all([slackServer.close(), discordServer.close()]);
});

function get(path: string): Promise<Response> {
  const serving = service.events().find(({ msg }) => msg === 'serving health and metrics');
  return fetch(`http://127.0.0.1:${serving?.['port']}${path}`);
}

/** What was logged about the delivery to Slack. */
function followed() {
  const id = `slack:${slackServer.channel}/2021-12-13T08:00:00.000Z`;
  return service.events().filter((event) => event['deliveryId'] === id);
}

const sent = () => service.events().filter(({ msg }) => msg === 'digest sent');

describe('a running service', () => {
  it('is healthy and ready once its platforms are connected, and counts what it sends', async () => {
    expect((await get('/healthz')).status).toBe(200);
    await eventually(async () => expect((await get('/readyz')).status).toBe(200));

    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(sent()).toHaveLength(2));
    const metrics = await (await get('/metrics')).text();
    for (const line of [
      'heatline_slots_due_total 2',
      'heatline_digests_sent_total{platform="slack"} 1',
      'heatline_digests_sent_total{platform="discord"} 1',
      'heatline_digest_lateness_seconds_count 2',
      'heatline_deliveries_open 0',
      'heatline_subscriptions_due 0',
      'heatline_index_faulty_files 0',
    ]) {
      expect(metrics.split('\n')).toContain(line);
    }
  });

  it('is not ready while a connection is lost, posts anyway, and is ready again afterwards', async () => {
    const untilReadiness = (check: (response: Response) => void | Promise<void>) =>
      eventually(async () => check(await get('/readyz')));
    await untilReadiness(({ status }) => expect(status).toBe(200));
    discordServer.gateway.behave('refusing');
    discordServer.gateway.drop();
    await untilReadiness(async (response) =>
      expect(await response.text()).toContain('discord: the connection of shard 0 is lost'),
    );
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(sent()).toHaveLength(2));
    discordServer.gateway.behave('usual');
    await untilReadiness(({ status }) => expect(status).toBe(200));

    slackServer.socket.silence('hello');
    slackServer.socket.cut();
    await untilReadiness(async (response) =>
      expect(await response.text()).toContain('slack: the connection is lost'),
    );
  });

  it('identifies a delivery by one id throughout the log, and logs no secret', async () => {
    slackServer.fail({ retryAfter: 1 });
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(service.warnings()).toHaveLength(1));
    service.letPassUntil(new Date('2021-12-13T08:00:05Z'));
    await eventually(() => expect(sent()).toHaveLength(2));

    expect(followed().map(({ msg }) => msg)).toEqual(['digest put off', 'digest sent']);
    const log = JSON.stringify(service.events());
    for (const secret of [slackServer.botToken, slackServer.appToken, discordServer.token]) {
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain('SenseTime');
  });

  it('ends within ten seconds although a platform does not answer, and treats the post as in doubt afterwards', async () => {
    slackServer.fail({ hang: true });
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await slackServer.requested('chat.postMessage', 1);
    const asked = performance.now();
    expect(await service.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    const [delivery] = await service.history(`slack:${slackServer.channel}`);
    expect(delivery?.status.state).toBe('claimed');

    service = await startService(settings(new Date('2021-12-13T08:00:30Z')));
    await eventually(() => expect(sent()).toHaveLength(1));
    expect(followed().map(({ msg }) => msg)).toEqual(['delivery was interrupted', 'digest sent']);
  });
});
