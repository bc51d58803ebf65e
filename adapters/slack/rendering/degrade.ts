import { compactMessage, isCompact } from './compact.ts';
import { plainTextMessage } from './plain-text.ts';
import { isSlackMessage, type SlackBlock, type SlackMessage } from './slack-message.ts';

/**
 * What to send if Slack refuses `payload`: first without pictures, because Slack refuses a whole message if
 * it cannot fetch one; then compact; finally as text without blocks, so that something is shown. The payload
 * itself tells how far this has gone.
 * @returns undefined if nothing is left to give up
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
