import {
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';

/** By how it may be installed: "0" in servers, "1" by people for themselves. Absent where Discord does not tell. */
export const installing = z.record(z.string(), z.unknown()).nullish();

/** Whether people may install an application for themselves, which is set in the portal. */
export function isForPeople(config: z.output<typeof installing>): boolean {
  return !config || String(ApplicationIntegrationType.UserInstall) in config;
}

const application = z.object({ integration_types_config: installing });

/** A command for such people takes an application that is (developer documentation, "Application Commands"). */
export async function mayPeopleInstall(rest: REST): Promise<boolean> {
  const { integration_types_config: config } = application.parse(await rest.get(Routes.currentApplication()));
  return isForPeople(config);
}

type Placed = Pick<RESTPostAPIApplicationCommandsJSONBody, 'integration_types' | 'contexts'>;

/** The command as one that only those have in whose server the application is. */
export function forServersAlone<Command extends Placed>(command: Command): Command {
  const { contexts = [] } = command;
  return {
    ...command,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: contexts?.filter((context) => context !== InteractionContextType.PrivateChannel) ?? [],
  };
}
