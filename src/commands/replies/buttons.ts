import { formatCommand } from '../../platform/commands/parse-command.ts';
import type { ButtonsBlock, CommandButton } from '../../platform/message.ts';
import { shortLine } from '../../platform/text/shorten.ts';

/**
 * Of the commands that manage digests, which consist of known words for the most part: an adapter with less room can write
 * them shorter. Whoever gets no button types the command.
 */
const longestCommand = 180;

/** A button that gives a command; none when the command is too long for one. */
export function commandButton(
  label: string,
  command: string,
  subcommand: string,
  options: Readonly<Record<string, string | number>> = {},
): CommandButton[] {
  const text = formatCommand(command, subcommand, options, longestCommand);
  return text === undefined ? [] : [{ label: shortLine(label, 40), command: text }];
}

/** None when there is no button to show. */
export function buttons(list: readonly CommandButton[]): ButtonsBlock[] {
  return list.length > 0 ? [{ kind: 'buttons', buttons: list }] : [];
}
