import type { CommandDefinition } from '../platform/command.ts';
import type { Message, MessageBlock } from '../platform/message.ts';
import { usageLine } from '../platform/parse-command.ts';
import { code, plain } from '../platform/spans.ts';

/** Every command with what it does and an example. */
export function helpMessage(commands: readonly CommandDefinition[]): Message {
  const lines = commands.flatMap((definition) =>
    definition.subcommands
      .filter(({ hidden }) => !hidden)
      .map((subcommand): MessageBlock => {
        const hasOptions = subcommand.options.length > 0;
        return {
          kind: 'text',
          spans: [
            code(usageLine(definition, subcommand)),
            plain(` ${subcommand.description}.`),
            ...(hasOptions
              ? [plain(' For example '), code(`/${definition.name} ${subcommand.example}`), plain('.')]
              : []),
          ],
        };
      }),
  );
  return {
    summary: 'What you can ask',
    blocks: [{ kind: 'heading', text: 'What you can ask' }, ...lines],
  };
}
