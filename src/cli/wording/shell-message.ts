import { digestDefinition } from '../../commands/digest/digest-command.ts';
import { newsDefinition } from '../../commands/news/news-command.ts';
import type { OptionDefinition, SubcommandDefinition } from '../../platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../platform/commands/parse-command.ts';
import { Fault } from '../../platform/fault.ts';
import type { CommandButton, Message, MessageBlock, Span } from '../../platform/message.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { flagOf } from '../option-flag.ts';

const roots = [newsDefinition('news'), digestDefinition('digest')];

/** A message for a command that answers once: the chat commands in it become shell commands. */
export function shellMessage(message: Message): Message {
  return {
    summary: shellText(message.summary),
    blocks: message.blocks.flatMap((block): MessageBlock[] => {
      switch (block.kind) {
        case 'buttons': {
          const buttons = block.buttons.flatMap(shellButton);
          return buttons.length > 0 ? [{ ...block, buttons }] : [];
        }
        case 'text':
        case 'note':
          return [{ ...block, spans: block.spans.map(shellSpan) }];
        case 'story': {
          const { more, ...story } = block;
          const command = more && shellCommand(more.command);
          if (!more || command === undefined) return [story];
          return [{ ...story, more: { ...more, command } }];
        }
        default:
          return [block];
      }
    }),
  };
}

function shellSpan(span: Span): Span {
  return span.kind === 'text' && span.style === 'code' ? { ...span, text: shellText(span.text) } : span;
}

/** Replaces "/news topic <name>" with "heatline topic <name>" wherever a text names a chat command. */
function shellText(text: string): string {
  const whole = shellCommand(text);
  return whole ?? text.replaceAll(/(?<!\S)\/(?:news|digest) (?=\w)/g, 'heatline ');
}

function shellButton({ label, command, sharesAnswer }: CommandButton): CommandButton[] {
  const written = sharesAnswer ? undefined : shellCommand(command);
  return written === undefined ? [] : [{ label, command: written }];
}

/** Undefined for an incomplete command, and for one that only chats have. */
function shellCommand(text: string): string | undefined {
  const split = splitCommand(roots, text);
  const parsed = split && parseCommand(split.definition, split.text);
  if (!parsed || parsed instanceof Fault || /[<[]/.test(text)) return undefined;
  const definition = split?.definition.subcommands.find(({ name }) => name === parsed.subcommand);
  if (!definition || definition.hidden) return undefined;
  const flags: string[] = [];
  const words: string[] = [];
  for (const [name, value] of Object.entries(parsed.options)) {
    const option = definition.options.find((one) => one.name === name);
    if (option && isArgument(option, definition)) words.push(...argumentWords(String(value)));
    else flags.push(flagOf(name), shellWord(String(value)));
  }
  // Nobody is in a channel here.
  const lacksChannel = definition.options.some(
    ({ type, name }) => type === 'channel' && !(name in parsed.options),
  );
  const channel = lacksChannel ? ['<channel>'] : [];
  return ['heatline', definition.name, ...channel, ...flags, ...words].join(' ');
}

/** Whether an option is a bare argument: the id of a digest, or the option that takes all remaining words. */
function isArgument(option: OptionDefinition, { options }: SubcommandDefinition): boolean {
  if (option.type !== 'string') return false;
  return option.takesRest === true || (option.name === 'id' && !options.some(({ name }) => name === 'story'));
}

/** A query that excludes a word begins like an option, so it follows "--". */
function argumentWords(value: string): string[] {
  return [...(/(^|\s)-/.test(value) ? ['--'] : []), shellWord(value)];
}
