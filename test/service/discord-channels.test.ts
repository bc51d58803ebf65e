import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { eventually } from '../eventually.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { textsOf } from '../servers/validate-discord-message.ts';
import { startService } from '../service.ts';

/** In addition to View Channel. */
const manageChannels = (1n << 4n) | (1n << 10n);

it('posts a threaded digest to every kind of channel as suits it', async ({ onTestFinished }) => {
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-kinds-'));
  const server = await startDiscordServer();
  const role = '1320000000000000001';
  const text = server.channelId;
  const announcement = server.createChannel({ type: 5 });
  const forum = server.createChannel({ type: 15, tags: ['Talk', 'News'], requiresTag: true });
  const thread = server.createChannel({ type: 11, parentId: server.channelIds[1] ?? '' });
  const channels = [text, announcement, forum, thread];
  const service = await startService({
    platforms: [discord],
    now: new Date('2021-12-13T07:59:59Z'),
    env: {
      ...server.env,
      STATE_DIR: stateDir,
      DIGEST_CHANNELS: channels.map((id) => `discord:${id}`).join(','),
      DIGEST_CRON: '08:00',
      DIGEST_TIMEZONE: 'UTC',
      DIGEST_LIMIT: '3',
      DIGEST_STYLE: 'thread',
      DIGEST_MENTION: role,
      DIGEST_CROSSPOST: 'yes',
      DIGEST_TAG: 'news',
    },
  });
  onTestFinished(async () => {
    await service.stop();
    await server.close();
    rmSync(stateDir, { recursive: true });
  });
  service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
  await eventually(async () => {
    for (const id of channels) {
      expect((await service.history(`discord:${id}`))[0]?.status.state).toBe('sent');
    }
  });

  const threadOf = (id: string) => server.threads(id)[0] ?? expect.fail();
  const repliesOf = (messages: ReturnType<typeof server.messages>) =>
    messages.map(({ body }) => textsOf(body).join('\n'));
  const stories = repliesOf(server.messages(threadOf(text).id));
  expect(stories).toHaveLength(3);
  expect(server.messages(text)).toHaveLength(1);
  expect(threadOf(text).name).toBe('Top stories · Monday, December 13, 2021');
  expect(repliesOf(server.messages(threadOf(announcement).id))).toEqual(stories);
  expect(server.messages(announcement).map(({ isCrossposted }) => isCrossposted)).toEqual([true]);
  expect(threadOf(forum)).toMatchObject({
    name: 'Top stories · Monday, December 13, 2021',
    tags: ['1700000000000000001'],
  });
  const [parent, ...others] = server.messages(threadOf(forum).id);
  expect(repliesOf(others)).toEqual(stories);
  expect(repliesOf(server.messages(thread)).slice(1)).toEqual(stories);

  const notified = [...server.messages(text), ...server.messages(announcement), ...(parent ? [parent] : [])];
  for (const { body } of notified) expect(body.allowed_mentions.roles).toEqual([role]);
  for (const { body } of [...others, ...server.messages(threadOf(text).id)]) {
    expect(body.allowed_mentions.roles).toBeUndefined();
  }
  expect(service.warnings()).toEqual([]);
});

it("announces managers' changes in a forum in the newest digest's post", async ({ onTestFinished }) => {
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-forum-'));
  const server = await startDiscordServer();
  const service = await startService({
    platforms: [discord],
    now: new Date('2021-12-13T08:00:00Z'),
    env: { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' },
  });
  onTestFinished(async () => {
    await service.stop();
    await server.close();
    rmSync(stateDir, { recursive: true });
  });
  const forum = server.createChannel({ type: 15, name: 'news' });
  const manage = (subcommand: string, options = {}) =>
    server.command({ name: 'digest', subcommand, options, permissions: manageChannels, channelId: forum });
  await manage('subscribe', { time: '09:00' });
  await manage('now');
  await manage('pause');
  const names = server.threads(forum).map(({ name }) => name);
  expect(names).toEqual([
    'reader gave this channel a digest: every day at 09:00, UTC time · /digest status',
    'Top stories · Monday, December 13, 2021',
  ]);
  const inPost = server.messages(server.threads(forum)[1]?.id ?? '').flatMap(({ body }) => textsOf(body));
  expect(inPost.at(-1)).toBe("-# reader paused this channel's digest · `/digest status`");
});

it('accepts a form from a person whom the server lets use /digest without Manage Channels', async ({
  onTestFinished,
}) => {
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-trusted-'));
  const server = await startDiscordServer();
  const service = await startService({
    platforms: [discord],
    now: new Date('2021-12-13T08:00:00Z'),
    env: { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' },
  });
  onTestFinished(async () => {
    await service.stop();
    await server.close();
    rmSync(stateDir, { recursive: true });
  });
  const asked = { name: 'digest', permissions: 1n << 10n };
  await server.command({ ...asked, subcommand: 'subscribe', options: { time: '09:00' } });
  const form = await server.startCommand({ ...asked, subcommand: 'edit' }).form();
  const submitted = { form, typed: { time: '10:30' }, permissions: asked.permissions };
  const [reply] = await server.submit(submitted).replied();
  expect(textsOf(reply.body).join('\n')).toContain('10:30');
  // The same form, submitted by someone whose seal it does not carry.
  const unsealed = { ...form, custom_id: form.custom_id.replace(/ ~~.*/, '') };
  const [refused] = await server.submit({ ...submitted, form: unsealed }).replied();
  expect(textsOf(refused.body).join('\n')).toContain('Only people with the Manage Channels permission');
});
