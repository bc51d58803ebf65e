import type { AnswerCommand, CommandDefinition, CommandService } from '../src/platform/commands/command.ts';

/** What an adapter is started with in tests that only concern its commands. */
export function commandService(
  commands: readonly CommandDefinition[],
  answer: AnswerCommand,
  more: Partial<CommandService> = {},
): CommandService {
  const [command = ''] = commands.map(({ root }) => root);
  return {
    commands,
    answer,
    suggest: async () => [],
    gestures: {
      words: { command, subcommand: 'search', option: 'query' },
      links: { command, subcommand: 'related', option: 'story' },
      home: { command, subcommand: 'help' },
      top: { command, subcommand: 'top' },
    },
    ...more,
  };
}
