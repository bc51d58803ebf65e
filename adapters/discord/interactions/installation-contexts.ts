import {
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';

/**
 * Keyed by how the application may be installed: "0" in servers, "1" by users. Missing if Discord does not
 * say.
 */
export const installing = z.record(z.string(), z.unknown()).nullish();

/** Whether users may install an application for themselves, which is set in the portal. */
export function isForPeople(config: z.output<typeof installing>): boolean {
  return !config || String(ApplicationIntegrationType.UserInstall) in config;
}

const application = z.object({ integration_types_config: installing });

/**
 * Commands for such users require an application that allows it (developer documentation, "Application
 * Commands").
 */
export async function mayPeopleInstall(rest: REST): Promise<boolean> {
  const { integration_types_config: config } = application.parse(await rest.get(Routes.currentApplication()));
  return isForPeople(config);
}

type Placed = Pick<RESTPostAPIApplicationCommandsJSONBody, 'integration_types' | 'contexts'>;

/** Restricts a command to servers that have the application. */
export function forServersAlone<Command extends Placed>(command: Command): Command {
  const { contexts = [] } = command;
  return {
    ...command,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: contexts?.filter((context) => context !== InteractionContextType.PrivateChannel) ?? [],
  };
}
