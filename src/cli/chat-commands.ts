import { Command } from 'commander';
import { digestCommands, digestDefinition } from '../commands/digest/digest-command.ts';
import { privateMessage } from '../commands/lookup/lookup-answer.ts';
import { newsCommands, newsDefinition } from '../commands/news/news-command.ts';
import { Refusal } from '../commands/replies/refusal.ts';
import type { Subcommand } from '../commands/subcommand.ts';
import { readConfig } from '../config.ts';
import type { CommandDefinition } from '../platform/commands/command.ts';
import { chatCommand, readChatOptions } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { jsonLine } from './json.ts';
import { contentOption, lookupDeps, openContentToShow } from './opening/open-content.ts';
import { withCommands } from './opening/with-commands.ts';
import { lowerFirst } from './wording/lower-first.ts';
import { shellMessage } from './wording/shell-message.ts';

/**
 * Every chat command without a file of its own in `src/cli`. A new chat command is available here automatically, with the same
 * name, options and answer.
 * @param own the names of the commands that have a file here
 */
export function chatCommands(own: ReadonlySet<string>, context: CliContext): Command[] {
  const offered = [
    ...newsCommands.map((subcommand) => ({ root: newsDefinition('news'), subcommand })),
    ...digestCommands.map((subcommand) => ({ root: digestDefinition('digest'), subcommand })),
  ].filter(
    ({ subcommand: { definition } }) =>
      !definition.hidden && definition.name !== 'help' && !own.has(definition.name),
  );
  const commands = new Map<string, Command>();
  for (const { root, subcommand } of offered) {
    const command = subcommand.lookUp
      ? lookupCommand(root, subcommand, subcommand.lookUp, context)
      : answeredCommand(root, subcommand, context);
    const [first = '', second] = subcommand.definition.name.split(' ');
    if (second === undefined) {
      commands.set(first, command);
      continue;
    }
    const group =
      commands.get(first) ?? new Command(first).description(lowerFirst(root.groups?.[first] ?? ''));
    commands.set(first, group.addCommand(command, { isDefault: second === 'show' }));
  }
  return [...commands.values()];
}

/** A look-up needs only the articles, and can answer in JSON. */
function lookupCommand(
  root: CommandDefinition,
  { definition }: Subcommand,
  lookUp: NonNullable<Subcommand['lookUp']>,
  context: CliContext,
): Command {
  return chatCommand(root, definition)
    .addOption(contentOption())
    .option('--json', 'print the answer as JSON')
    .action(async (words: string[], flags: { readonly content?: string; readonly json?: boolean }) => {
      const config = readConfig(context.env, context.platforms);
      const options = readChatOptions(root, definition, { words, flags }, context);
      using content = await openContentToShow(flags.content, config, context);
      const { channel } = context.localUser;
      const answer = await lookUp({ options, channel }, lookupDeps(content.index, config, context));
      const message = shellMessage(privateMessage({ ...answer, feedback: [] }, 'en'));
      if (answer.fault === 'usage') throw new UsageError(message.summary);
      if (answer.fault) throw new CommandFailure(context.renderText(message));
      context.write(flags.json ? jsonLine(answer.data?.() ?? {}) : `${context.renderText(message)}\n`);
    });
}

function answeredCommand(root: CommandDefinition, { definition }: Subcommand, context: CliContext): Command {
  return chatCommand(root, definition).action((words: string[], flags: Readonly<Record<string, unknown>>) => {
    const options = readChatOptions(root, definition, { words, flags }, context);
    return withCommands(context, async ({ answer }) => {
      const { channel } = context.localUser;
      const reply = await answer({ command: root.root, subcommand: definition.name, options, channel });
      const text = context.renderText(shellMessage(reply.message));
      if (reply instanceof Refusal) throw new CommandFailure(text);
      context.write(`${text}\n`);
    });
  });
}
