import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../src/platform/command.ts';
import type { Log } from '../../src/platform/log.ts';
import { maxDescription } from './limits.ts';
import { shorten } from './shorten.ts';

/** Makes the application's global commands those of `definitions`; writes nothing when they are that already. */
export async function registerCommands(
  definitions: readonly CommandDefinition[],
  { rest, applicationId, log }: { rest: REST; applicationId: string; log: Log },
): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  const registered = z.array(registeredCommand).parse(await rest.get(route));
  // An Activity's entry point is not ours, and Discord refuses a list that leaves it out.
  const entryPoints = registered.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
  const ours = registered.filter((command) => !entryPoints.includes(command));
  const wanted = definitions.map(toApplicationCommand);
  if (isDeepStrictEqual(comparable(ours), comparable(wanted))) {
    log.debug({ commands: wanted.length }, 'commands registered already');
    return;
  }
  await rest.put(route, { body: [...wanted, ...entryPoints] });
  log.info({ commands: wanted.map(({ name }) => name) }, 'commands registered');
}

function toApplicationCommand(
  definition: CommandDefinition,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    description: shorten(definition.description, maxDescription),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: definition.subcommands.map(toSubcommand),
  };
}

function toSubcommand(subcommand: SubcommandDefinition): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: subcommand.name,
    description: shorten(subcommand.description, maxDescription),
    options: subcommand.options.filter(({ hidden }) => !hidden).map(toOption),
  };
}

function toOption(option: OptionDefinition): APIApplicationCommandBasicOption {
  const base = {
    name: option.name,
    description: shorten(option.description, maxDescription),
    required: option.required ?? false,
  };
  return option.type === 'integer'
    ? { ...base, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max }
    : { ...base, type: ApplicationCommandOptionType.String };
}

const registeredCommand = z.looseObject({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
});

/** What tells commands apart, with what Discord leaves out filled in. */
const basicOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
});
const numbers = z.array(z.number()).transform((list) => list.toSorted());
const commands = z.array(
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    integration_types: numbers.nullish(),
    contexts: numbers.nullish(),
    options: z.array(basicOption.extend({ options: z.array(basicOption).default([]) })).default([]),
  }),
);

function comparable(list: readonly object[]): z.output<typeof commands> {
  return commands.parse(list).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
