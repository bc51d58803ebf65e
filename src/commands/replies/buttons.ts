import { maxManagingCommandLength } from '../../platform/commands/button-limits.ts';
import { formatCommand } from '../../platform/commands/parse-command.ts';
import type { ButtonsBlock, CommandButton } from '../../platform/message.ts';
import { shortLine } from '../../platform/text/shorten.ts';

/** A button that runs a command; none if the command is too long for a button. */
export function commandButton(
  label: string,
  command: string,
  subcommand: string,
  options: Readonly<Record<string, string | number>> = {},
): CommandButton[] {
  const text = formatCommand(command, subcommand, options, maxManagingCommandLength);
  return text === undefined ? [] : [{ label: shortLine(label, 40), command: text }];
}

/** A row of buttons; none if the list is empty. */
export function buttons(list: readonly CommandButton[]): ButtonsBlock[] {
  return list.length > 0 ? [{ kind: 'buttons', buttons: list }] : [];
}
