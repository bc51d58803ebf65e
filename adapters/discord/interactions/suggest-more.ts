import type { Choice } from '../../../src/platform/commands/choice.ts';
import type {
  OptionDefinition,
  SuggestChoices,
  SuggestionQuery,
} from '../../../src/platform/commands/command.ts';
import { splitWords, writePair } from '../../../src/platform/commands/command-words.ts';

/** Suggests how to go on with "name:value name:value": a name, or a value of the last name. */
export async function suggestMore(
  query: SuggestionQuery,
  options: readonly OptionDefinition[],
  suggest: SuggestChoices,
): Promise<readonly Choice[]> {
  const words = splitWords(query.typed);
  const last = /\s$/.test(query.typed) ? undefined : words.at(-1);
  const before = words.slice(0, last ? -1 : undefined);
  const written = before.map(({ text, pair }) => (pair ? writePair(pair.name, pair.value) : text));
  const follow = (text: string) => [...written, text].join(' ');
  const option = options.find(({ name }) => name === last?.pair?.name);
  if (option) {
    const { name } = option;
    const values = await valuesOf(
      option,
      { ...query, option: name, typed: last?.pair?.value ?? '' },
      suggest,
    );
    return values.map(({ label, value }) => ({
      label: follow(`${name}: ${label}`),
      value: follow(writePair(name, value)),
    }));
  }
  const given = new Set(before.flatMap(({ pair }) => (pair ? [pair.name] : [])));
  const begun = last?.text.toLowerCase() ?? '';
  return options
    .filter(({ name }) => !given.has(name) && name.includes(begun))
    .map(({ name, description }) => ({
      label: follow(`${name}: ${description}`),
      value: follow(`${name}:`),
    }));
}

async function valuesOf(
  option: OptionDefinition,
  query: SuggestionQuery,
  suggest: SuggestChoices,
): Promise<readonly Choice[]> {
  const { typed } = query;
  if (option.type === 'string' && option.choices)
    return option.choices.filter(({ value }) => value.startsWith(typed.toLowerCase()));
  if (option.type === 'string' && option.suggested) return suggest(query);
  return typed === '' ? [] : [{ label: typed, value: typed }];
}
