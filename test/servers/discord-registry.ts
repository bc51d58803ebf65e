import { z } from 'zod';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { applicationId } from './discord-people.ts';
import { type DiscordCommands, discordCommands } from './validate-discord-commands.ts';

/** The application's commands as the API stores them. */
export interface DiscordRegistry {
  commands(): DiscordCommands;
  /** Sets the commands as if another program had registered them. */
  set(commands: DiscordCommands): void;
  /** Includes translations only on request. */
  list(query: URLSearchParams): DiscordAnswer;
  overwrite(body: unknown): DiscordAnswer;
}

/** @param portal the application's settings in the portal */
export function createDiscordRegistry(portal: () => object = () => ({})): DiscordRegistry {
  let commands: DiscordCommands = [];
  const list = (withTexts: boolean) => ({
    status: 200,
    body: commands.map((command, index) => asRegistered(command, index, withTexts)),
  });
  return {
    commands: () => commands,
    set(next) {
      commands = next;
    },
    list: (query) => list(query.get('with_localizations') === 'true'),
    overwrite(body) {
      const read = discordCommands.safeParse(body);
      if (!read.success) {
        return invalidBody(read.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`));
      }
      const hasEntryPoint = (all: DiscordCommands) => all.some(({ type }) => type === 4);
      if (hasEntryPoint(commands) && !hasEntryPoint(read.data)) {
        return refusal(400, 50240, "You cannot remove this app's Entry Point command in a bulk update.");
      }
      const { integration_types_config: config } = installing.parse(portal());
      const isTaken = ({ integration_types: types }: DiscordCommands[number]) =>
        !config || !types || types.every((type) => String(type) in config);
      if (!read.data.every(isTaken))
        return invalidBody(['integration_types: not supported by the application']);
      commands = read.data;
      return list(true);
    },
  };
}

const installing = z.object({ integration_types_config: z.record(z.string(), z.unknown()).optional() });

/** A command as Discord returns it, with the fields it adds and without empty ones. */
function asRegistered(command: DiscordCommands[number], index: number, withTexts: boolean): object {
  const leaveOut = (key: string, value: unknown) => {
    if (key === 'default_member_permissions' && typeof value === 'number') return String(value);
    return !withTexts && /_localizations$/.test(key) ? undefined : withoutNothings(key, value);
  };
  const kept = JSON.parse(JSON.stringify(command), (_, value) => withoutSameTexts(value));
  return {
    id: String(1_600_000_000_000_000_001n + BigInt(index)),
    application_id: applicationId,
    version: '1600000000000000009',
    default_member_permissions: null,
    ...(withTexts && { name_localizations: null, description_localizations: null }),
    contexts: null,
    integration_types: [0],
    // A message command has no description.
    description: '',
    nsfw: false,
    ...JSON.parse(JSON.stringify(kept), leaveOut),
  };
}

function withoutNothings(key: string, value: unknown): unknown {
  const saysNothing =
    (key === 'required' && value === false) ||
    (key === 'options' && Array.isArray(value) && value.length === 0);
  return saysNothing ? undefined : value;
}

/** Translations equal to the original are dropped (developer documentation, "Localization"). */
function withoutSameTexts(value: unknown): unknown {
  const read = localised.safeParse(value);
  if (!read.success) return value;
  const { name, description, name_localizations: names, description_localizations: texts } = read.data;
  const others = (all: Record<string, string>, text: string | undefined) =>
    Object.fromEntries(Object.entries(all).filter(([, other]) => other !== text));
  return {
    ...read.data,
    ...(names && { name_localizations: others(names, name) }),
    ...(texts && { description_localizations: others(texts, description) }),
  };
}

const localised = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  name_localizations: z.record(z.string(), z.string()).optional(),
  description_localizations: z.record(z.string(), z.string()).optional(),
});
