import type { CommandDefinition, IntegerOption, StringOption } from '../../platform/commands/command.ts';
import { meSubcommands } from './me-subcommands.ts';

const topic: StringOption = {
  name: 'topic',
  description: 'only stories of this topic',
  type: 'string',
  suggested: true,
};

const count: IntegerOption = {
  name: 'count',
  label: 'Number of stories',
  description: 'how many stories; 5 by default',
  type: 'integer',
  min: 1,
  max: 10,
};

const page: IntegerOption = {
  name: 'page',
  description: 'the page',
  type: 'integer',
  min: 1,
  max: 60,
  hidden: true,
};

/** Given by the button that shows the whole channel what its presser alone has seen. */
const show: StringOption = {
  name: 'show',
  description: 'who sees it',
  type: 'string',
  choices: [{ label: 'the whole channel', value: 'channel' }],
  hidden: true,
  namesAsker: true,
};

/** Look-ups, for everyone: their names, options and help, once for all platforms. @param name what people type */
export function newsDefinition(name: string): CommandDefinition {
  return {
    root: 'news',
    name,
    description: "Look up the day's hottest stories and who else covers them",
    bare: 'ask',
    groups: { me: 'Your own digest, by direct message' },
    subcommands: [
      {
        name: 'top',
        description: 'The hottest stories of the last 24 hours, or of another window',
        example: 'top count:3 topic:AI',
        options: [
          count,
          topic,
          {
            name: 'window',
            label: 'How far back',
            description: 'how far back, such as 3d or 2w; 24h by default',
            type: 'string',
            suggested: true,
          },
          page,
          show,
        ],
      },
      {
        name: 'search',
        description: 'Find stories by words; quotes keep words together, -word excludes a word',
        example: 'search "supply chain" chips -nvidia',
        options: [
          {
            name: 'query',
            label: 'Words to find',
            description: 'the words to find',
            type: 'string',
            required: true,
            takesRest: true,
            keepsQuotes: true,
          },
          topic,
          {
            name: 'provider',
            label: 'Outlet',
            description: 'only stories of this outlet, by name or domain',
            type: 'string',
            suggested: true,
          },
          {
            name: 'since',
            label: 'Not older than',
            description: 'only newer than this: 7d, yesterday, 2021-12-01',
            type: 'string',
            suggested: true,
          },
          page,
          show,
        ],
      },
      {
        name: 'topic',
        description: 'The hottest recent stories of a topic',
        example: 'topic AI count:3',
        options: [
          {
            name: 'name',
            label: 'Topic',
            description: 'the topic',
            type: 'string',
            required: true,
            takesRest: true,
            suggested: true,
          },
          count,
          page,
          show,
        ],
      },
      {
        name: 'topics',
        description: 'All topics, those with the most articles in the last 30 days first',
        example: 'topics',
        options: [page],
      },
      {
        name: 'related',
        description: 'Everyone who covers a story',
        example: 'related sensetime ipo',
        options: [
          {
            name: 'story',
            description:
              "words of its title, a link to it, its id, or its number in this channel's last digest",
            type: 'string',
            required: true,
            takesRest: true,
            keepsQuotes: true,
            suggested: true,
          },
          page,
          show,
        ],
      },
      ...meSubcommands,
      {
        name: 'help',
        description: 'What you can ask, with examples',
        example: 'help search',
        options: [
          {
            name: 'command',
            description: 'the command to explain',
            type: 'string',
            takesRest: true,
            suggested: true,
          },
        ],
      },
      {
        name: 'ask',
        description: 'A form to look things up with',
        example: 'ask',
        options: [],
        mayOpenForm: true,
        hidden: true,
      },
    ],
  };
}
