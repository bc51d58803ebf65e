import { escapeLine } from './escape.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';

/**
 * What to send when Slack refuses the blocks of `message`, in order: first without its pictures, since one that Slack
 * cannot fetch has the whole message refused, and in the end as text, so that it is shown at all.
 */
export function lighterVersions(message: SlackMessage): SlackMessage[] {
  const text: SlackMessage = { ...message, text: textOf(message), blocks: [] };
  return hasPicture(message) ? [withoutPictures(message), text] : [text];
}

function hasPicture(message: SlackMessage): boolean {
  return message.blocks.some((block) => block.type === 'section' && block.accessory?.type === 'image');
}

function withoutPictures(message: SlackMessage): SlackMessage {
  return { ...message, blocks: message.blocks.map(withoutPicture) };
}

function withoutPicture(block: SlackBlock): SlackBlock {
  if (block.type !== 'section' || block.accessory?.type !== 'image') return block;
  const { accessory: _, ...rest } = block;
  return rest;
}

/** The words of the blocks, which are mrkdwn already; buttons have no place in text. */
function textOf(message: SlackMessage): string {
  const lines = message.blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text?.text];
    if (block.type === 'header') return [escapeLine(block.text.text)];
    if (block.type === 'context')
      return block.elements.map((element) => ('text' in element ? element.text : undefined));
    return [];
  });
  return lines.filter((line) => line !== undefined).join('\n') || message.text;
}
