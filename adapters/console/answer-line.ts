import { formatChannelRef } from '../../src/platform/channel.ts';
import type { CommandDefinition, CommandService } from '../../src/platform/command.ts';
import type { Message } from '../../src/platform/message.ts';
import { parseCommand, splitCommand } from '../../src/platform/parse-command.ts';
import { channel, person } from './whoever-sits-there.ts';

/**
 * Answers a line with or without its root: "/news top 3", "news top 3" and "top 3" are the same, and "subscribe 09:00" goes
 * to the root that has it.
 * @returns undefined for an empty line
 */
export async function answerLine(
  line: string,
  { commands, answer }: CommandService,
): Promise<Message | undefined> {
  if (!line.trim()) return undefined;
  const split = splitCommand(commands, line) ?? rootless(commands, line);
  if (!split) return undefined;
  const parsed = parseCommand(split.definition, split.text, readChannel);
  if (!parsed.ok) return parsed.message;
  const { subcommand, options } = parsed;
  const reply = await answer({ command: split.definition.root, subcommand, options, channel, person });
  return reply.message;
}

function rootless(commands: readonly CommandDefinition[], line: string) {
  const [word = ''] = line.trim().toLowerCase().split(/\s+/, 1);
  const has = ({ subcommands }: CommandDefinition) =>
    subcommands.some(
      ({ name, aliases }) => name.split(' ', 1).join() === word || aliases?.includes(word) === true,
    );
  const definition = commands.find(has) ?? commands[0];
  return definition && { definition, text: line };
}

/** The only channel there is. */
function readChannel(word: string): string | undefined {
  return [channel.id, formatChannelRef(channel)].includes(word) ? channel.id : undefined;
}
