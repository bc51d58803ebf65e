import { newsDefinition } from '../../commands/news/news-command.ts';
import { parseCommand, splitCommand } from '../../platform/commands/parse-command.ts';
import type { CommandButton, Message, MessageBlock } from '../../platform/message.ts';
import { shellWord } from '../../platform/text/shell-word.ts';

/** The look-ups that the command line has as well, and which option is their argument. */
const argumentOf = new Map([
  ['top', undefined],
  ['search', 'query'],
  ['related', 'story'],
]);

const news = newsDefinition('news');

/**
 * A message as a command that answers once prints it: its buttons are commands of the shell. Those that the command line
 * does not have are left out.
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

/** A search that leaves a word out begins like an option: "--" ends those. */
function argumentWords(value: string): string[] {
  return [...(/(^|\s)-/.test(value) ? ['--'] : []), shellWord(value)];
}
