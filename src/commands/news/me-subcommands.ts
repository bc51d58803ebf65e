import type { SubcommandDefinition } from '../../platform/commands/command.ts';
import { settingOptions, timeOption } from '../digest/setting-options.ts';

/** The part of the look-ups' root that is about a person's own digest. */
export const meSubcommands: readonly SubcommandDefinition[] = [
  {
    name: 'me subscribe',
    description: 'Get a digest of your own by direct message',
    example: 'me subscribe weekdays at 08:30 topics:AI',
    // In direct messages there is nobody else to notify, and nothing to pass on.
    options: [
      { ...timeOption, required: true },
      ...settingOptions.filter((option) => !('posting' in option)),
    ],
  },
  {
    name: 'me pause',
    description: 'Pause your own digest until you resume it',
    example: 'me pause',
    options: [],
  },
  { name: 'me resume', description: 'Resume your own digest', example: 'me resume', options: [] },
  { name: 'me off', description: 'End your own digest', example: 'me off', options: [] },
  {
    name: 'me show',
    description: 'What you get, and the channels whose digests you manage',
    example: 'me show',
    options: [],
  },
];
