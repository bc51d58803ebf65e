import type { types } from '@slack/bolt';
import { maxSectionText } from '../limits.ts';
import { degradeMessage, hasPicture } from '../rendering/degrade.ts';
import type { SlackBlock } from '../rendering/slack-message.ts';
import { mrkdwn } from '../rendering/slack-message.ts';

/**
 * The next simpler form of a view's blocks after Slack refused them, as for messages: without pictures, then
 * compact, then only text.
 * @returns undefined if nothing is left to give up
 */
export function lighterBlocks(blocks: readonly SlackBlock[]): SlackBlock[] | undefined {
  if (blocks.some(isPlain)) return undefined;
  const message = { text: '…', blocks: [...blocks], unfurl_links: false, unfurl_media: false } as const;
  const lighter = degradeMessage(message);
  return lighter && (lighter.blocks.length > 0 ? lighter.blocks : plainBlocks(lighter.text));
}

const answerTypes: ReadonlySet<string> = new Set(['actions', 'context', 'divider', 'header', 'section']);

/**
 * Whether a block is of a kind that answers consist of. Forms have other kinds, which cannot be simplified.
 */
export function isAnswerBlock(block: types.AnyBlock): block is SlackBlock {
  return answerTypes.has(block.type);
}

const plainId = 'plain:';

function isPlain({ block_id }: SlackBlock): boolean {
  return block_id?.startsWith(plainId) === true;
}

/** Puts whole lines of text into as few sections as possible. */
function plainBlocks(text: string): SlackBlock[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1);
    const longer = last === undefined ? line : `${last}\n${line}`;
    if (last === undefined || longer.length > maxSectionText) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = longer;
  }
  return paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, at) => ({ type: 'section', block_id: `${plainId}${at}`, text: mrkdwn(paragraph) }));
}

/** `view` without the pictures of an answer. */
export function withoutPictures<View extends { blocks: types.AnyBlock[] }>(view: View): View {
  const { blocks } = view;
  const lighter = blocks.every(isAnswerBlock) && blocks.some(hasPicture) ? lighterBlocks(blocks) : undefined;
  return lighter ? { ...view, blocks: lighter } : view;
}
