import type { CommandDefinition } from '../../../src/platform/commands/command.ts';

/** A root with enough subcommands to type, mistype and press. */
export const newsCommand: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look up stories',
  subcommands: [
    {
      name: 'search',
      description: 'Stories that have these words',
      example: 'search tidal power',
      options: [
        { type: 'string', name: 'query', description: 'what to look for', required: true, takesRest: true },
        { type: 'integer', name: 'page', description: 'which page', min: 1, max: 99, hidden: true },
        { type: 'string', name: 'show', description: 'to whom', hidden: true, namesAsker: true },
      ],
    },
    { name: 'help', description: 'What there is', example: 'help', options: [] },
  ],
};
