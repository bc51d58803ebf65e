import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let stateDir: string;
let server: SlackServer;
let service: Service;

const now = new Date('2021-12-13T07:59:30Z');

const start = async (channels: string, env: Readonly<Record<string, string>> = {}) =>
  startService({
    platforms: [slack],
    now,
    // On a busy machine, an answer may take longer than a modal waits for it, which then opens without it.
    patience: 3,
    env: {
      ...server.env,
      STATE_DIR: stateDir,
      DIGEST_CHANNELS: channels,
      DIGEST_TIMEZONE: 'UTC',
      DIGEST_WINDOW: '30d',
      ...env,
    },
  });

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackServer();
  server.people.set(server.person.id, { team_id: 'T000000001', tz: 'Europe/Berlin', locale: 'en-GB' });
  service = await start('');
});
afterEach(async () => {
  await service.stop();
  await server.close();
});

const shown = (view: object | undefined) => JSON.stringify(view ?? null);
const modalShows = (text: string) =>
  server.until(() => shown(server.views.modal()).includes(text), `"${text}" in a modal`);
const homeShows = (text: string) =>
  server.until(() => shown(server.views.home(server.person.id)).includes(text), `"${text}" at home`);

describe('the whole service in Slack', () => {
  it('looks up stories in the modal of the bare command, whose menus list the topics', async () => {
    await server.startCommand({ command: '/news' }).acked;
    await modalShows('"/news"');
    await server.person.chooses('What would you like to do?', 'search');
    await modalShows('Words to search for');
    const topics = await server.person.looksFor('Topic', 'a');
    expect(topics.map(({ value }) => value)).toContain('AI');
    await server.person.submits({ 'Words to search for': 'sensetime' });
    await modalShows('SenseTime');
    expect(shown(server.views.modal())).toContain('forbes.com');
  });

  it("shows forms in the user's language, and accepts the same words", async () => {
    server.people.set(server.person.id, { team_id: 'T000000001', tz: 'Europe/Berlin', locale: 'de-DE' });
    await server.startCommand({ command: '/news' }).acked;
    await modalShows('Was möchtest du tun?');
    await server.person.chooses('Was möchtest du tun?', 'search');
    await modalShows('Suchwörter');
    expect(server.views.modal()).toMatchObject({ submit: { text: 'Los' }, close: { text: 'Abbrechen' } });
    await server.person.submits({ Suchwörter: 'sensetime' });
    await modalShows('SenseTime');
  });

  it('subscribes a channel in a modal, edits the digest in a form and pauses it from the Home', async () => {
    await server.startCommand({ command: '/digest' }).acked;
    await modalShows('"/digest"');
    const zones = await server.person.looksFor('Time zone', 'berl');
    expect(zones.map(({ value }) => value)).toContain('Europe/Berlin');
    await server.person.submits({
      When: '09:00',
      Days: 'weekdays',
      'Time zone': 'Europe/Berlin',
      'Number of stories': '3',
    });
    await modalShows('09:00');
    const told = server.messages(server.channel).at(-1)?.text;
    expect(told).toContain('09:00');

    await server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await modalShows('Edit digest');
    expect(await server.person.submits({ 'Time zone': 'Europe/Berln', Heading: 'x'.repeat(81) })).toEqual({
      'Time zone': '"Europe/Berln" is not a time zone; did you mean Europe/Berlin?',
      Heading: expect.stringContaining('is not a name of 1 to 80 characters'),
    });
    await server.person.submits({ 'Number of stories': '7' });
    await modalShows('7');
    expect(server.messages(server.channel).at(-1)?.text).toContain('7');

    await server.person.opensHome();
    await homeShows('Pause');
    await server.person.pressesAtHome('Pause');
    await homeShows('Resume');
  });

  it('previews the settings in the form of a digest without saving them', async () => {
    await server.slashCommand({ command: '/digest', text: 'subscribe 09:00 weekdays UTC count:3' });
    await server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await modalShows('Edit digest');
    await server.person.pressesInModal('Preview');
    await modalShows('what it would contain now');
    expect(shown(server.views.modal())).not.toContain('Not saved yet');
    server.views.close();
    await server.person.pressesInModal('Preview', {
      ...{ 'Number of stories': '1', Topics: 'AI', Notify: 'S0READERS0' },
    });
    await modalShows('Not saved yet');
    expect(shown(server.views.modal())).toContain('leave');
    // Its button saves what was changed in the form, and only that.
    const [, saves = ''] = /"(digest edit [^"]*)"/.exec(shown(server.views.modal())) ?? [];
    expect(
      saves
        .split(' ')
        .slice(2)
        .map((pair) => pair.split(':')[0]),
    ).toEqual(['id', 'count', 'topics', 'mention']);
    server.views.close();
    expect(server.views.modal()?.title).toMatchObject({ text: 'Edit digest' });
    await server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await modalShows('"initial_value":"3"');
  });

  it('neither offers nor accepts settings that do not apply to Slack', async () => {
    await server.slashCommand({ command: '/digest', text: 'subscribe 09:00' });
    const { replies: help } = await server.slashCommand({ command: '/digest', text: 'help edit' });
    expect(shown(help[0])).toContain('*mention*');
    expect(shown(help[0])).not.toMatch(/crosspost|\*tag\*/);
    const { replies } = await server.slashCommand({ command: '/digest', text: 'edit tag:news' });
    expect(replies[0]?.text).toContain('"news" is neither a time nor a day');
    await server.startCommand({ command: '/digest' }).acked;
    await modalShows('More settings');
    await server.person.pressesInModal('More settings');
    await modalShows('Notify');
    expect(shown(server.views.modal())).not.toContain('Publish to following channels');
  });

  it('opens the whole coverage of a posted digest, also after a restart', async () => {
    await service.stop();
    service = await start(`slack:${server.channel}`);
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await server.until(() => server.messages(server.channel).length > 0, 'a digest');
    const [digest] = server.messages(server.channel);
    if (!digest) throw new Error('there is no digest');
    const label = /"text":"(1\. [^"]+)","emoji"/.exec(shown(digest))?.[1] ?? '';
    expect(label).not.toBe('');
    await service.stop();
    service = await start('');
    await server.pressButton({ on: digest, label }).acked;
    await modalShows('Related coverage');
    expect(server.views.modal()?.title).toMatchObject({ text: 'Related coverage' });
  });

  it('previews links to known stories, and lists the other outlets beside the conversation', async () => {
    await service.stop();
    service = await start('', { SLACK_UNFURL_DOMAINS: 'techcrunch.com' });
    server.links.domains.add('techcrunch.com');
    server.scopes.add('links:write');
    const link =
      'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/?utm_source=a';
    const message = await server.links.shares(['https://techcrunch.com/unknown/', link], { locale: 'de-DE' });
    await server.until(() => server.links.cards(message).length > 0, 'a card');
    const [card, ...more] = server.links.cards(message);
    if (!card) throw new Error('there is no card');
    expect(more).toEqual([]);
    expect(card.entity_payload.attributes.title.text).toContain('SenseTime');
    expect(shown(card)).toContain('andere Medien');
    expect(shown(await server.links.opens(card))).toContain('https://www.forbes.com/');
    expect(server.links.faults).toEqual([]);
  });

  it('looks up the links of a message, and answers mentions and direct messages', async () => {
    const link =
      'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/';
    await server.person.choosesShortcut({ text: `look <${link}>` }).acked;
    await modalShows('SenseTime');

    await server.person.says('sensetime');
    const { directChannel } = server.person;
    await server.until(() => server.messages(directChannel).length > 0, 'an answer');
    expect(shown(server.messages(directChannel)[0])).toContain('SenseTime');

    await server.person.says('<@U0HEATLINE> top 3', { mentionIn: server.channel });
    await server.until(() => server.messages(server.channel).length > 0, 'an answer');
    expect(server.messages(server.channel)[0]?.body['thread_ts']).toBeDefined();
  });
});
