import type { CommandDefinition, CommandInvocation } from '../../src/platform/command.ts';
import type { CommandButton, Message, MessageBlock } from '../../src/platform/message.ts';
import { splitCommand } from '../../src/platform/parse-command.ts';

/**
 * The answer to `invocation`, with those buttons no longer opening a dialog that give its own subcommand again, such as
 * another page of it: they change the answer where it stands, dialog or not.
 */
export function pageInPlace(
  message: Message,
  invocation: Pick<CommandInvocation, 'command' | 'subcommand'>,
  commands: readonly CommandDefinition[],
): Message {
  const changed = (button: CommandButton): CommandButton => {
    const { opensDialog, ...plain } = button;
    return opensDialog && isOf(button.command, invocation, commands) ? plain : button;
  };
  return {
    ...message,
    blocks: message.blocks.map((block): MessageBlock => {
      if (block.kind === 'buttons') return { ...block, buttons: block.buttons.map(changed) };
      return block.kind === 'story' && block.more ? { ...block, more: changed(block.more) } : block;
    }),
  };
}

function isOf(
  text: string,
  { command, subcommand }: Pick<CommandInvocation, 'command' | 'subcommand'>,
  commands: readonly CommandDefinition[],
): boolean {
  const split = splitCommand(commands, text);
  return split?.definition.root === command && `${split.text} `.startsWith(`${subcommand} `);
}
