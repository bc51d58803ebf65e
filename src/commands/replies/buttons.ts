import { maxManagingCommandLength } from '../../platform/commands/button-limits.ts';
import { formatCommand } from '../../platform/commands/parse-command.ts';
import type { ButtonsBlock, CommandButton } from '../../platform/message.ts';
import { shortLine } from '../../platform/text/shorten.ts';

/** A button that gives a command; empty if the command is too long for one. */
export function commandButton(
  label: string,
  command: string,
  subcommand: string,
  options: Readonly<Record<string, string | number>> = {},
): CommandButton[] {
  const text = formatCommand(command, subcommand, options, maxManagingCommandLength);
  return text === undefined ? [] : [{ label: shortLine(label, 40), command: text }];
}

/** Empty if there is no button to show. */
export function buttons(list: readonly CommandButton[]): ButtonsBlock[] {
  return list.length > 0 ? [{ kind: 'buttons', buttons: list }] : [];
}
