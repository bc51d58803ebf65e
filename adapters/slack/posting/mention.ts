import { maxBlocksOfMessage, maxSectionText } from '../limits.ts';
import type { SlackBlock, SlackMessage } from '../rendering/slack-message.ts';
import { mrkdwn } from '../rendering/slack-message.ts';

/**
 * `message` with a line below its heading that notifies a user group (docs, "Mentioning groups").
 * @param groupId "S0123ABCD"; one of another kind notifies nobody
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

/** Where there is room for no other block: the line stands in the first one that has some. */
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
