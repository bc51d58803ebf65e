import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import type { Form } from '../../../../src/platform/commands/form.ts';

/** A command whose answer may be a form. */
export const digest: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  subcommands: [
    {
      name: 'edit',
      description: 'Change a digest',
      example: 'edit k7m2p',
      mayOpenForm: true,
      options: [
        { name: 'time', description: 'when', type: 'string', required: true, takesRest: true },
        { name: 'id', description: 'which', type: 'string', suggested: true },
        { name: 'topics', description: 'the topics', type: 'string', suggested: true },
        { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
        {
          name: 'style',
          description: 'how it looks',
          type: 'string',
          choices: [
            { label: 'rich', value: 'rich' },
            { label: 'compact', value: 'compact' },
          ],
        },
        { name: 'channel', description: 'where', type: 'channel' },
        { name: 'name', description: 'the heading', type: 'string' },
        { name: 'days', description: 'the days', type: 'string', suggested: true },
        { name: 'mention', description: 'whom to notify', type: 'string', posting: 'mention' },
        { name: 'weight', description: 'how heavy', type: 'integer', min: 0, max: 100 },
      ],
    },
    { name: 'list', description: 'All', example: 'list', options: [] },
  ],
};

/** Its form, with more fields than Discord can show. */
export const form: Form = {
  title: 'Change the digest',
  submit: 'Save',
  command: 'digest',
  subcommand: 'edit',
  settled: { id: 'k7m2p' },
  fields: [
    { option: 'time', label: 'Time', hint: 'such as 9:30 weekdays', value: '09:00', required: true },
    { option: 'topics', label: 'Topics', value: 'AI', choices: [{ label: 'AI', value: 'AI' }] },
    { option: 'count', label: 'Stories', value: '5' },
    {
      option: 'style',
      label: 'Style',
      value: 'rich',
      choices: [
        { label: 'rich: all that fits', value: 'rich' },
        { label: 'compact: headlines', value: 'compact' },
      ],
    },
    { option: 'channel', label: 'Channel', value: '1400000000000000002' },
    { option: 'name', label: 'Heading' },
  ],
};
