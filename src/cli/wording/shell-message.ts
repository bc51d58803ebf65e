import { newsDefinition } from '../../commands/news/news-command.ts';
import { parseCommand, splitCommand } from '../../platform/commands/parse-command.ts';
import type { CommandButton, Message, MessageBlock } from '../../platform/message.ts';
import { shellWord } from '../../platform/text/shell-word.ts';

/** The look-ups that the command line also has, with the option that becomes their argument. */
const argumentOf = new Map([
  ['top', undefined],
  ['search', 'query'],
  ['related', 'story'],
]);

const news = newsDefinition('news');

/**
 * A message as a one-shot command prints it: its buttons become shell commands. Buttons for commands that the
 * command line does not have are left out.
 */
export function shellMessage(message: Message): Message {
  return {
    ...message,
    blocks: message.blocks.flatMap((block): MessageBlock[] => {
      if (block.kind === 'buttons') {
        const buttons = block.buttons.flatMap(shellButton);
        return buttons.length > 0 ? [{ ...block, buttons }] : [];
      }
      if (block.kind !== 'story' || !block.more) return [block];
      const { more, ...story } = block;
      const [button] = shellButton(more);
      return [button ? { ...story, more: button } : story];
    }),
  };
}

function shellButton({ label, command, sharesAnswer }: CommandButton): CommandButton[] {
  const split = splitCommand([news], command);
  const parsed = split && parseCommand(split.definition, split.text);
  if (sharesAnswer || !parsed?.ok || !argumentOf.has(parsed.subcommand)) return [];
  const argument = argumentOf.get(parsed.subcommand);
  const words = Object.entries(parsed.options).flatMap(([name, value]) =>
    name === argument ? [] : [`--${name}`, shellWord(String(value))],
  );
  const given = argument === undefined ? [] : argumentWords(String(parsed.options[argument] ?? ''));
  return [{ label, command: ['heatline', parsed.subcommand, ...words, ...given].join(' ') }];
}

/** A query that excludes a word begins like an option, so it follows "--". */
function argumentWords(value: string): string[] {
  return [...(/(^|\s)-/.test(value) ? ['--'] : []), shellWord(value)];
}
