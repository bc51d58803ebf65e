import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { LinkPreview } from '../../../../src/platform/commands/link-preview.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { answered } from '../answering-slack.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { newsCommand } from '../news-command.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
const { log, lines } = createRecordingLog();
let known: (link: string) => LinkPreview | undefined;
const lookedUp: string[][] = [];

beforeAll(async () => {
  server = await startSlackServer();
  for (const domain of ['example.org', 'wire.example']) server.links.domains.add(domain);
  adapter = await createAdapterFor(server, log, { SLACK_UNFURL_DOMAINS: 'example.org, wire.example' });
  const previewLinks = async (links: readonly string[]) => {
    lookedUp.push([...links]);
    return links.flatMap((link) => known(link) ?? []);
  };
  await adapter.start(commandService([newsCommand], async () => ({ message: answered }), { previewLinks }));
});
afterAll(async () => {
  await adapter.stop();
  expect(server.links.faults).toEqual([]);
  await server.close();
});
beforeEach(() => {
  server.heal();
  for (const scope of ['links:read', 'links:write']) server.scopes.add(scope);
  lines.length = 0;
  lookedUp.length = 0;
  known = (link) => story(link);
});

const story = (link: string, more: Partial<LinkPreview> = {}): LinkPreview => ({
  link,
  id: `id of ${link}`,
  url: link,
  title: 'Trams return to the harbour',
  outlet: 'Wire',
  excerpt: 'After forty years.',
  publishedAt: new Date('2021-12-13T08:00:00Z'),
  changedAt: new Date('2021-12-13T09:30:00Z'),
  heat: 215,
  coverage: [other(1), other(2)],
  ...more,
});
const other = (number: number) => ({
  title: `Trams, part ${number}`,
  url: `https://other${number}.example/trams`,
  outlet: `Outlet ${number}`,
});

const link = 'https://news.example.org/trams?utm_source=x&id=1';

/** Shares links, and waits for the call that adds their cards. */
async function share(links: readonly string[], options: Parameters<typeof server.links.shares>[1] = {}) {
  const before = server.requests('chat.unfurl');
  const message = await server.links.shares(links, options);
  await server.requested('chat.unfurl', before + 1);
  return server.links.cards(message);
}

/** Resolves when everything that was shared has been dealt with: events are handled in order, up to their first wait. */
async function settled() {
  await share([link]);
}

const shownAs = (card: Awaited<ReturnType<typeof share>>[number] | undefined, key: string) =>
  card?.entity_payload.custom_fields?.find((field) => field.key === key)?.value;

describe('a link to a story in a message', () => {
  it('gets a card with the title, outlet, time, heat and number of other outlets', async () => {
    const [card, ...more] = await share([link]);
    expect(more).toEqual([]);
    expect(card).toMatchObject({
      app_unfurl_url: link,
      url: link,
      external_ref: { id: `id of ${link}` },
      entity_type: 'slack#/entities/content_item',
      entity_payload: {
        attributes: { title: { text: 'Trams return to the harbour' }, metadata_last_modified: 1_639_387_800 },
        fields: {
          created_by: { value: 'Wire' },
          date_created: { value: 1_639_382_400 },
          description: { value: 'After forty years.' },
        },
      },
    });
    expect([shownAs(card, 'heat'), shownAs(card, 'coverage')]).toEqual([
      '🔥🔥🔥 Very hot',
      '2 other outlets',
    ]);
  });

  it('gets a card while the message is being written, and again when it is sent', async () => {
    expect(await share([link], { isDraft: true })).toHaveLength(1);
    expect(await share([link])).toHaveLength(1);
  });

  it("gets its card in the language of the person who wrote it, by the event or by Slack's profile", async () => {
    const [german] = await share([link], { locale: 'de-DE' });
    expect(shownAs(german, 'coverage')).toBe('2 andere Medien');
    server.people.set('U0FRENCH00', { locale: 'fr-FR' });
    const [french] = await share([link], { user: 'U0FRENCH00' });
    expect(shownAs(french, 'coverage')).toBe('2 autres médias');
  });

  it('gets a card in a direct message and in a channel that the app is not in', async () => {
    expect(await share([link], { channel: 'D0BETWEEN2' })).toHaveLength(1);
    expect(await share([link], { channel: 'C0STRANGE0' })).toHaveLength(1);
  });

  it('keeps one card when Slack sends the event several times', async () => {
    const before = server.requests('chat.unfurl');
    expect(await share([link], { times: 3 })).toHaveLength(1);
    await settled();
    expect(server.requests('chat.unfurl')).toBe(before + 2);
  });

  it('gets a new card when somebody refreshes the old one', async () => {
    const message = await server.links.shares([link]);
    await server.until(() => server.links.cards(message).length > 0, 'a card');
    known = (one) => story(one, { coverage: [other(1), other(2), other(3)] });
    await server.links.refreshes(message);
    await server.until(
      () => shownAs(server.links.cards(message)[0], 'coverage') === '3 other outlets',
      'a change',
    );
    expect(server.links.cards(message)).toHaveLength(1);
  });

  it('names an address as Slack wrote it, but looks it up as it is', async () => {
    const escaped = 'https://news.example.org/trams?a=1&amp;b=2';
    const [card] = await share([escaped]);
    expect(card?.app_unfurl_url).toBe(escaped);
    expect(lookedUp).toEqual([['https://news.example.org/trams?a=1&b=2']]);
  });

  it('says in words that nobody else covers the story', async () => {
    known = (one) => story(one, { coverage: [], heat: 0, excerpt: '' });
    const [card] = await share([link]);
    expect([shownAs(card, 'heat'), shownAs(card, 'coverage')]).toEqual([
      'Not hot so far',
      'No other outlet is known to cover it.',
    ]);
    expect(card?.entity_payload.fields).not.toHaveProperty('description');
  });

  it('is shown as plain text, whatever its title and outlets contain', async () => {
    const hostile = '*a* <!channel> <https://evil.example|x> @here \u202e`b`\n> c';
    const foreign = { title: hostile, outlet: hostile, url: 'https://a.example/1' };
    known = (one) =>
      story(one, { title: hostile, outlet: hostile, excerpt: hostile.repeat(200), coverage: [foreign] });
    const [card] = await share([link]);
    if (!card) throw new Error('there is no card');
    const shown = JSON.stringify([card, await server.links.opens(card)]);
    expect(shown).not.toMatch(/[<>]|@here|\u202e|markdown/);
    expect(shown).toContain('‹!channel›');
    expect(card.entity_payload.fields?.description?.value.length).toBeLessThanOrEqual(200);
  });

  it('is called by its host if nothing of its title and outlet can be seen', async () => {
    known = (one) => story(one, { title: ' \u202e ', outlet: '' });
    const [card] = await share([link]);
    expect(card?.entity_payload.attributes.title.text).toBe('news.example.org');
    expect(card?.entity_payload.fields?.created_by).toMatchObject({ value: 'news.example.org' });
  });

  it('is one of at most five with a card in a message, and of at most twenty that are looked up', async () => {
    const many = Array.from({ length: 30 }, (_, number) => `https://example.org/${number}`);
    const cards = await share(many);
    expect(cards.map(({ app_unfurl_url }) => app_unfurl_url)).toEqual(many.slice(0, 5));
    expect(lookedUp[0]).toHaveLength(20);
  });
});

describe('a link that gets no card', () => {
  it('is one of a story that is not known, and stays as it is', async () => {
    known = () => undefined;
    const before = server.requests('chat.unfurl');
    await server.links.shares([link]);
    await expect.poll(() => lookedUp).toEqual([[link]]);
    known = (one) => story(one);
    await settled();
    expect(server.requests('chat.unfurl')).toBe(before + 1);
  });

  it('is one of a domain that the settings do not name, even if the app is still registered for it', async () => {
    server.links.domains.add('left.example');
    await server.links.shares(['https://left.example/1', 'https://example.org.left.example/1']);
    await settled();
    expect(lookedUp).toEqual([[link]]);
  });

  it('is one in a message of the app itself', async () => {
    await server.links.shares([link], { user: 'U0HEATLINE' });
    await settled();
    expect(lookedUp).toEqual([[link]]);
  });
});

describe('the pane of a card', () => {
  it('lists the outlets that cover the story, each with its link, up to ten', async () => {
    const coverage = Array.from({ length: 12 }, (_, number) => other(number + 1));
    known = (one) => story(one, { coverage });
    const [card] = await share([link]);
    if (!card) throw new Error('there is no card');
    const pane = await server.links.opens(card);
    if (!('entity_payload' in pane)) throw new Error('the pane has no story');
    const outlets = pane.entity_payload.custom_fields?.filter(({ key }) => key.startsWith('outlet_'));
    expect(outlets).toHaveLength(10);
    expect(outlets?.[0]).toMatchObject({
      label: 'Outlet 1',
      value: 'Trams, part 1',
      link: 'https://other1.example/trams',
    });
    expect(pane.entity_payload.custom_fields?.at(-1)?.value).toBe('+2 more outlets');
    expect(pane.external_ref).toEqual(card.external_ref);
  });

  it('is in the language of the person who opens it', async () => {
    const [card] = await share([link]);
    if (!card) throw new Error('there is no card');
    expect(JSON.stringify(await server.links.opens(card, { locale: 'ja-JP' }))).toContain('ほかの2媒体');
  });

  it('says so when the story is no longer known', async () => {
    const [card] = await share([link]);
    if (!card) throw new Error('there is no card');
    known = () => undefined;
    expect(await server.links.opens(card)).toEqual({ status: 'not_found' });
  });

  it('keeps the reference that was clicked, even if the article has another file by now', async () => {
    const [card] = await share([link]);
    if (!card) throw new Error('there is no card');
    known = (one) => story(one, { id: 'another' });
    expect(await server.links.opens(card)).toMatchObject({ external_ref: card.external_ref });
  });
});

describe('a preview that fails', () => {
  const commandsWork = async () => {
    const { replies } = await server.slashCommand({ command: '/news', text: 'search x' });
    expect(replies).toHaveLength(1);
  };
  const logged = (text: string) => expect.poll(() => lines.join('\n')).toContain(text);

  it.each([
    ['the app lacks the scope', () => server.scopes.delete('links:write'), 'Add the scope links:write'],
    [
      'the message is gone',
      () => server.fail({ error: 'cannot_find_message' }, { method: 'chat.unfurl' }),
      'cannot_find_message',
    ],
    ['Slack is down', () => server.fail({ status: 503 }, { method: 'chat.unfurl' }), 'HTTP 503'],
    [
      'something else answers',
      () => server.fail({ page: '<html>' }, { method: 'chat.unfurl' }),
      'slack refused a preview',
    ],
  ])('is logged and costs only itself when %s', async (_, breaks, reason) => {
    breaks();
    await server.links.shares([link]);
    await logged(reason);
    await commandsWork();
    server.scopes.add('links:write');
    expect(await share([link])).toHaveLength(1);
  });

  it('is logged and costs only itself when the articles cannot be read', async () => {
    known = () => {
      throw new Error('the index is locked');
    };
    await server.links.shares([link]);
    await logged('the index is locked');
    known = (one) => story(one);
    expect(await share([link])).toHaveLength(1);
  });

  it('is tried again once when Slack limits the rate', async () => {
    server.fail({ retryAfter: 0 }, { method: 'chat.unfurl' });
    const message = await server.links.shares([link]);
    await server.until(() => server.links.cards(message).length === 1, 'a card');
  });

  it('never holds up a command, even if Slack answers none of many calls', async () => {
    server.fail({ hang: true }, { method: 'chat.unfurl', times: 20 });
    const before = server.requests('chat.unfurl');
    for (let count = 0; count < 25; count += 1) await server.links.shares([link]);
    await server.requested('chat.unfurl', before + 20);
    await commandsWork();
    await logged('too many at once');
    expect(server.requests('chat.unfurl')).toBe(before + 20);
  });
});

describe('an app without domains for previews', () => {
  it('adds no cards, even if Slack tells it of links', async () => {
    const { log: ownLog } = createRecordingLog();
    const plain = await createAdapterFor(server, ownLog);
    await adapter.stop();
    let asked = 0;
    const previewLinks = async () => {
      asked += 1;
      return [];
    };
    await plain.start(commandService([newsCommand], async () => ({ message: answered }), { previewLinks }));
    await server.links.shares([link]);
    const { replies } = await server.slashCommand({ command: '/news', text: 'search x' });
    expect(replies).toHaveLength(1);
    expect(asked).toBe(0);
    await plain.stop();
  });
});
