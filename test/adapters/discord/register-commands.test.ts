import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type { CommandDefinition } from '../../../src/platform/command.ts';
import { commandService } from '../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../servers/discord-server.ts';
import { recordLog } from './record-log.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [
    {
      name: 'search',
      description: 'Find stories by words',
      example: 'search chips',
      options: [
        { name: 'query', description: 'the words', type: 'string', required: true, takesRest: true },
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
};
const registration = 'PUT /applications/:id/commands';

let server: DiscordServer;
let adapters: PlatformAdapter[];

beforeEach(async () => {
  server = await startDiscordServer();
  adapters = [];
});

afterEach(async () => {
  for (const adapter of adapters) await adapter.stop();
  await server.close();
});

describe('registering commands', () => {
  it('registers them with their subcommands and options, but for hidden ones', async () => {
    await start();
    expect(server.registeredCommands()).toEqual([
      {
        type: 1,
        name: 'news',
        description: 'Look stories up',
        integration_types: [0],
        contexts: [0, 1],
        options: [
          {
            type: 1,
            name: 'search',
            description: 'Find stories by words',
            options: [
              { type: 3, name: 'query', description: 'the words', required: true },
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
          { type: 1, name: 'help', description: 'This list', options: [] },
        ],
      },
    ]);
  });

  it('writes nothing at the next start, and writes again when something changed', async () => {
    await start();
    await start();
    expect(server.requests(registration)).toBe(1);
    await start([{ ...news, description: 'Something else' }]);
    expect(server.requests(registration)).toBe(2);
    expect(server.registeredCommands()).toMatchObject([{ description: 'Something else' }]);
  });

  it('leaves the entry point of an Activity where it is', async () => {
    server.setCommands([{ type: 4, name: 'launch', description: 'Launch', handler: 1 }]);
    await start();
    await start();
    expect(server.registeredCommands().map(({ name }) => name)).toEqual(['news', 'launch']);
    expect(server.requests(registration)).toBe(1);
  });

  it('fails the start with what Discord said', async () => {
    server.fail({ code: 50035, message: 'Invalid Form Body' }, { route: registration });
    await expect(start()).rejects.toMatchObject({ kind: 'bad payload' });
    await server.until(() => server.gateway.connections() === 0, 'the connection to be closed');
  });
});

async function start(commands: readonly CommandDefinition[] = [news]): Promise<void> {
  const settings = { token: server.token, apiUrl: server.apiUrl };
  const adapter = createDiscordAdapter({ settings, log: recordLog(), requestTimeoutMs: 2_000 });
  adapters.push(adapter);
  await adapter.start(commandService(commands, async () => ({ message: { summary: 'x', blocks: [] } })));
}
