import type { Form } from '../../platform/commands/form.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { helpMessage } from '../help.ts';
import { defineCommand } from '../subcommand.ts';

/** Opened by `/news` alone. It is a search: people who want another command type its name. */
export function askForm(language: Language): Form {
  return {
    title: say(language, 'Look up the news'),
    submit: say(language, 'Search'),
    command: 'news',
    subcommand: 'search',
    settled: {},
    fields: [
      {
        option: 'query',
        label: say(language, 'Words to search for'),
        hint: say(language, 'Quotes keep words together, -word excludes a word'),
        required: true,
      },
      { option: 'topic', label: say(language, 'Only this topic') },
      { option: 'provider', label: say(language, 'Only this outlet') },
      {
        option: 'since',
        label: say(language, 'Not older than'),
        hint: say(language, '7d, 2w or a date such as 2021-12-01'),
      },
    ],
  };
}

export const ask = defineCommand({
  name: 'ask',
  description: 'Search the news with a form',
  example: 'ask',
  options: [],
  mayOpenForm: true,
  hidden: true,
  answer: (_, invocation, deps) => ({
    message: helpMessage(invocation, undefined, deps),
    form: askForm(deps.language),
  }),
});
