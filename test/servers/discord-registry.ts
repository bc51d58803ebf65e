import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { applicationId } from './discord-people.ts';
import { type DiscordCommands, discordCommands } from './validate-discord-commands.ts';

/** The application's commands, as the API keeps them. */
export interface DiscordRegistry {
  commands(): DiscordCommands;
  /** Sets them as if another program had registered them. */
  set(commands: DiscordCommands): void;
  list(): DiscordAnswer;
  overwrite(body: unknown): DiscordAnswer;
}

export function createDiscordRegistry(): DiscordRegistry {
  let commands: DiscordCommands = [];
  const list = () => ({ status: 200, body: commands.map(asRegistered) });
  return {
    commands: () => commands,
    set(next) {
      commands = next;
    },
    list,
    overwrite(body) {
      const read = discordCommands.safeParse(body);
      if (!read.success) {
        return invalidBody(read.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`));
      }
      const hasEntryPoint = (all: DiscordCommands) => all.some(({ type }) => type === 4);
      if (hasEntryPoint(commands) && !hasEntryPoint(read.data)) {
        return refusal(400, 50240, "You cannot remove this app's Entry Point command in a bulk update.");
      }
      commands = read.data;
      return list();
    },
  };
}

/** A command as Discord gives it back, with the fields it adds and without those that say nothing. */
function asRegistered(command: DiscordCommands[number], index: number): object {
  return {
    id: String(1_600_000_000_000_000_001n + BigInt(index)),
    application_id: applicationId,
    version: '1600000000000000009',
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...JSON.parse(JSON.stringify(command), withoutNothings),
  };
}

function withoutNothings(key: string, value: unknown): unknown {
  const saysNothing =
    (key === 'required' && value === false) ||
    (key === 'options' && Array.isArray(value) && value.length === 0);
  return saysNothing ? undefined : value;
}
