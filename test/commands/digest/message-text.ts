import type { CommandButton, Message, MessageBlock, Span } from '../../../src/platform/message.ts';

/** Everything that a reader of a message reads, one block a line. */
export function textOf({ blocks }: Message): string {
  return blocks.map(textOfBlock).join('\n');
}

/** By label; the first of several with the same label. */
export function buttonsOf({ blocks }: Message): ReadonlyMap<string, CommandButton> {
  const all = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return new Map(all.toReversed().map((button) => [button.label, button]));
}

function textOfBlock(block: MessageBlock): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'story':
      return `* ${block.title}`;
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    default:
      return block.spans.map(textOfSpan).join('');
  }
}

function textOfSpan(span: Span): string {
  switch (span.kind) {
    case 'channel':
      return `#${span.channel.id}`;
    case 'group':
      return `@${span.id}`;
    case 'time':
      return span.at.toISOString();
    default:
      return span.text;
  }
}
