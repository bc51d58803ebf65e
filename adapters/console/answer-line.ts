import { formatChannelRef } from '../../src/platform/channel.ts';
import type { CommandDefinition, CommandService } from '../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../src/platform/commands/parse-command.ts';
import { didYouMean } from '../../src/platform/commands/read-option.ts';
import { Fault } from '../../src/platform/fault.ts';
import { saySpans } from '../../src/platform/language/say.ts';
import type { Message } from '../../src/platform/message.ts';
import { notice } from '../../src/platform/notice.ts';
import { code, joinSentences, listedCode } from '../../src/platform/spans.ts';
import { nearWord } from '../../src/platform/text/near-word.ts';
import { channel, language, person } from './local-user.ts';

/**
 * Answers a line with or without its root: "/news top 3", "news top 3" and "top 3" are the same, and
 * "subscribe 09:00" goes to the root that has that subcommand.
 * @returns undefined for an empty line
 */
export async function answerLine(
  line: string,
  { commands, answer }: CommandService,
): Promise<Message | undefined> {
  if (!line.trim()) return undefined;
  const text = line.trim() === '?' ? 'help' : line;
  const split = splitCommand(commands, text) ?? rootless(commands, text);
  if (!split) return noSuchRoot(commands, line);
  const parsed = parseCommand(split.definition, split.text, { readChannel, others: commands, language });
  if (parsed instanceof Fault) return parsed.fault;
  const { subcommand, options } = parsed;
  const reply = await answer({ command: split.definition.root, subcommand, options, channel, person });
  return reply.message;
}

function rootless(commands: readonly CommandDefinition[], line: string) {
  const [word = ''] = line.trim().toLowerCase().split(/\s+/, 1);
  const has = ({ subcommands }: CommandDefinition) =>
    subcommands.some(
      ({ name, aliases, hidden }) =>
        !hidden && (name.split(' ', 1).join() === word || aliases?.includes(word) === true),
    );
  const definition = commands.find(has) ?? (word.startsWith('/') ? undefined : commands[0]);
  return definition && { definition, text: line };
}

/** Answers a line that begins with a slash but with no known root: "/digset list". */
function noSuchRoot(commands: readonly CommandDefinition[], line: string): Message {
  const [root = '', ...words] = line.trim().slice(1).split(/\s+/);
  const names = commands.map(({ name }) => name);
  const near = nearWord(root, names);
  const helps = names.map((name) => `/${name} help`);
  return notice(
    joinSentences([
      saySpans(language, 'There is no {command}.', { command: code(`/${root.slice(0, 40)}`) }),
      near === undefined
        ? saySpans(language, 'Try {commands}.', { commands: listedCode(language, helps, 'conjunction') })
        : didYouMean(language, [`/${near}`, ...words].join(' ').slice(0, 80)),
    ]),
  );
}

/** Accepts only the terminal's own channel. */
function readChannel(word: string): string | undefined {
  return [channel.id, formatChannelRef(channel)].includes(word) ? channel.id : undefined;
}
