import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { Choice } from '../../../../src/platform/commands/choice.ts';
import type {
  CommandDefinition,
  SuggestChoices,
  SuggestionQuery,
} from '../../../../src/platform/commands/command.ts';
import { commandService } from '../../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { connectDiscord } from '../connect-discord.ts';
import { type RecordedLog, recordLog } from '../record-log.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'headlines',
  description: 'Look stories up',
  subcommands: [
    {
      name: 'top',
      description: 'The hottest stories',
      example: 'top ai',
      options: [{ name: 'topic', description: 'the topic', type: 'string', suggested: true }],
    },
    {
      name: 'me subscribe',
      description: 'Your own digest',
      example: 'me subscribe 9:00',
      options: [{ name: 'timezone', description: 'the zone', type: 'string', suggested: true }],
    },
  ],
};
const callback = 'POST /interactions/:id/:token/callback';
const typed = { name: 'headlines', subcommand: 'top', option: 'topic', typed: 'art' };

let server: DiscordServer;
let log: RecordedLog;
let adapter: PlatformAdapter | undefined;
let queries: SuggestionQuery[];

beforeEach(async () => {
  server = await startDiscordServer();
  log = recordLog();
  queries = [];
});

afterEach(async () => {
  await adapter?.stop();
  await server.close();
});

describe('suggestions for an option as it is typed', () => {
  it("suggests the service's values as an option is typed", async () => {
    await start([{ label: 'Artificial intelligence (12)', value: 'AI' }]);
    const choices = await server.startTyping({ ...typed, locale: 'ja' }).suggested();
    expect(choices).toEqual([{ name: 'Artificial intelligence (12)', value: 'AI' }]);
    expect(queries).toEqual([
      {
        command: 'news',
        subcommand: 'top',
        option: 'topic',
        typed: 'art',
        channel: { platform: 'discord', id: server.channelId },
        person: { id: server.readerId, name: 'reader', locale: 'ja' },
      },
    ]);
  });

  it('suggests values for a subcommand of two words, even before anything is typed', async () => {
    await start([{ label: 'Europe/Berlin', value: 'Europe/Berlin' }]);
    await server
      .startTyping({ name: 'headlines', subcommand: 'me subscribe', option: 'timezone', typed: '' })
      .suggested();
    expect(queries).toMatchObject([{ subcommand: 'me subscribe', option: 'timezone', typed: '' }]);
  });

  it.each(['direct', 'private channel', 'foreign server'] as const)(
    'suggests values in a %s',
    async (place) => {
      await start([{ label: 'AI', value: 'AI' }]);
      expect(await server.startTyping({ ...typed, place }).suggested()).toHaveLength(1);
    },
  );

  it("suggests at most 25 choices, shortened to Discord's limit", async () => {
    await start([
      { label: 'x'.repeat(300), value: 'long label' },
      { label: 'too long a value', value: 'x'.repeat(101) },
      { label: '', value: 'no label' },
      { label: 'no value', value: '' },
      { label: 'two\nlines', value: 'lines' },
      ...Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: `${index}` })),
    ]);
    const choices = await server.startTyping(typed).suggested();
    expect(choices).toHaveLength(25);
    expect(choices.slice(0, 3)).toEqual([
      { name: `${'x'.repeat(99)}…`, value: 'long label' },
      { name: 'no label', value: 'no label' },
      { name: 'two lines', value: 'lines' },
    ]);
  });

  it('suggests nothing when the service fails, and answers the next request', async () => {
    let fails = true;
    await start(async () => {
      if (fails) throw new Error('the index is gone');
      return [{ label: 'AI', value: 'AI' }];
    });
    server.startTyping({ ...typed, typed: 'private words' });
    await expect.poll(() => log.events()).toContain('suggestions not shown');
    fails = false;
    expect(await server.startTyping(typed).suggested()).toHaveLength(1);
    expect(log.lines.join('\n')).not.toContain('private words');
  });

  it.each([10062, 40060])('survives suggestions that Discord refuses with %i', async (code) => {
    await start([{ label: 'AI', value: 'AI' }]);
    server.fail({ code }, { route: callback });
    server.startTyping(typed);
    await server.until(() => server.requests(callback) === 1, 'the answer');
    expect(await server.startTyping(typed).suggested()).toHaveLength(1);
    expect(server.requests(callback)).toBe(2);
  });

  it('drops suggestions that are ready too late', async () => {
    const late = Promise.withResolvers<readonly Choice[]>();
    await start((query) => (query.typed === 'slow' ? late.promise : Promise.resolve([])));
    server.startTyping({ ...typed, typed: 'slow' });
    expect(await server.startTyping(typed).suggested()).toEqual([]);
    await expect.poll(() => log.events()).toContain('suggestions dropped: too late');
    late.resolve([{ label: 'AI', value: 'AI' }]);
    await adapter?.stop();
    expect(server.requests(callback)).toBe(1);
  });
});

async function start(suggest: SuggestChoices | readonly Choice[]): Promise<void> {
  const service = commandService([news], async () => ({ message: { summary: 'x', blocks: [] } }), {
    async suggest(query) {
      queries.push(query);
      return typeof suggest === 'function' ? suggest(query) : suggest;
    },
  });
  adapter = await connectDiscord(server, service, log);
}
