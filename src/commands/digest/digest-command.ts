import type { CommandDefinition } from '../../platform/commands/command.ts';
import { helpCommand } from '../help.ts';
import { commandOf, type Subcommand } from '../subcommand.ts';
import { alert } from './alert.ts';
import { edit } from './edit.ts';
import { feedback } from './feedback.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { manage } from './manage.ts';
import { mute } from './mute.ts';
import { now } from './now.ts';
import { pause } from './pause.ts';
import { preview } from './preview.ts';
import { remove } from './remove.ts';
import { resume } from './resume.ts';
import { skip } from './skip.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { why } from './why.ts';

const help = helpCommand({ description: 'What managers can do, with examples', example: 'help subscribe' });

/** The commands for managing a channel's digests. */
export const digestCommands: readonly Subcommand[] = [
  ...[subscribe, alert, list, edit, pause, resume, remove, skip, mute],
  ...[preview, now, status, history, why, feedback, help, manage],
];

/** @param name what people type */
export function digestDefinition(name: string): CommandDefinition {
  return commandOf(
    {
      root: 'digest',
      name,
      description: "Manage this channel's digests: when they come, what is in them, and why",
      isForManagers: true,
      bare: 'manage',
    },
    digestCommands,
  );
}
