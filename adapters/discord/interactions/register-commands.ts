import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  type REST,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { Translations } from '../../../src/platform/commands/translation.ts';
import type { Log } from '../../../src/platform/log.ts';
import { maxCommandName } from '../limits.ts';
import { forEveryone, toApplicationCommand } from './application-command.ts';
import { forServersAlone, mayPeopleInstall } from './installation-contexts.ts';
import { localiseName } from './localise.ts';
import type { CommandIds } from './mention-commands.ts';

/**
 * Makes the application's global commands match the service's, and writes nothing if they already do.
 * @returns the commands' ids
 */
export async function registerCommands(
  { commands, translations = {} }: Pick<CommandService, 'commands' | 'translations'>,
  { rest, applicationId, log }: { rest: REST; applicationId: string; log: Log },
): Promise<CommandIds> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = z.array(registeredCommand).parse(await rest.get(route, { query }));
  // An Activity's entry point is not ours, but Discord refuses a list without it.
  const entryPoints = registered.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
  const ours = registered.filter((command) => !entryPoints.includes(command));
  const isForPeople = await mayPeopleInstall(rest);
  const wanted = [
    ...commands.map((definition) => toApplicationCommand(definition, translations)),
    toLinksCommand(translations),
  ].map((command) => (isForPeople ? command : forServersAlone(command)));
  if (isDeepStrictEqual(comparable(ours), comparable(wanted))) {
    log.debug({ commands: wanted.length }, 'commands registered already');
    return idsOf(registered);
  }
  const body = [...wanted, ...entryPoints.map((it) => entryPoint.parse(it))];
  const written = z.array(registeredCommand).parse(await rest.put(route, { body }));
  log.info({ commands: wanted.map(({ name }) => name) }, 'commands registered');
  return idsOf(written);
}

function idsOf(commands: readonly z.output<typeof registeredCommand>[]): CommandIds {
  return new Map(
    commands.flatMap(({ type, name, id }) => (type === ApplicationCommandType.ChatInput ? [[name, id]] : [])),
  );
}

const registeredCommand = z.looseObject({
  id: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
});

/** The fields needed to keep such a command unchanged, which are not all that Discord returns. */
const entryPoint = z.object({
  id: z.string(),
  type: z.number(),
  name: z.string(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description: z.string().nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  default_member_permissions: z.coerce.number().nullish(),
  integration_types: z.array(z.number()).nullish(),
  contexts: z.array(z.number()).nullish(),
  handler: z.number().nullish(),
});

/** The fields in which commands can differ, normalised for what Discord leaves out or adds. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const numbers = list(z.number()).transform((items) => items.toSorted((a, b) => a - b));
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const localisations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => texts ?? {});
const texts = {
  name: z.string(),
  name_localizations: localisations,
  description: z.string(),
  description_localizations: localisations,
};
const choice = z.object({ name: z.string(), name_localizations: localisations, value: z.string() });
const option = z.object({
  ...texts,
  type: z.number(),
  required: flag,
  autocomplete: flag,
  choices: list(choice),
  channel_types: numbers,
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
});
const subcommand = option.extend({ options: list(option) });
const command = z.object({
  ...texts,
  type: z.number().default(ApplicationCommandType.ChatInput),
  integration_types: numbers,
  contexts: numbers,
  default_member_permissions: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((permissions) => (permissions == null ? null : String(permissions))),
  options: list(subcommand.extend({ options: list(subcommand) })),
});

/** A message's menu command has no description; Discord returns an empty one. */
function comparable(commands: readonly object[]): z.output<typeof command>[] {
  return commands
    .map((it) => command.parse({ description: '', ...it }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The label in a message's menu (right click → Apps), in English. */
const linksCommandName = 'Related coverage';

/** The command in a message's menu that looks up the message's links. */
function toLinksCommand(translations: Translations): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: linksCommandName,
    ...localiseName(translations, ({ linksGesture }) => linksGesture, {
      max: maxCommandName,
      inEnglish: linksCommandName,
    }),
    ...forEveryone,
  };
}
