import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Platform, PlatformPayload, PostedMessage } from '../../src/platform/adapter.ts';
import { eventually } from '../eventually.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
let service: Service;
let posts: PlatformPayload[];
let updates: { readonly payload: PlatformPayload; readonly posted: PostedMessage }[];

/** A platform that takes whatever it is given. */
const board: Platform = {
  name: 'board',
  faultOfChannelId: () => undefined,
  render: (message) => [JSON.parse(JSON.stringify(message))],
  degrade: () => undefined,
  configure: () => ({
    createAdapter: async () => ({
      async start() {},
      async stop() {},
      async post(_channel, payload) {
        posts.push(payload);
        return { messageId: `m${posts.length}` };
      },
      async update(_channel, payload, posted) {
        updates.push({ payload, posted });
        return 'updated';
      },
      verify: async () => ({ outcome: 'absent' }),
      directChannel: async (id) => ({ platform: 'board', id }),
      profileOf: async () => ({}),
      roleIn: async () => 'admin',
      async *diagnose() {},
    }),
  }),
};

beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  posts = [];
  updates = [];
  write('lead', { heat: 90 });
  service = await startService({
    platforms: [board],
    now: new Date('2021-12-13T07:59:30Z'),
    env: {
      STATE_DIR: join(folder, 'state'),
      CONTENT_DIR: join(folder, 'content'),
      DIGEST_CHANNELS: 'board:wall',
      DIGEST_CRON: '08:00',
      DIGEST_TIMEZONE: 'UTC',
    },
  });
});

afterEach(async () => {
  await service.stop();
});

function write(name: string, changes: object): void {
  const front = {
    title: `Title of ${name}`,
    publishedDateTime: '2021-12-13T07:30:00Z',
    webUrl: `https://${name}.example/story`,
    provider: { name, domain: `${name}.example` },
    ...changes,
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, 'content', `${name}.md`), ['---', ...lines, '---', ''].join('\n'));
}

/** Waits until so many files were found new or changed, since the start. */
const untilFound = (count: number) =>
  eventually(() => {
    const found = service.events().filter(({ msg }) => msg === 'articles indexed');
    expect(found.reduce((sum, { added, changed }) => sum + Number(added) + Number(changed), 0)).toBe(count);
  });
const untilUpdated = (count: number) => eventually(() => expect(updates).toHaveLength(count));

it('changes what a running service posted: once for coverage that came, and for a story that was withdrawn', async () => {
  service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
  await eventually(() => expect(posts).toHaveLength(1));
  expect(JSON.stringify(posts)).not.toContain('reuters');

  write('reuters', { title: 'Title of lead', publishedDateTime: '2021-12-13T08:20:00Z' });
  await untilFound(2);
  service.letPassUntil(new Date('2021-12-13T09:00:02Z'));
  await untilUpdated(1);
  expect(updates).toMatchObject([
    {
      posted: { messageId: 'm1' },
      payload: { blocks: [{}, {}, { title: 'Title of lead', coverage: [{ provider: 'reuters' }] }] },
    },
  ]);

  write('lead', { heat: -1 });
  write('reuters', { published: false });
  await untilFound(4);
  service.letPassUntil(new Date('2021-12-13T10:00:03Z'));
  await untilUpdated(2);
  expect(updates[1]).toMatchObject({
    payload: { summary: 'Top stories', blocks: [{}, {}, { title: 'Title of lead', isWithdrawn: true }] },
  });
  expect(posts).toHaveLength(1);
  expect(service.warnings()).toEqual([]);
});

it('goes on keeping a digest true when the clock leaps days ahead for a moment', async () => {
  service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
  await eventually(() => expect(posts).toHaveLength(1));
  service.leapTo(new Date('2021-12-16T12:00:01Z'));
  await service.severalTicks();
  service.leapTo(new Date('2021-12-13T08:00:10Z'));
  await service.severalTicks();

  write('lead', { heat: -1 });
  await untilFound(2);
  service.letPassUntil(new Date('2021-12-13T10:00:03Z'));
  await untilUpdated(1);
  expect(updates[0]).toMatchObject({ payload: { blocks: [{}, {}, { isWithdrawn: true }] } });
});
