import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../../adapters/discord/index.ts';
import { slack } from '../../../adapters/slack/index.ts';
import { eventually } from '../../eventually.ts';
import { type DiscordServer, startDiscordServer } from '../../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../../servers/slack-server.ts';
import { buttonsOf, textsOf } from '../../servers/validate-discord-message.ts';
import { type Service, startService } from '../../service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

let stateDir: string;
let slackServer: SlackServer;
let discordServer: DiscordServer;
let service: Service;

beforeEach(async () => {
  stateDir = temporaryFolder();
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
  const { id } = slackServer.person;
  slackServer.people.set(id, { team_id: 'T000000001', tz: 'Europe/Paris', locale: 'fr-FR' });
  slackServer.people.join(slackServer.channel, id);
  service = await startService({
    platforms: [slack, discord],
    now: new Date('2021-12-13T07:59:30Z'),
    env: { ...slackServer.env, ...discordServer.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' },
  });
});

afterEach(async () => {
  await service.stop();
  await Promise.all([slackServer.close(), discordServer.close()]);
});

const slackTexts = () => slackServer.messages(slackServer.channel).map((message) => JSON.stringify(message));
const discordTexts = () =>
  discordServer.messages(discordServer.channelId).map((message) => JSON.stringify(message));

describe("a channel's digest managed by commands, with the real SDKs against local servers", () => {
  it('subscribes a Slack channel, tells it, sends its digest, and sends none while it is paused', async () => {
    const { replies } = await slackServer.slashCommand({
      command: '/digest',
      text: 'subscribe every day at 9:00 count:2',
    });
    expect(JSON.stringify(replies)).toContain('tous les jours à 09:00, heure de Europe/Paris');
    expect(slackTexts()).toHaveLength(1);
    expect(slackTexts()[0]).toContain('gave this channel a digest');

    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(slackTexts()).toHaveLength(2));
    expect(slackTexts()[1]).toContain('SenseTime postpones IPO');

    const status = await slackServer.slashCommand({ command: '/digest', text: 'status' });
    expect(JSON.stringify(status.replies)).toContain('mar. 14 déc. 2021');
    const [reply] = status.replies;
    if (!reply) throw new Error('no status');
    await slackServer.pressButton({ on: reply, label: 'Mettre en pause', isPrivate: true }).replied();
    await slackServer.until(() => slackTexts().length === 3, 'the line that says it is paused');
    expect(slackTexts()[2]).toContain('paused this channel');
    expect(
      service.warnings().filter(({ msg }) => !String(msg).startsWith('no channel gets a digest yet')),
    ).toEqual([]);
  });

  it('subscribes a Discord channel, tells it, sends at once when asked to, and edits the digest', async () => {
    const { channelId } = discordServer;
    const made = await discordServer.command({
      ...{ name: 'digest', subcommand: 'subscribe', channelId },
      options: { time: '18:00', days: 'weekdays', count: 2 },
    });
    expect(JSON.stringify(made.reply)).toContain('weekdays at 18:00, UTC time');
    expect(discordTexts()).toHaveLength(1);
    expect(discordTexts()[0]).toContain('gave this channel a digest');

    const sent = await discordServer.command({ name: 'digest', subcommand: 'now', channelId, options: {} });
    expect(JSON.stringify(sent.reply)).toContain('was sent to');
    expect(discordTexts()[1]).toContain('SenseTime postpones IPO');

    const edited = await discordServer.command({
      ...{ name: 'digest', subcommand: 'edit', channelId },
      options: { time: '18:30' },
    });
    expect(JSON.stringify(edited.reply)).toContain('weekdays at 18:30');
    expect(discordTexts()[2]).toContain('weekdays at 18:30 (was weekdays at 18:00)');
  });

  it("shows a form with the digest's settings in Discord", async () => {
    const { channelId } = discordServer;
    await discordServer.command({
      ...{ name: 'digest', subcommand: 'subscribe', channelId },
      options: { time: '18:00' },
    });
    const form = await discordServer
      .startCommand({ name: 'digest', subcommand: 'edit', channelId, options: {} })
      .form();
    const asked = form.components.map(({ label, component: { type } }) => `${label}: ${type}`);
    expect(asked).toEqual(['When: 4', 'Days: 22', 'Topics: 4', 'Number of stories: 3', 'Style: 21']);
    expect(JSON.stringify(form)).toContain('"value":"18:00"');
  });

  it('reaches the other settings from the answer to the form in Discord, in pages', async () => {
    const { channelId } = discordServer;
    const edit = { name: 'digest', subcommand: 'edit', channelId, options: {} };
    const options = { time: '18:00' };
    await discordServer.command({ ...edit, subcommand: 'subscribe', options });
    let form = await discordServer.startCommand({ ...edit, locale: 'de' }).form();
    const pages = [form.components.map(({ label }) => label)];
    expect(JSON.stringify(form)).toContain('"Montag"');
    for (;;) {
      const [reply] = await discordServer.submit({ form, typed: {} }).replied();
      expect(textsOf(reply.body).join()).toContain('Nothing was changed');
      if (!buttonsOf(reply.body).some(({ label }) => label === 'More settings')) break;
      form = await discordServer.startButton({ messageId: reply.id, label: 'More settings' }).form();
      pages.push(form.components.map(({ label }) => label));
    }
    expect(pages[1]).toEqual(['Time zone', 'When there are no new stories', 'Language', 'Notify', 'Outlets']);
    expect(pages.flat()).toEqual([...new Set(pages.flat())]);
    expect(pages.every((page) => page.length <= 5)).toBe(true);
  });

  it('lets a digest follow its channel in Slack to a new id', async () => {
    await slackServer.slashCommand({ command: '/digest', text: 'subscribe 18:00' });
    const { channel } = slackServer;
    await slackServer.person.seesChannelChange(channel, 'C0SHARED99');
    const list = async (here: string) =>
      JSON.stringify(
        (await slackServer.slashCommand({ command: '/digest', text: 'list', channel: here })).replies,
      );
    await expect.poll(() => list('C0SHARED99')).toContain('18:00');
    expect(await list(channel)).not.toContain('18:00');
  });

  it('sends a person in Slack a digest of their own, by direct message only', async () => {
    const direct = await slackServer.openDirectChannel();
    const { replies } = await slackServer.slashCommand({ command: '/news', text: 'me subscribe 9:00' });
    expect(JSON.stringify(replies)).toContain('Tu reçois un récap en message direct');
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(slackServer.messages(direct)).toHaveLength(1));
    expect(slackTexts()).toEqual([]);
  });
});
