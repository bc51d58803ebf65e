import type { CommandDefinition, OptionDefinition } from '../../platform/commands/command.ts';
import { idOption, settingOptions, timeOption } from './setting-options.ts';

const page = {
  name: 'page',
  description: 'the page',
  type: 'integer',
  min: 1,
  max: 999,
  hidden: true,
} as const satisfies OptionDefinition;

/** The commands with which a channel's digests are managed. @param name what people type */
export function digestDefinition(name: string): CommandDefinition {
  return {
    root: 'digest',
    name,
    description: "Manage this channel's digests: when they come, what is in them, and why",
    isForManagers: true,
    bare: 'manage',
    subcommands: [
      {
        name: 'subscribe',
        description: 'Give a channel a digest',
        example: 'subscribe weekdays at 09:00 timezone:Europe/Berlin topics:AI',
        options: [
          { ...timeOption, required: true },
          ...settingOptions,
          { name: 'channel', description: 'a channel other than this one', type: 'channel' },
        ],
      },
      {
        name: 'list',
        description: "This channel's digests",
        example: 'list',
        options: [page],
      },
      {
        name: 'edit',
        description: 'Change a digest; settings you leave out stay as they are',
        example: 'edit count:3 style:compact',
        // With nothing but an id it answers with a form that holds what there is.
        options: [
          idOption,
          ...[timeOption, ...settingOptions].map((option) => ({ ...option, isRare: true as const })),
        ],
        mayOpenForm: true,
      },
      {
        name: 'pause',
        description: 'Pause a digest until it is resumed',
        example: 'pause',
        options: [idOption],
      },
      { name: 'resume', description: 'Resume a digest', example: 'resume', options: [idOption] },
      {
        name: 'remove',
        aliases: ['unsubscribe'],
        description: 'End a digest',
        example: 'remove id:k7m2p',
        options: [idOption],
      },
      {
        name: 'skip',
        description: 'Leave out the next digest',
        example: 'skip',
        options: [
          idOption,
          {
            name: 'undo',
            label: 'Send it after all',
            description: 'send it after all',
            type: 'string',
            choices: [{ label: 'yes: send it after all', value: 'yes' }],
          },
        ],
      },
      {
        name: 'preview',
        description: 'Show what the digest would contain now; only you see it',
        example: 'preview',
        options: [
          idOption,
          { name: 'day', description: 'the newest day that has articles', type: 'string', hidden: true },
        ],
      },
      { name: 'now', description: 'Send the digest now', example: 'now', options: [idOption] },
      {
        name: 'status',
        description: 'When the next digest comes, what the last one did, and what is wrong',
        example: 'status',
        options: [idOption, page],
      },
      {
        name: 'history',
        description: 'What happened to each digest, and why one did not come',
        example: 'history at:2021-12-13',
        options: [
          idOption,
          {
            name: 'at',
            label: 'Due at',
            description: 'only what was due then: 2021-12-13, "2021-12-13 09:00"',
            type: 'string',
          },
          page,
        ],
      },
      {
        name: 'why',
        description: 'Why a story was in the digest, or was not',
        example: 'why sensetime ipo',
        options: [
          {
            name: 'story',
            description: 'the story: words of its title, its link, or its rank in the last digest',
            type: 'string',
            required: true,
            takesRest: true,
            suggested: true,
          },
          {
            name: 'other',
            description: 'another story: why the two are one, or separate',
            type: 'string',
            suggested: true,
          },
          { ...idOption, hidden: true },
        ],
      },
      {
        name: 'help',
        description: 'What managers can do, with examples',
        example: 'help subscribe',
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
        name: 'manage',
        description: 'What this channel gets; a form for its first digest',
        example: 'manage',
        options: [],
        mayOpenForm: true,
        hidden: true,
      },
    ],
  };
}
