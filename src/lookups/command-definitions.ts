import type { CommandDefinition } from '../platform/command.ts';

export const storiesPerPage = 5;

/** The commands' names, options and help: once, for all platforms. */
export const news = {
  root: 'news',
  name: 'news',
  description: "Look up the day's hottest stories and who else covers them",
  subcommands: [
    {
      name: 'top',
      description: 'The hottest stories of the last hours',
      example: 'top 3 ai',
      options: [
        {
          name: 'count',
          description: 'how many stories, 5 if you do not say',
          type: 'integer',
          min: 1,
          max: 10,
        },
        { name: 'topic', description: 'only stories of this topic', type: 'string' },
        { name: 'window', description: 'how far back: 24h, 7d', type: 'string' },
      ],
    },
    {
      name: 'search',
      description: 'Find stories by words; quotes keep words together, -word leaves a word out',
      example: 'search "supply chain" chips -nvidia',
      options: [
        {
          name: 'query',
          description: 'the words to find',
          type: 'string',
          required: true,
          takesRest: true,
        },
        { name: 'topic', description: 'only stories of this topic', type: 'string' },
        { name: 'provider', description: 'only stories of this outlet, by name or domain', type: 'string' },
        { name: 'since', description: 'not older than this: 7d, 2021-12-01', type: 'string' },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    {
      name: 'related',
      description: 'Everyone who covers a story',
      example: 'related sensetime ipo',
      options: [
        {
          name: 'story',
          description: "the story: words of its title, its id, or its rank in this channel's last digest",
          type: 'string',
          required: true,
          takesRest: true,
        },
        { name: 'page', description: 'the page', type: 'integer', min: 1, max: 60, hidden: true },
      ],
    },
    { name: 'help', description: 'This list', example: 'help', options: [] },
  ],
} as const satisfies CommandDefinition;

export const commandDefinitions: readonly CommandDefinition[] = [news];
