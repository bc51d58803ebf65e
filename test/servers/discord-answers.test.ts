import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type DiscordServer, startDiscordServer } from './discord-server.ts';

/** The fields that Discord adds in its answers, as its OpenAPI file requires them. */

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(() => server.close());

const answer = z.looseObject({
  id: z.string().optional(),
  guild_id: z.string().optional(),
  roles: z.array(z.unknown()).optional(),
});

async function request(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${server.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${server.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function ask(...asked: Parameters<typeof request>) {
  const response = await request(...asked);
  return { status: response.status, body: answer.parse(await response.json()) };
}

const post = (channelId: string, body: object) =>
  ask('POST', `/channels/${channelId}/messages`, { ...body, allowed_mentions: { parse: [] } });
const saying = (content: string) => ({
  flags: 1 << 15,
  components: [{ type: 17, components: [{ type: 10, content }] }],
});
const user = {
  avatar: null,
  discriminator: '0',
  global_name: null,
  primary_guild: null,
  public_flags: 0,
  flags: 0,
};

it('the local Discord returns a message with its full author', async () => {
  const { body } = await post(server.channelId, saying('A digest'));
  expect(body['author']).toEqual({ ...user, id: server.applicationId, username: 'heatline', bot: true });
});

it('the local Discord tells the bot more about itself than about others', async () => {
  const { body } = await ask('GET', '/users/@me');
  expect(body).toMatchObject({ ...user, id: server.applicationId, mfa_enabled: true, locale: 'en-US' });
});

it('the local Discord returns components with their defaults', async () => {
  const text = { type: 10, content: 'A story' };
  const picture = { type: 11, media: { url: 'https://example.org/a.png' } };
  const parts = [{ type: 9, components: [text], accessory: picture }, { type: 14 }];
  const { body } = await post(server.channelId, {
    flags: 1 << 15,
    components: [{ type: 17, components: parts }],
  });
  expect(body['components']).toEqual([
    {
      ...{ type: 17, id: 1, accent_color: null, spoiler: false },
      components: [
        {
          ...{ type: 9, id: 2, components: [{ ...text, id: 3 }] },
          accessory: {
            ...{ type: 11, id: 4, description: null, spoiler: false },
            media: {
              url: 'https://example.org/a.png',
              id: expect.stringMatching(/^\d{19}$/),
              proxy_url: 'https://images-ext-1.discordapp.net/external/example.org/a.png',
            },
          },
        },
        { type: 14, id: 5, spacing: 1, divider: true },
      ],
    },
  ]);
});

it("the local Discord returns what a reply refers to, without the request's options", async () => {
  const { body: first } = await post(server.channelId, saying('A digest'));
  const reference = { message_id: first.id, fail_if_not_exists: false };
  const { body } = await post(server.channelId, { ...saying('A story'), message_reference: reference });
  expect(body['message_reference']).toEqual({ type: 0, channel_id: server.channelId, message_id: first.id });
});

it("the local Discord returns a channel's position and its tags' emoji", async () => {
  const forum = server.createChannel({ type: 15, tags: ['News'] });
  const { body } = await ask('GET', `/channels/${forum}`);
  expect(body).toMatchObject({
    ...{ id: forum, type: 15, position: 0, flags: 0 },
    available_tags: [
      { id: expect.any(String), name: 'News', moderated: false, emoji_id: null, emoji_name: null },
    ],
  });
});

it('the local Discord returns direct messages with flags and a full person', async () => {
  const opened = await ask('POST', '/users/@me/channels', { recipient_id: server.readerId });
  const channel = await ask('GET', `/channels/${server.directChannelId}`);
  expect(channel.body).toEqual({
    ...{ id: server.directChannelId, type: 1, flags: 0 },
    recipients: [{ ...user, id: server.readerId, username: 'reader' }],
  });
  expect(opened.body).toEqual(channel.body);
});

it("the local Discord returns a thread's creator and its counts of messages and members", async () => {
  const { body: first } = await post(server.channelId, saying('A digest'));
  const start = `/channels/${server.channelId}/messages/${first.id}/threads`;
  const { status, body: thread } = await ask('POST', start, { name: 'Stories' });
  expect([status, thread]).toMatchObject([
    201,
    { owner_id: server.applicationId, message_count: 0, total_message_sent: 0, member_count: 1 },
  ]);
  await post(thread.id ?? '', saying('A story'));
  const { body } = await ask('GET', `/channels/${thread.id}`);
  expect(body).toMatchObject({ message_count: 1, total_message_sent: 1 });
  // Discord's own message, which points to the message that started the thread, is not counted.
  const messages = await request('GET', `/channels/${thread.id}/messages`);
  expect(await messages.json()).toMatchObject([
    { type: 0 },
    {
      ...{ type: 21, content: '', components: [] },
      message_reference: { type: 0, channel_id: server.channelId, message_id: first.id },
    },
  ]);
  const found = server.createChannel({ type: 11, parentId: server.channelId });
  expect((await ask('GET', `/channels/${found}`)).body).toMatchObject({ owner_id: server.readerId });
});

it("the local Discord returns a server's settings and how its roles are shown", async () => {
  const { body: channel } = await ask('GET', `/channels/${server.channelId}`);
  const { body } = await ask('GET', `/guilds/${channel.guild_id}`);
  expect(body).toMatchObject({
    ...{ owner_id: server.readerId, features: [], verification_level: 0, nsfw_level: 0, premium_tier: 0 },
    ...{ system_channel_id: null, rules_channel_id: null, preferred_locale: 'en-US', max_members: 500_000 },
  });
  const [everyone] = body.roles ?? [];
  expect(everyone).toMatchObject({
    ...{ name: '@everyone', permissions: '0', color: 0, hoist: false, mentionable: false, flags: 0 },
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  });
  const member = await ask('GET', `/guilds/${channel.guild_id}/members/${server.readerId}`);
  expect(member.body).toMatchObject({
    ...{
      nick: null,
      avatar: null,
      banner: null,
      premium_since: null,
      pending: false,
      deaf: false,
      mute: false,
    },
    ...{ joined_at: expect.any(String), user: { ...user, id: server.readerId } },
  });
});

it("the local Discord returns an application's owner and installs, unless the portal overrides them", async () => {
  const { body } = await ask('GET', '/applications/@me');
  expect(body).toMatchObject({
    ...{
      id: server.applicationId,
      owner: { ...user, id: server.readerId },
      team: null,
      flags: 0,
      flags_new: '0',
    },
    ...{ interactions_endpoint_url: null, redirect_uris: [], approximate_guild_count: 1 },
  });
  server.setApplication({ interactions_endpoint_url: 'https://example.org/' });
  const { body: changed } = await ask('GET', '/applications/@me');
  expect(changed).toEqual({ ...body, interactions_endpoint_url: 'https://example.org/' });
});
