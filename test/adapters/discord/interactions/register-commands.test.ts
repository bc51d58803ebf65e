import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { CommandDefinition, CommandService } from '../../../../src/platform/commands/command.ts';
import { askingInEnglish } from '../../../../src/platform/commands/translation.ts';
import { commandService } from '../../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';
import { digest, news, translations } from './translated-commands.ts';

const registration = 'PUT /applications/:id/commands';

let server: DiscordServer;
let adapters: PlatformAdapter[];

beforeEach(async () => {
  // The program restarts within the five seconds in which Discord allows one session to begin.
  server = await startDiscordServer({ sessions: { turnMs: 0 } });
  adapters = [];
});

afterEach(async () => {
  for (const adapter of adapters) await adapter.stop();
  await server.close();
});

describe('registering commands', () => {
  it('registers visible subcommands, groups and options for servers and for user installs', async () => {
    await start();
    expect(server.registeredCommands()).toEqual([
      {
        type: 1,
        name: 'news',
        description: 'Look stories up',
        integration_types: [0, 1],
        contexts: [0, 1, 2],
        options: [
          {
            type: 1,
            name: 'search',
            description: 'Find stories by words',
            options: [
              { type: 3, name: 'query', description: 'the words', required: true },
              { type: 3, name: 'topic', description: 'the topic', required: false, autocomplete: true },
              {
                type: 4,
                name: 'count',
                description: 'how many',
                required: false,
                min_value: 1,
                max_value: 10,
              },
            ],
          },
          {
            type: 2,
            name: 'me',
            description: 'Your own digest',
            options: [
              { type: 1, name: 'pause', description: 'Pause it', options: [] },
              { type: 1, name: 'off', description: 'End it', options: [] },
            ],
          },
        ],
      },
      { type: 3, name: 'Related coverage', integration_types: [0, 1], contexts: [0, 1, 2] },
    ]);
  });

  it("shows managers' commands only in servers, and only to people who may manage channels", async () => {
    await start({ commands: [digest] });
    expect(server.registeredCommands()[0]).toMatchObject({
      name: 'digest',
      integration_types: [0],
      contexts: [0],
      default_member_permissions: 1 << 4,
      options: [
        {
          options: [
            {
              type: 3,
              name: 'style',
              choices: [
                { name: 'rich', value: 'rich' },
                { name: 'compact', value: 'compact' },
              ],
            },
            {
              ...{ type: 7, name: 'channel', description: 'another channel', required: false },
              // Every type that takes messages; categories do not.
              channel_types: [0, 2, 5, 10, 11, 12, 13, 15, 16],
            },
          ],
        },
      ],
    });
  });

  it('registers names, descriptions and choices in every language that Discord supports', async () => {
    await start({ commands: [news, digest], translations });
    expect(server.registeredCommands()).toMatchObject([
      {
        name: 'news',
        name_localizations: { de: 'nachrichten' },
        description_localizations: { de: 'Artikel nachschlagen' },
        options: [
          { options: [{ name: 'query', name_localizations: { de: 'suchwörter' } }, {}, {}] },
          {
            name_localizations: { de: 'ich' },
            options: [{ name: 'pause', description_localizations: { de: 'Anhalten' } }, { name: 'off' }],
          },
        ],
      },
      {
        options: [{ options: [{ choices: [{ name_localizations: { de: 'ausführlich' } }, {}] }, {}] }],
      },
      { name: 'Related coverage', name_localizations: { de: 'Weitere Quellen' } },
    ]);
  });

  it("keeps the operator's command name in every language", async () => {
    await start({ commands: [{ ...news, name: 'headlines' }], translations });
    const [command] = server.registeredCommands();
    expect(command).toMatchObject({
      name: 'headlines',
      description_localizations: { de: 'Artikel nachschlagen' },
    });
    expect(command).not.toHaveProperty('name_localizations');
  });

  it('registers nothing on the next start', async () => {
    const service = { commands: [news, digest], translations };
    await start(service);
    await start(service);
    expect(server.requests(registration)).toBe(1);
  });

  it('registers nothing for a translation that equals the original, which Discord drops', async () => {
    const same = { name: 'search', description: 'Find stories by words' };
    const german = {
      ...latin,
      commands: { 'news search': same, 'news search count': { name: 'count', description: 'wie viele' } },
    };
    await start({ commands: [news], translations: { de: german } });
    await start({ commands: [news], translations: { de: german } });
    expect(server.requests(registration)).toBe(1);
  });

  it('registers commands for servers alone when the app does not allow user installs', async () => {
    server.setApplication({ integration_types_config: { 0: {} } });
    await start({ commands: [news, digest] });
    const places = server
      .registeredCommands()
      .map((it) => ('contexts' in it ? [it.integration_types, it.contexts] : []));
    expect(places).toEqual([
      [[0], [0, 1]],
      [[0], [0]],
      [[0], [0, 1]],
    ]);

    server.setApplication({ integration_types_config: { 0: {}, 1: {} } });
    await start({ commands: [news, digest] });
    expect(server.registeredCommands()[0]).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it.each<[string, Partial<CommandService>]>([
    ['a description', { commands: [{ ...news, description: 'Something else' }, digest], translations }],
    ['a translation', { commands: [news, digest], translations: { la: translations['la'] ?? latin } }],
    ['who may use it', { commands: [news, { ...digest, isForManagers: false }], translations }],
    ['a choice', { commands: [news, withStyles(['rich', 'compact', 'thread'])], translations }],
    ['the order of choices', { commands: [news, withStyles(['compact', 'rich'])], translations }],
    ['what is suggested', { commands: [withoutSuggestions(news), digest], translations }],
    ['a subcommand', { commands: [{ ...news, subcommands: news.subcommands.slice(0, 2) }, digest] }],
  ])('registers commands again when %s has changed', async (_, changed) => {
    await start({ commands: [news, digest], translations });
    await start(changed);
    expect(server.requests(registration)).toBe(2);
    await start(changed);
    expect(server.requests(registration)).toBe(2);
  });

  it("leaves an Activity's entry point command in place", async () => {
    server.setCommands([{ type: 4, name: 'launch', description: 'Launch', handler: 1 }]);
    await start();
    await start();
    expect(server.registeredCommands().map(({ name }) => name)).toEqual([
      'news',
      'Related coverage',
      'launch',
    ]);
    expect(server.requests(registration)).toBe(1);
  });
});

const latin = { linksGesture: 'Alii fontes', asking: askingInEnglish, commands: {} };

function withStyles(styles: readonly string[]): CommandDefinition {
  const choices = styles.map((style) => ({ label: style, value: style }));
  const [subcommand] = digest.subcommands;
  if (!subcommand) throw new Error('there is no subcommand');
  const [, channel] = subcommand.options;
  return {
    ...digest,
    subcommands: [
      {
        ...subcommand,
        options: [
          { name: 'style', description: 'how it looks', type: 'string', choices },
          ...(channel ? [channel] : []),
        ],
      },
    ],
  };
}

function withoutSuggestions(definition: CommandDefinition): CommandDefinition {
  return {
    ...definition,
    subcommands: definition.subcommands.map((subcommand) => ({
      ...subcommand,
      options: subcommand.options.map((option) => {
        if (option.type !== 'string') return option;
        const { suggested: _, ...other } = option;
        return other;
      }),
    })),
  };
}

async function start(service: Partial<CommandService> = {}): Promise<void> {
  const answer = async () => ({ message: { summary: 'x', blocks: [] } });
  const whole = commandService(service.commands ?? [news], answer, service);
  adapters.push(await connectDiscord(server, whole, recordLog()));
}
