import type { CommandDefinition, CommandTarget } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';

export type ReadWords =
  /** A command, as if it was typed behind its root. */
  | { readonly kind: 'typed'; readonly text: string; readonly isPersonal: boolean }
  /** Nothing but words: to be given to an option. */
  | { readonly kind: 'words'; readonly target: CommandTarget; readonly words: string };

/**
 * What somebody means who says `text` to the bot. Words that make a command with one of the roots, said or left out, are that
 * command; a subcommand's name alone is one, too, so that it can be told what it lacks. Who only says hello is told what there
 * is to ask. All else is words to search for.
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
    const subcommand = parsed.ok ? parsed.subcommand : rest.trim().toLowerCase();
    const found = definition.subcommands.find(
      ({ name, aliases = [] }) => name === subcommand || aliases.includes(subcommand),
    );
    if (found && !found.hidden) return typed(definition, rest, found.name);
  }
  return { kind: 'words', target: words, words: said };
}

/** What nobody wants to search for: a hello, thanks, an emoji. */
function isGreeting(text: string): boolean {
  const words = text
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || /^(?:hi|hey|hello|hi there|hello there|good morning|thanks|thank you)$/i.test(words);
}

function typed(definition: CommandDefinition, text: string, subcommand = text): ReadWords {
  // "me pause" is about one person, and so is who manages a channel: nobody else needs to read it.
  const isPersonal = definition.isForManagers === true || subcommand.includes(' ');
  return { kind: 'typed', text: `${definition.root} ${text}`, isPersonal };
}
