import { createDiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import { machineClock } from '../../../src/platform/time/clock.ts';
import type { DiscordServer } from '../../servers/discord-server.ts';

/** Connects an adapter that takes the commands of `service` from `server`. */
export async function connectDiscord(
  server: DiscordServer,
  service: CommandService,
  log: Log,
): Promise<PlatformAdapter> {
  const settings = { token: server.token, apiUrl: server.apiUrl };
  const adapter = createDiscordAdapter({ ...machineClock, settings, log });
  try {
    await adapter.start(service);
    return adapter;
  } catch (error) {
    await adapter.stop();
    throw error;
  }
}
