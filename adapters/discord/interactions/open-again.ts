import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { MessageBlock } from '../../../src/platform/message.ts';

/**
 * A button that reopens a form that was filled in wrongly, with its original values. A modal cannot directly
 * follow a modal.
 * @param customId the modal's
 */
export function openAgain(
  customId: string,
  commands: readonly CommandDefinition[],
  language: Language,
): MessageBlock[] {
  const split = splitCommand(commands, customId);
  const parsed = split && parseCommand(split.definition, split.text);
  const opens =
    parsed && !(parsed instanceof Fault)
      ? split?.definition.subcommands.some(
          ({ name, mayOpenForm }) => mayOpenForm && name === parsed.subcommand,
        )
      : false;
  return opens
    ? [{ kind: 'buttons', buttons: [{ label: say(language, 'Open the form again'), command: customId }] }]
    : [];
}
