import type { CommandService } from '../platform/commands/command.ts';
import type { Log } from '../platform/log.ts';
import { notice } from '../platform/notice.ts';
import { answerCommand } from './answer-command.ts';
import { digestDefinition } from './digest/digest-command.ts';
import type { ManagingDeps } from './digest/managing-deps.ts';
import { findStories, notFoundLine } from './lookup/find-story.ts';
import type { LookupDeps } from './lookup/lookup-deps.ts';
import { unknownTopicNotes } from './lookup/unknown-topics.ts';
import { newsDefinition } from './news/news-command.ts';
import { createPostingThrottle } from './posting-throttle.ts';
import type { RefusalToPostDeps } from './refusal-to-post.ts';
import { createSuggestChoices } from './suggestions/suggest.ts';
import { translationsOf } from './translations/translations.ts';

/** What `createCommandService` works with; how a story is found it brings itself. */
export interface CommandServiceDeps
  extends Omit<LookupDeps, 'storyShownAs'>,
    Omit<ManagingDeps, 'findStory' | 'lastStories' | 'unknownTopicNotes'> {
  readonly log: Log;
}

/** The button of a story may be pressed so many digests later. */
const digestsRemembered = 300;

/** Everything that people can ask for on any platform: the definitions, their answers, and what is proposed meanwhile. */
export function createCommandService(serviceDeps: CommandServiceDeps): CommandService {
  const lookupDeps: LookupDeps = {
    ...serviceDeps,
    async storyShownAs(channel, id) {
      const shown = await serviceDeps.deliveries.shownDigests(channel, digestsRemembered);
      return shown.flatMap(({ stories }) => stories).find((story) => story.id === id);
    },
  };
  const deps: LookupDeps & ManagingDeps & RefusalToPostDeps = {
    ...serviceDeps,
    ...lookupDeps,
    postingThrottle: createPostingThrottle(serviceDeps),
    async findStory(wanted, channel) {
      const found = await findStories(wanted, channel, lookupDeps);
      return found.kind === 'found' ? found.lead : notFoundLine(found, wanted);
    },
    unknownTopicNotes: (settings) => unknownTopicNotes(settings, lookupDeps.index),
  };
  const { commandNames, log } = deps;
  const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
  const suggest = createSuggestChoices(commands, deps);
  return {
    commands,
    translations: translationsOf(commands),
    async answer(invocation) {
      try {
        return await answerCommand(invocation, commands, deps);
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
        return await suggest(query);
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
