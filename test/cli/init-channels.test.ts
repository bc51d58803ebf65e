import { beforeEach, describe, expect, it } from 'vitest';
import { type InitScene, initScene, startChats } from './init-scene.ts';

let scene: InitScene;
beforeEach(() => {
  scene = initScene();
});

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('a channel given to init by name', () => {
  it('finds a Slack channel with or without # and in any case', async () => {
    const { slack } = await startChats();
    const other = await slack.createChannel('closed-news', { isPrivate: true });
    const args = ['--samples', '--slack-channel', '#News', '--slack-channel', 'slack:closed-news'];
    const { code, out, err } = await scene.init(args, slack.env);
    expect(code, err).toBe(0);
    expect(out).toContain(`✓ #news is slack:${slack.channel}`);
    expect(scene.written()?.['DIGEST_CHANNELS']).toBe(`slack:${slack.channel},slack:${other}`);
  });

  it('finds a Discord channel in the servers that the bot is in', async () => {
    const { discord } = await startChats();
    discord.createChannel({ name: 'headlines', type: 4 });
    const wanted = discord.createChannel({ name: 'headlines' });
    const { code, out, err } = await scene.init(
      ['--samples', '--discord-channel', '#headlines'],
      discord.env,
    );
    expect(code, err).toBe(0);
    expect(out).toContain(`✓ #headlines in A server is discord:${wanted}`);
    expect(scene.written()?.['DIGEST_CHANNELS']).toBe(`discord:${wanted}`);
  });

  it('asks which of several channels with the same name is right', async () => {
    const { discord, urls } = await startChats();
    const here = discord.createChannel({ name: 'general' });
    const there = '1400000000000000077';
    discord.addGuild({
      ...{ id: '1300000000000000077', name: 'Another server' },
      channels: [{ id: there, type: 0, name: 'general' }],
    });
    const byFlag = await scene.init(['--samples', '--discord-channel', 'general'], discord.env);
    expect(byFlag.code).toBe(1);
    expect(byFlag.err).toContain(`  ${here}  #general in A server\n  ${there}  #general in Another server`);
    expect(scene.written()).toBeUndefined();
    const { code, out } = await scene.sitDown(
      [
        ['come from?', 'samples'],
        ['digests go?', 'discord'],
        ['Have you already created the', true],
        ['Paste the bot token', `DISCORD_TOKEN="Bot ${discord.token}"`],
        ['The channel', '#general'],
        ['The channel', here],
      ],
      urls,
    );
    expect([code, out]).toEqual([0, expect.stringContaining('✗ #general matches several channels')]);
    expect(scene.written()?.['DIGEST_CHANNELS']).toBe(`discord:${here}`);
  });

  it('says what to do about a channel that does not exist or cannot be looked up', async () => {
    const { slack, discord } = await startChats();
    const inSlack = await scene.init(['--samples', '--slack-channel', 'nowhere'], slack.env);
    expect([inSlack.code, inSlack.err]).toEqual([
      1,
      expect.stringContaining('sees no channel #nowhere in Slack'),
    ]);
    expect(inSlack.err).toContain('/invite @heatline');
    const inDiscord = await scene.init(['--samples', '--discord-channel', 'nowhere'], discord.env);
    expect(inDiscord.err).toContain('sees no channel #nowhere in Discord');
    slack.fail({ error: 'missing_scope' }, { method: 'conversations.list' });
    const unseen = await scene.init(['--samples', '--slack-channel', 'news'], slack.env);
    expect(flat(unseen.err)).toContain('missing_scope. Add the scope channels:read and groups:read');
    expect(unseen.err).toContain("You can also give the channel's link or id");
    expect(scene.written()).toBeUndefined();
  });
});
