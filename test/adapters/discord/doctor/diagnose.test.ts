import { describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { discord } from '../../../../adapters/discord/index.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { Finding } from '../../../../src/platform/finding.ts';
import { SettingsError } from '../../../../src/platform/settings.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { recordLog } from '../record-log.ts';
import { failureOf, inChannel, post, saying, serveAdapter } from '../served-adapter.ts';

const registered = [{ type: 1, name: 'news', description: 'Look stories up', options: [] }] as const;

describe.concurrent('checking the Discord setup', () => {
  it('finds nothing wrong with a working setup', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.setCommands([...registered].map((command) => ({ ...command, options: [] })));
    expect(await check(adapter, server.channelId, server.directChannelId)).toEqual([
      'right discord: the token belongs to Heatline; no privileged intents are needed',
      'right discord: the gateway can be reached; 999 connections are left today',
      'right discord: these commands are registered: news',
      `right discord:${server.channelId} (#channel-1, text): I can post there`,
      `right discord:${server.directChannelId} (direct): I can post there`,
    ]);
    expect(server.messages(server.channelId)).toEqual([]);
  });

  it('stops at an invalid token and says how to fix it', async (context) => {
    const { server } = await serveAdapter(context);
    const settings = { apiUrl: server.apiUrl, token: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}` };
    const adapter = createDiscordAdapter({ ...machineClock, settings, log: recordLog() });
    context.onTestFinished(() => adapter.stop());
    expect(await check(adapter, server.channelId)).toEqual([
      expect.stringMatching(/^wrong discord: signing in with the token failed: 401.* → .*Reset Token/),
    ]);
  });

  it('names each missing permission and what needs it', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, name: 'digests' });
    for (const permission of ['ReadMessageHistory', 'SendMessagesInThreads'] as const) {
      server.deny(server.channelId, permission);
      server.deny(forum, permission);
    }
    const found = await check(adapter, server.channelId, forum);
    expect(found.filter((line) => /lack|can post/.test(line))).toEqual([
      expect.stringMatching(/^right .*#channel-1, text\): I can post there/),
      expect.stringMatching(
        /^weak .*Read Message History, needed for checking whether .* → Give my role Read/,
      ),
      expect.stringMatching(/^weak .*Send Messages in Threads, needed for the style "thread"/),
      expect.stringMatching(/^wrong .*#digests, forum\): I lack Send Messages in Posts, needed for posting/),
      expect.stringMatching(/^weak .*Read Message History/),
    ]);
  });

  it.for([
    [
      'does not exist',
      (): string => '9999999999999999999',
      /wrong .*Unknown Channel.* → The channel was deleted/,
    ],
    [
      'has an invalid id',
      (): string => 'general',
      /wrong discord:general: is not a channel id of 17 to 20 digits/,
    ],
    [
      'cannot be seen',
      ({ server }) => {
        server.deny(server.channelId, 'ViewChannel');
        return server.channelId;
      },
      /wrong .*Missing Access.* → Give my role View Channel/,
    ],
    [
      'is a category',
      ({ server }) => server.createChannel({ type: 4 }),
      /wrong .*takes no messages → Choose a text/,
    ],
    [
      'is a locked thread',
      ({ server }) => {
        const thread = server.createChannel({ type: 11, parentId: server.channelId });
        server.setThread(thread, { locked: true });
        return thread;
      },
      /wrong .*is locked → Unlock the thread/,
    ],
    [
      'is a forum whose posts need a tag',
      ({ server }) => server.createChannel({ type: 15, tags: ['News', 'Talk'], requiresTag: true }),
      /weak .*takes no post without a tag → .*one of "News", "Talk"/,
    ],
    [
      'is in a server where the bot is timed out',
      ({ server }) => {
        server.timeOut(new Date('2099-01-01'));
        return server.channelId;
      },
      /wrong .*timed out in that server → .*until 2099-01-01/,
    ],
  ] as const satisfies readonly (readonly [string, (served: Served) => string, RegExp])[])(
    'reports a channel that %s',
    async ([, prepare, found], context) => {
      const served = await serveAdapter(context);
      expect((await check(served.adapter, prepare(served))).at(-1)).toMatch(found);
    },
  );

  it('names Connect as missing when it hides the chat of a voice channel', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const voice = server.createChannel({ type: 2 });
    server.deny(voice, 'Connect');
    expect((await check(adapter, voice)).at(-1)).toMatch(/^wrong .*I lack Connect, needed for posting/);
    const error = await failureOf(post(adapter, voice, saying('x')));
    expect(error).toMatchObject({ kind: 'lost destination', fix: expect.stringMatching(/Connect/) });
  });

  it('says what keeps commands from arriving', async (context) => {
    const { server, adapter } = await serveAdapter(context, { sessions: { remaining: 0 } });
    server.setApplication({ interactions_endpoint_url: 'https://elsewhere.example/' });
    server.letHaveCommands(false);
    const found = await check(adapter, server.channelId);
    expect(found).toContainEqual(
      expect.stringMatching(/^wrong .*instead of to me → Clear the Interactions Endpoint URL/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^wrong .*0 of the 1000 sessions.* → Wait 240 minutes/),
    );
    expect(found).toContainEqual(expect.stringMatching(/^weak .*no commands are registered yet → Start me/));
    expect(found).toContainEqual(expect.stringMatching(/^weak .*added without them → Open the link/));
  });

  it("says who can install the bot, given the app's settings", async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.setApplication({ bot_require_code_grant: true, integration_types_config: { 0: {} } });
    expect((await check(adapter)).slice(1, 3)).toEqual([
      expect.stringMatching(
        /^wrong .*nobody can add me to a server.* → Turn "Requires OAuth2 Code Grant" off/,
      ),
      expect.stringMatching(
        /^right .*people cannot install me .*turn "User Install" on at .* → Installation/,
      ),
    ]);
    server.setApplication({ bot_require_code_grant: false, integration_types_config: { 0: {}, 1: {} } });
    expect((await check(adapter))[1]).toMatch(/^right .*gateway/);
  });

  it('says that there are fewer shards than Discord recommends', async (context) => {
    const { server } = await serveAdapter(context, { shards: 8 });
    const settings = { apiUrl: server.apiUrl, token: server.token, shards: { ids: [0, 1], count: 4 } };
    const adapter = createDiscordAdapter({ ...machineClock, settings, log: recordLog() });
    context.onTestFinished(() => adapter.stop());
    expect(await check(adapter)).toContainEqual(
      expect.stringMatching(/^weak .*DISCORD_SHARDS sets 4 shards, but Discord wants 8/),
    );
  });

  it('continues when one of its requests fails', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.fail({ status: 500 }, { route: 'GET /gateway/bot' });
    server.fail({ cut: true }, { route: 'GET /channels/:id', channel: server.channelId });
    const found = await check(adapter, server.channelId, server.channelIds[1] ?? '');
    expect(found).toContainEqual(
      expect.stringMatching(/^wrong discord: Discord did not describe its gateway/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^wrong discord:1400000000000000001: Discord did not/),
    );
    expect(found.at(-1)).toMatch(/^right .*#channel-2/);
  });
});

describe("the bot's invite link", () => {
  it('requests exactly the permissions that the bot needs', async (context) => {
    const { server } = await serveAdapter(context);
    const link = new URL((await discord.inviteLink?.(server.env)) ?? '');
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: server.applicationId,
      scope: 'bot applications.commands',
      // View Channel, Send Messages, Embed Links, Read Message History, Create Public Threads, Send Messages in Threads.
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 35n) | (1n << 38n)),
    });
  });

  it('installs the bot for one person, with commands only, in a user install link', async (context) => {
    const { server } = await serveAdapter(context);
    const link = new URL((await discord.personalLink?.(server.env)) ?? '');
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: server.applicationId,
      scope: 'applications.commands',
      integration_type: '1',
    });
  });

  it.each([{}, { DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}` }])(
    'names a setting that the link lacks, without printing the token: %j',
    async (env) => {
      const error: unknown = await discord.inviteLink?.(env).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SettingsError);
      expect(String(error)).toMatch(/DISCORD_TOKEN/);
      expect(String(error)).not.toContain('aaaa');
    },
  );
});

type Served = Awaited<ReturnType<typeof serveAdapter>>;

async function check(adapter: PlatformAdapter, ...channelIds: readonly string[]): Promise<string[]> {
  const found: Finding[] = [];
  for await (const finding of adapter.diagnose(channelIds.map(inChannel))) found.push(finding);
  return found.map(({ verdict, text, fix }) => `${verdict} ${text}${fix ? ` → ${fix}` : ''}`);
}
