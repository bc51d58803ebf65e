import type { Choice } from '../../platform/commands/choice.ts';
import { longestChoice, maxChoices } from '../../platform/commands/choice.ts';
import type { CommandDefinition, SuggestChoices, SuggestionQuery } from '../../platform/commands/command.ts';
import { shorten } from '../../platform/text/shorten.ts';
import type { ManagingDeps } from '../digest/managing-deps.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { suggestNameList, suggestNames } from './suggest-names.ts';
import { suggestStories } from './suggest-stories.ts';
import { suggestSubscriptions } from './suggest-subscriptions.ts';
import { suggestDays, suggestLengths, suggestTimes } from './suggest-times.ts';
import { suggestZones } from './suggest-timezones.ts';

export type SuggestDeps = LookupDeps & Pick<ManagingDeps, 'subscriptions'>;

/** Proposes values while an option is typed, from the index and the state: nothing here reads all articles. */
export function createSuggestChoices(
  commands: readonly CommandDefinition[],
  deps: SuggestDeps,
): SuggestChoices {
  return async (query) => {
    const choices = await choicesFor(query, commands, deps);
    return choices.slice(0, maxChoices);
  };
}

function choicesFor(
  query: SuggestionQuery,
  commands: readonly CommandDefinition[],
  deps: SuggestDeps,
): readonly Choice[] | Promise<readonly Choice[]> {
  const { typed, channel } = query;
  const { index, now, timezone } = deps;
  switch (kindOf(query)) {
    case 'topic':
      return suggestNames(typed, index.topics());
    case 'topics':
      return suggestNameList(typed, index.topics());
    case 'provider':
      return suggestNames(typed, index.providers());
    case 'providers':
      return suggestNameList(typed, index.providers());
    case 'story':
      return suggestStories(typed, channel, deps);
    case 'timezone':
      return suggestZones(typed, { now: now(), timezone });
    case 'time':
      return suggestTimes(typed);
    case 'days':
      return suggestDays(typed);
    case 'since':
      return suggestLengths(typed);
    case 'window':
      return suggestLengths(typed, query.command === 'digest' ? ['auto'] : []);
    case 'id':
      return suggestSubscriptions(query, deps);
    case 'command':
      return suggestCommands(query, commands);
    default:
      return [];
  }
}

/** What an option holds: its name says so, but for the topic's own command and the second of two stories. */
function kindOf({ command, subcommand, option }: SuggestionQuery): string {
  if (command === 'news' && subcommand === 'topic' && option === 'name') return 'topic';
  return command === 'digest' && option === 'other' ? 'story' : option;
}

function suggestCommands(
  { command, typed }: SuggestionQuery,
  commands: readonly CommandDefinition[],
): Choice[] {
  const offered = commands.find(({ root }) => root === command)?.subcommands ?? [];
  return offered
    .filter(({ name, hidden }) => !hidden && ` ${name}`.includes(` ${typed.trim().toLowerCase()}`))
    .map(({ name, description }) => ({
      label: shorten(`${name}: ${description}`, longestChoice),
      value: name,
    }));
}
