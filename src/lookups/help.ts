import type { Message, MessageBlock } from '../platform/message.ts';
import { usageLine } from '../platform/parse-command.ts';
import { commandDefinitions } from './command-definitions.ts';
import { code, plain } from './spans.ts';

/** Every command with what it does and an example. */
export function helpMessage(): Message {
  const lines = commandDefinitions.flatMap((definition) =>
    definition.subcommands.map(
      (subcommand): MessageBlock => ({
        kind: 'text',
        spans: [
          code(usageLine(definition, subcommand)),
          plain(` ${subcommand.description}. For example `),
          code(`/${definition.name} ${subcommand.example}`),
        ],
      }),
    ),
  );
  return {
    summary: 'What you can ask',
    blocks: [
      { kind: 'heading', text: 'What you can ask' },
      ...lines,
      { kind: 'note', spans: [plain('Options may be named, in any order: topic:ai count:3.')] },
    ],
  };
}
