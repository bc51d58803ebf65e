import type { CommandDefinition, CommandTarget } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';

export type ReadWords =
  /** A command, as if it had been typed after its root. */
  | { readonly kind: 'typed'; readonly text: string; readonly isPersonal: boolean }
  /** Only words, which become the value of an option. */
  | { readonly kind: 'words'; readonly target: CommandTarget; readonly words: string };

/**
 * Interprets a message to the bot. Words that form a command, with or without its root, are that command; so is the
 * name of a subcommand on its own, so that the answer can say what is missing. A greeting is answered with help.
 * Anything else is a search.
 */
export function readWords(
  text: string,
  commands: readonly CommandDefinition[],
  words: CommandTarget,
): ReadWords {
  const said = text.trim();
  const [first] = commands;
  if (first && isGreeting(said)) return typed(first, 'help');
  const rooted = splitCommand(commands, said);
  const candidates = rooted ? [rooted] : commands.map((definition) => ({ definition, text: said }));
  for (const { definition, text: rest } of candidates) {
    if (rest.trim() === '') return typed(definition, 'help');
    const parsed = parseCommand(definition, rest);
    const subcommand = parsed instanceof Fault ? rest.trim().toLowerCase() : parsed.subcommand;
    const found = definition.subcommands.find(
      ({ name, aliases = [] }) => name === subcommand || aliases.includes(subcommand),
    );
    if (found && !found.hidden) return typed(definition, rest, found.name);
  }
  return { kind: 'words', target: words, words: said };
}

/** Whether nobody would search for this: a hello, thanks, an emoji. */
function isGreeting(text: string): boolean {
  const words = text
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || /^(?:hi|hey|hello|hi there|hello there|good morning|thanks|thank you)$/i.test(words);
}

function typed(definition: CommandDefinition, text: string, subcommand = text): ReadWords {
  // "me pause" and commands for managers concern one person, so nobody else needs to read the answer.
  const isPersonal = definition.isForManagers === true || subcommand.includes(' ');
  return { kind: 'typed', text: `${definition.root} ${text}`, isPersonal };
}
