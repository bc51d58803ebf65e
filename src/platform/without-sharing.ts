import type { Message, MessageBlock } from './message.ts';

/** `message` without the buttons that show it to the whole channel, for places where nobody else is. */
export function withoutSharing(message: Message): Message {
  const blocks = message.blocks.flatMap((block): MessageBlock[] => {
    if (block.kind !== 'buttons') return [block];
    const buttons = block.buttons.filter((button) => !button.sharesAnswer);
    return buttons.length > 0 ? [{ ...block, buttons }] : [];
  });
  return { ...message, blocks };
}
