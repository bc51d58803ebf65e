import { formatChannelRef } from '../platform/channel.ts';
import { type Choice, maxChoices } from '../platform/commands/choice.ts';
import type {
  CommandInvocation,
  CommandReply,
  CommandService,
  SuggestionQuery,
} from '../platform/commands/command.ts';
import { type Language, languageOf } from '../platform/language/language.ts';
import { say, saySpans } from '../platform/language/say.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { code } from '../platform/spans.ts';
import type { CommandDeps } from './command-deps.ts';
import { digestCommands, digestDefinition } from './digest/digest-command.ts';
import { previewLinks } from './lookup/preview-links.ts';
import { newsCommands, newsDefinition } from './news/news-command.ts';
import { createPostingThrottle } from './posting-throttle.ts';
import type { Subcommand, SuggestDeps } from './subcommand.ts';
import { translationsOf } from './translations/translations.ts';

/** What `createCommandService` takes; it creates the rest of `CommandDeps` itself. */
export type CommandServiceDeps = Omit<
  CommandDeps,
  'storyShownAs' | 'commands' | 'postingThrottle' | 'language'
>;

/** A story's button still works after this many further digests. */
const maxRememberedDigests = 300;

/** Everything people can ask for on any platform: the command definitions, their answers, and suggestions while typing. */
export function createCommandService(serviceDeps: CommandServiceDeps): CommandService {
  const { commandNames, log } = serviceDeps;
  const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
  const deps: Omit<CommandDeps, 'language'> = {
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
      const language = languageOf(invocation.person.locale);
      try {
        const asked = subcommandOf(invocation);
        // A button of an older version may name a command that is gone.
        return asked
          ? inLanguage(language, await asked.answer(invocation, { ...deps, language }))
          : inLanguage(language, { message: unknownMessage(invocation, commandNames, language) });
      } catch (error) {
        const { command, subcommand } = invocation;
        log.error({ err: error, command, subcommand }, 'answer failed');
        return inLanguage(language, {
          message: notice(
            say(
              language,
              'Something went wrong on our side; the log says what. Please try again in a minute.',
            ),
          ),
        });
      }
    },
    async suggest(query) {
      try {
        return await suggestChoices(query, { ...deps, language: languageOf(query.person.locale) });
      } catch (error) {
        const { command, subcommand, option } = query;
        log.error({ err: error, command, subcommand, option }, 'suggestions failed');
        return [];
      }
    },
    previewLinks: async (links) => previewLinks(links, deps),
    async followChannel(from, to) {
      const moved = await deps.subscriptions.followChannel(from, to);
      if (moved.length === 0) return;
      log.info({ from: from.id, to: to.id, subscriptions: moved.length }, 'a channel has a new id');
      if (moved.some(({ isOfEnvironment }) => isOfEnvironment)) {
        const fix = `Write ${formatChannelRef(to)} instead of ${formatChannelRef(from)} in DIGEST_CHANNELS before the next start.`;
        log.warn({ fix }, 'DIGEST_CHANNELS names a channel by its old id');
      }
    },
    gestures: {
      words: { command: 'news', subcommand: 'search', option: 'query' },
      links: { command: 'news', subcommand: 'related', option: 'story' },
      home: { command: 'news', subcommand: 'me show' },
      top: { command: 'news', subcommand: 'top' },
    },
  };
}

/** Renderers add words of their own. */
function inLanguage(language: Language, reply: CommandReply): CommandReply {
  return { ...reply, message: { language, ...reply.message } };
}

/** Suggests values while an option is typed. It has to be quick, so it reads only the index and the state. */
export async function suggestChoices(query: SuggestionQuery, deps: SuggestDeps): Promise<readonly Choice[]> {
  const choices = await subcommandOf(query)?.suggest(query, deps);
  return choices?.slice(0, maxChoices) ?? [];
}

/** The commands of each root. Add a new command to the list in its root's file. */
const roots: Readonly<Record<string, readonly Subcommand[]>> = {
  news: newsCommands,
  digest: digestCommands,
};

type Named = Pick<CommandInvocation, 'command' | 'subcommand'>;

function subcommandOf({ command, subcommand }: Named): Subcommand | undefined {
  return roots[command]?.find(({ definition }) => definition.name === subcommand);
}

function unknownMessage(
  { command, subcommand }: Named,
  names: CommandDeps['commandNames'],
  language: Language,
): Message {
  const root = command === 'digest' ? names.digest : names.news;
  return notice(
    saySpans(language, 'There is no {command} any more. {help} lists the commands.', {
      command: code(`/${root} ${subcommand}`),
      help: code(`/${root} help`),
    }),
  );
}
