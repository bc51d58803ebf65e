import { maxBlocksOfMessage, maxSectionText } from '../limits.ts';
import type { SlackBlock, SlackMessage } from '../rendering/slack-message.ts';
import { mrkdwn } from '../rendering/slack-message.ts';

/**
 * Adds a line below the message's heading that notifies a user group (docs, "Mentioning groups").
 * @param groupId such as "S0123ABCD"; other ids notify nobody
 */
export function withMention(message: SlackMessage, groupId: string | undefined): SlackMessage {
  if (groupId === undefined || !/^S[A-Z0-9]+$/.test(groupId)) return message;
  const line = `<!subteam^${groupId}>`;
  const { text, blocks } = message;
  if (blocks.length === 0) return { ...message, text: `${line}\n${text}` };
  const at = blocks[0]?.type === 'header' ? 1 : 0;
  const longer = blocks.toSpliced(at, 0, { type: 'section', text: mrkdwn(line) });
  return { ...message, blocks: longer.length <= maxBlocksOfMessage ? longer : joined(blocks, line) };
}

/** If there is no room for another block, the line goes into the first one that has room. */
function joined(blocks: readonly SlackBlock[], line: string): SlackBlock[] {
  let isDone = false;
  return blocks.map((block) => {
    if (isDone || block.type !== 'section' || !block.text) return block;
    const text = `${line}\n${block.text.text}`;
    if (text.length > maxSectionText) return block;
    isDone = true;
    return { ...block, text: mrkdwn(text) };
  });
}
