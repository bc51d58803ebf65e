import type {
  CommandDefinition,
  CommandReply,
  CommandService,
} from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import { languageOf } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { Log } from '../../../src/platform/log.ts';
import { notice } from '../../../src/platform/notice.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { withName } from '../users/display-name.ts';
import { localeOf } from '../users/language.ts';
import type { Users } from '../users/users.ts';
import { type Origin, portOrigin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import { channelReader } from './channel-word.ts';

/** A command with known options, such as one from a form. */
export interface KnownCommand {
  /** The `root` of a definition. */
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
}

/** Runs commands on behalf of someone who did something in Slack. Never rejects. */
export interface Ask {
  /** `text` begins with a root: "/news top 3", "digest pause id:k7m2p". */
  text(text: string, origin: Origin): Promise<CommandReply>;
  known(command: KnownCommand, origin: Origin): Promise<CommandReply>;
}

export interface AskDeps extends Pick<Clock, 'callIn'> {
  /** Looks up people's names. */
  readonly people: Pick<Users, 'lookUp'>;
  readonly ids: WorkspaceIds;
  readonly log: Log;
}

export function createAsk({ commands, answer, translations }: CommandService, deps: AskDeps): Ask {
  const { ids, log } = deps;

  async function run(
    { command, subcommand, options }: KnownCommand,
    origin: Origin,
    locale: string | undefined,
  ): Promise<CommandReply> {
    const definition = commands.find(({ root }) => root === command);
    const given = { subcommand, options };
    const asker = definition && namesAsker(definition, given) ? await withName(origin, deps) : origin;
    const { channel, person } = portOrigin(asker, ids);
    const speaker = { ...person, ...(locale !== undefined && { locale }) };
    try {
      return await answer({ command, subcommand, options, channel, person: speaker });
    } catch (error) {
      log.error({ command, subcommand, error: messageOf(error) }, 'answer failed');
      const name = definition?.name ?? command;
      return {
        message: notice(
          say(
            languageOf(locale),
            'Something went wrong with {command}. It is in my log; please try again later.',
            { command: `/${name} ${subcommand}` },
          ),
        ),
      };
    }
  }

  return {
    async text(text, origin) {
      const command = splitCommand(commands, text);
      const locale = await localeOf(origin, deps);
      const language = languageOf(locale);
      if (!command) return { message: notice(say(language, 'I do not know that command.')) };
      const help = { readChannel: channelReader(origin, ids), others: commands, language, translations };
      const parsed = parseCommand(command.definition, command.text, help);
      if (parsed instanceof Fault) return { message: parsed.fault };
      const { subcommand, options } = parsed;
      return run({ command: command.definition.root, subcommand, options }, origin, locale);
    },
    known: async (command, origin) => run(command, origin, await localeOf(origin, deps)),
  };
}

/**
 * Whether others see who gave a command: a change to what a channel gets is announced there with the person's
 * name.
 */
function namesAsker(
  { isForManagers = false, subcommands }: CommandDefinition,
  given: Omit<KnownCommand, 'command'>,
): boolean {
  const known = subcommands.find(({ name }) => name === given.subcommand)?.options ?? [];
  return isForManagers || known.some((option) => option.namesAsker && option.name in given.options);
}
