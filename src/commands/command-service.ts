import { type Choice, maxChoices } from '../platform/commands/choice.ts';
import type { CommandService, SuggestionQuery } from '../platform/commands/command.ts';
import { notice } from '../platform/notice.ts';
import type { CommandDeps } from './command-deps.ts';
import { digestCommands, digestDefinition } from './digest/digest-command.ts';
import { newsCommands, newsDefinition } from './news/news-command.ts';
import { createPostingThrottle } from './posting-throttle.ts';
import type { Subcommand, SuggestDeps } from './subcommand.ts';
import { translationsOf } from './translations/translations.ts';

/** What `createCommandService` needs. It adds the rest of `CommandDeps` itself. */
export type CommandServiceDeps = Omit<CommandDeps, 'storyShownAs' | 'commands' | 'postingThrottle'>;

/** A story's button still works after this many further digests. */
const maxRememberedDigests = 300;

/**
 * Everything that people can ask for on any platform: the definitions, their answers, and suggestions while they type.
 */
export function createCommandService(serviceDeps: CommandServiceDeps): CommandService {
  const { commandNames, log } = serviceDeps;
  const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
  const deps: CommandDeps = {
    ...serviceDeps,
    commands,
    postingThrottle: createPostingThrottle(serviceDeps),
    async storyShownAs(channel, id) {
      const shown = await serviceDeps.deliveries.shownDigests(channel, maxRememberedDigests);
      return shown.flatMap(({ stories }) => stories).find((story) => story.id === id);
    },
  };
  return {
    commands,
    translations: translationsOf(commands),
    async answer(invocation) {
      try {
        return await subcommandOf(invocation).answer(invocation, deps);
      } catch (error) {
        const { command, subcommand } = invocation;
        log.error({ err: error, command, subcommand }, 'answer failed');
        return {
          message: notice('That went wrong on our side, and the log says why. Please try again in a minute.'),
        };
      }
    },
    async suggest(query) {
      try {
        return await suggestChoices(query, deps);
      } catch (error) {
        const { command, subcommand, option } = query;
        log.error({ err: error, command, subcommand, option }, 'suggestions failed');
        return [];
      }
    },
    gestures: {
      words: { command: 'news', subcommand: 'search', option: 'query' },
      links: { command: 'news', subcommand: 'related', option: 'story' },
      home: { command: 'news', subcommand: 'me show' },
    },
  };
}

/** Suggests values while an option is typed, from the index and the state. Nothing here reads all articles. */
export async function suggestChoices(query: SuggestionQuery, deps: SuggestDeps): Promise<readonly Choice[]> {
  return (await subcommandOf(query).suggest(query, deps)).slice(0, maxChoices);
}

/** The commands of each root. A new command is listed in the file of its root. */
const roots: Readonly<Record<string, readonly Subcommand[]>> = {
  news: newsCommands,
  digest: digestCommands,
};

function subcommandOf({
  command,
  subcommand,
}: {
  readonly command: string;
  readonly subcommand: string;
}): Subcommand {
  const found = roots[command]?.find(({ definition }) => definition.name === subcommand);
  if (!found) throw new Error(`there is no command "${command} ${subcommand}"`);
  return found;
}
