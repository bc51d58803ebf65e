import { hash } from 'node:crypto';
import type { SlackBlock } from './slack-message.ts';

/**
 * The blocks of a message that replaces another, under ids that differ whenever their content does: "If a message is
 * updated, use a new block_id" (docs, blocks). With the same ids, a client may go on showing what it has. The same
 * content gets the same ids, so that an update can be repeated.
 */
export function withFreshIds(blocks: readonly SlackBlock[]): SlackBlock[] {
  const version = hash('sha256', JSON.stringify(blocks), 'base64url').slice(0, 8);
  return blocks.map((block) =>
    block.block_id === undefined ? block : { ...block, block_id: `${block.block_id}~${version}` },
  );
}
