import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { startPostgres } from '../servers/postgres-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A connection to a server that stays open but can fall silent. */
async function networkTo(port: number) {
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far);
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

it('ends within ten seconds although PostgreSQL does not answer', async () => {
  const stateDir = temporaryFolder();
  const postgres = await startPostgres();
  const slackServer = await startSlackServer();
  const url = new URL(await postgres.createDatabase());
  const network = await networkTo(Number(url.port));
  onTestFinished(async () => {
    network.close();
    await slackServer.close();
    await postgres[Symbol.asyncDispose]();
  });
  url.port = String(network.port);
  const service = await startService({
    platforms: [slack],
    now: new Date('2021-12-13T07:59:30Z'),
    env: {
      ...slackServer.env,
      STATE_DIR: stateDir,
      DATABASE_URL: url.href,
      CONTENT_DIR: 'content',
      DIGEST_CHANNELS: `slack:${slackServer.channel}`,
    },
  });
  await eventually(() => expect(service.events().map(({ msg }) => msg)).toContain('articles indexed'));
  network.fallSilent();
  service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
  // A heartbeat and a tick are in progress.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const stoppedAt = performance.now();
  expect(await service.stop()).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(10_000);
});
