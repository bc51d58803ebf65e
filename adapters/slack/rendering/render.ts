import type { Message, MessageBlock } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import {
  maxActionsElements,
  maxBlocksOfMessage,
  maxContextText,
  maxFallbackText,
  maxHeader,
  maxSectionText,
  maxTextOfMessage,
} from '../limits.ts';
import { renderButton } from './button.ts';
import { escapeLine } from './escape.ts';
import { fitLine } from './fit-line.ts';
import { renderSpans } from './render-spans.ts';
import { type Detail, renderStory } from './render-story.ts';
import { mrkdwn, type SlackBlock, type SlackMessage, textLength } from './slack-message.ts';

const whole: Detail = { excerpt: 600, pictures: true };

/**
 * What is given up to fit everything into one message, in order: first the length of excerpts, then pictures.
 */
const details: readonly Detail[] = [
  whole,
  { excerpt: 200, pictures: true },
  { excerpt: 100, pictures: true },
  { excerpt: 100, pictures: false },
];

/**
 * The arguments of chat.postMessage, without the channel, that show `message`: one message if possible, else
 * several in order, the first with the heading. Never empty, and always within Slack's limits.
 */
export function renderMessage(message: Message): SlackMessage[] {
  return finish(message, renderBlocks(message, { blocks: maxBlocksOfMessage, text: maxTextOfMessage }));
}

/** How much one message or view can hold. */
export interface Room {
  readonly blocks: number;
  /** The total length of all texts in it. */
  readonly text: number;
}

/**
 * The blocks that show `message`, split into as few groups as fit the room. Empty if there is nothing to
 * show.
 */
export function renderBlocks(message: Message, room: Room): SlackBlock[][] {
  for (const detail of details) {
    const packed = pack(renderParts(message, detail), room);
    if (packed.length <= 1) return packed;
  }
  // It has to be split anyway, so nothing is given up.
  return pack(renderParts(message, whole), room);
}

/** Blocks that stay together in one message. */
interface Part {
  readonly blocks: SlackBlock[];
  /** Whether to draw a line between it and a neighbour that is also divided. */
  readonly isDivided: boolean;
}

function renderParts(message: Message, detail: Detail): Part[] {
  return message.blocks.flatMap((block, index) => renderBlock(block, String(index), detail));
}

function renderBlock(block: MessageBlock, place: string, detail: Detail): Part[] {
  switch (block.kind) {
    case 'heading': {
      const text = shortLine(block.text, maxHeader);
      return text ? parts([{ type: 'header', text: { type: 'plain_text', text, emoji: false } }]) : [];
    }
    case 'story':
      return [{ blocks: renderStory(block, place, detail), isDivided: block.isCompact !== true }];
    case 'text':
      return renderSpans(block.spans, maxSectionText).flatMap((text) =>
        parts([{ type: 'section', text: mrkdwn(text) }]),
      );
    case 'note':
      return renderSpans(block.spans, maxContextText).flatMap((text) =>
        parts([{ type: 'context', elements: [mrkdwn(text)] }]),
      );
    case 'buttons': {
      const buttons = block.buttons.map((button, index) => renderButton(button, `${place}:${index}`));
      const rows = Math.ceil(buttons.length / maxActionsElements);
      return Array.from({ length: rows }, (_, row) => ({
        blocks: [
          {
            type: 'actions',
            elements: buttons.slice(row * maxActionsElements, (row + 1) * maxActionsElements),
          },
        ],
        isDivided: false,
      }));
    }
  }
}

function parts(blocks: SlackBlock[]): Part[] {
  return [{ blocks, isDivided: false }];
}

/**
 * Fills messages in order, each as full as possible. A line divides neighbouring whole stories in a message.
 */
function pack(all: readonly Part[], room: Room): SlackBlock[][] {
  const messages: SlackBlock[][] = [];
  let current: SlackBlock[] = [];
  let previous: Part | undefined;
  for (const part of all) {
    const divider: SlackBlock[] = part.isDivided && previous?.isDivided ? [{ type: 'divider' }] : [];
    const longer = [...current, ...divider, ...part.blocks];
    const fits = longer.length <= room.blocks && textLength(longer) <= room.text;
    if (!fits && current.length > 0) messages.push(current);
    current = fits ? longer : part.blocks;
    previous = part;
  }
  if (current.length > 0) messages.push(current);
  return messages;
}

function finish(message: Message, packed: readonly SlackBlock[][]): SlackMessage[] {
  const summary = fitLine(message.summary, maxFallbackText - 30, escapeLine) || '…';
  const [first = [summarySection(message)], ...others] = packed;
  return [first, ...others].map((blocks, index, all) => ({
    text: index === 0 ? summary : `${summary} (${index + 1} of ${all.length})`,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
  }));
}

/** A message with nothing to show still says what it is about. */
export function summarySection(message: Message): SlackBlock {
  return {
    type: 'section',
    text: mrkdwn(fitLine(message.summary, maxSectionText, escapeLine) || '…'),
  };
}
