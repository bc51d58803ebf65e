import { compactMessage, isCompact } from './compact.ts';
import { plainTextMessage } from './plain-text.ts';
import { isSlackMessage, type SlackBlock, type SlackMessage } from './slack-message.ts';

/**
 * What to send instead when Slack refuses `payload`: first without its pictures, since one that Slack cannot fetch has
 * the whole message refused; then compact; in the end as text without blocks, so that it is shown at all. How light it is
 * already shows in the payload itself.
 * @returns undefined when nothing is left to give up
 */
export function degradeMessage(payload: object): SlackMessage | undefined {
  if (!isSlackMessage(payload) || payload.blocks.length === 0) return undefined;
  if (payload.blocks.some(hasPicture)) {
    return { ...payload, blocks: payload.blocks.map(withoutPicture) };
  }
  return isCompact(payload) ? plainTextMessage(payload) : compactMessage(payload);
}

export function hasPicture(block: SlackBlock): boolean {
  return block.type === 'section' && block.accessory?.type === 'image';
}

function withoutPicture(block: SlackBlock): SlackBlock {
  if (block.type !== 'section' || block.accessory?.type !== 'image') return block;
  const { accessory: _, ...rest } = block;
  return rest;
}
