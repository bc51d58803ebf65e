import {
  type APIApplicationCommandOptionChoice,
  type AutocompleteInteraction,
  InteractionResponseType,
  type REST,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import type { Choice } from '../../../src/platform/commands/choice.ts';
import type { CommandService, SuggestionQuery } from '../../../src/platform/commands/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { within } from '../../../src/platform/time/within.ts';
import { maxChoiceName, maxChoices, maxChoiceValue } from '../limits.ts';
import { errorFields } from '../rest/errors.ts';
import { foldableOptions, moreOption } from './fold-options.ts';
import { personOf, subcommandOf } from './read-invocation.ts';
import { suggestMore } from './suggest-more.ts';

export interface SuggestDeps extends Pick<CommandService, 'commands' | 'suggest'>, Pick<Clock, 'callIn'> {
  /** Makes each request once: a suggestion that is late for its keystroke helps nobody. */
  readonly once: REST;
  readonly log: Log;
}

/** Discord accepts an answer for three seconds, including its way there. */
const patienceMs = 2_500;

/** Suggests values for what is being typed. Failures and late answers are dropped; never rejects. */
export async function suggest(interaction: AutocompleteInteraction, deps: SuggestDeps): Promise<void> {
  const { once, log } = deps;
  const { id, token } = interaction;
  let fields: object = { interactionId: id };
  try {
    const query = readQuery(interaction, deps);
    if (!query) return;
    const { command, subcommand, option } = query;
    fields = { ...fields, command: `${command} ${subcommand}`, option };
    const choices = await within(patienceMs, suggestFor(query, deps), deps);
    if (choices === 'late') return log.warn(fields, 'suggestions dropped: too late');
    const body: RESTPostAPIInteractionCallbackJSONBody = {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: toChoices(choices) },
    };
    await once.post(Routes.interactionCallback(id, token), { body, auth: false });
  } catch (error) {
    log.warn({ ...fields, ...errorFields(error) }, 'suggestions not shown');
  }
}

/** For options folded into one, the names of those that are not given yet, and then the values of the last one. */
async function suggestFor(query: SuggestionQuery, deps: SuggestDeps): Promise<readonly Choice[]> {
  if (query.option !== moreOption.name) return deps.suggest(query);
  const definition = deps.commands.find(({ root }) => root === query.command);
  const subcommand = definition?.subcommands.find(({ name }) => name === query.subcommand);
  return subcommand ? suggestMore(query, foldableOptions(subcommand), deps.suggest) : [];
}

/**
 * @returns undefined if the command no longer exists
 * @throws an error of the SDK if nothing is being typed
 */
function readQuery(
  interaction: AutocompleteInteraction,
  { commands }: Pick<SuggestDeps, 'commands'>,
): SuggestionQuery | undefined {
  const { channelId, commandName, options } = interaction;
  const definition = commands.find(({ name }) => name === commandName);
  const subcommand = subcommandOf(interaction);
  if (!definition || subcommand === undefined || channelId === null) return undefined;
  const { name: option, value: typed } = options.getFocused(true);
  return {
    command: definition.root,
    ...{ subcommand, option, typed },
    channel: { platform: 'discord', id: channelId },
    person: personOf(interaction),
  };
}

/**
 * The choices in Discord's format. Values that are too long are left out, because a truncated one would be
 * wrong.
 */
export function toChoices(choices: readonly Choice[]): APIApplicationCommandOptionChoice<string>[] {
  return choices
    .flatMap(({ label, value }) => {
      const name = shortLine(label, maxChoiceName) || shortLine(value, maxChoiceName);
      const fits =
        name !== '' && value.trim() !== '' && value.length <= maxChoiceValue && value.isWellFormed();
      return fits ? [{ name, value }] : [];
    })
    .slice(0, maxChoices);
}
