import { describe, expect, it } from 'vitest';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startPostgres } from '../servers/postgres-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { runThroughHalt } from './halt-run.ts';
import { startHoldingProxy } from './holding-proxy.ts';

describe.concurrent('a copy halted for longer than it counts as alive', { timeout: 300_000 }, () => {
  it('does not post what another copy has posted while it was halted between its claim and its request to Slack', async () => {
    await using server = await startPostgres();
    const databaseUrl = await server.createDatabase();
    // This answer says that the part is its own, after which it would post.
    await using proxy = await startHoldingProxy(
      addressOf(databaseUrl),
      (piece, before) =>
        piece.includes('commit') && before.slice(-2_000).includes('"state" = $1, "begun_at" = $2'),
    );
    const slack = await startSlackServer();
    try {
      await using way = await startHoldingProxy(addressOf(slack.apiUrl));
      const channel = await slack.createChannel('readers');
      await runThroughHalt({
        env: { ...slack.env, DATABASE_URL: databaseUrl, DIGEST_CHANNELS: `slack:${channel}` },
        proxied: {
          DATABASE_URL: withPort(databaseUrl, proxy.port),
          SLACK_API_URL: withPort(slack.apiUrl, way.port),
        },
        proxy,
        posted: () => slack.messages(channel).length,
      });
      expect(slack.messages(channel)).toHaveLength(1);
    } finally {
      await slack.close();
    }
  });

  it('creates no second post if it was halted between checking a forum and posting there', async () => {
    await using server = await startPostgres();
    const discord = await startDiscordServer();
    try {
      const forum = discord.createChannel({ type: 15 });
      await using proxy = await startHoldingProxy(addressOf(discord.apiUrl), (piece) =>
        piece.startsWith(`GET /api/v10/channels/${forum} `),
      );
      await runThroughHalt({
        env: {
          ...discord.env,
          DATABASE_URL: await server.createDatabase(),
          DIGEST_CHANNELS: `discord:${forum}`,
        },
        proxied: { DISCORD_API_URL: withPort(discord.apiUrl, proxy.port) },
        proxy,
        posted: () => discord.threads(forum).length,
      });
      expect(discord.threads(forum)).toHaveLength(1);
    } finally {
      await discord.close();
    }
  });
});

function addressOf(url: string): { host: string; port: number } {
  const { hostname: host, port } = new URL(url);
  return { host, port: Number(port) };
}

function withPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}
