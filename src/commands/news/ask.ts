import type { Form } from '../../platform/commands/form.ts';
import { helpMessage } from '../help.ts';
import { defineCommand } from '../subcommand.ts';

/** The form that the bare root opens: a search, because anyone who knows another command types it. */
export const askForm: Form = {
  title: 'Look up the news',
  submit: 'Search',
  command: 'news',
  subcommand: 'search',
  settled: {},
  fields: [
    {
      option: 'query',
      label: 'Words to find',
      hint: 'Quotes keep words together, -word leaves a word out',
      required: true,
    },
    { option: 'topic', label: 'Only this topic' },
    { option: 'provider', label: 'Only this outlet' },
    { option: 'since', label: 'Not older than', hint: '7d, 2w or a date such as 2021-12-01' },
  ],
};

export const ask = defineCommand({
  name: 'ask',
  description: 'A form to look things up with',
  example: 'ask',
  options: [],
  mayOpenForm: true,
  hidden: true,
  answer: (_, invocation, deps) => ({
    message: helpMessage(invocation.command, undefined, deps.commands),
    form: askForm,
  }),
});
