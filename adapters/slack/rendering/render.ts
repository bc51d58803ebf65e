import type { Message, MessageBlock, StoryBlock } from '../../../src/platform/message.ts';
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
import { coverageControl } from './coverage-control.ts';
import { escapeLine } from './escape.ts';
import { fitLine } from './fit-line.ts';
import { renderSpans } from './render-spans.ts';
import { compactLine, type Detail, renderStory, section } from './render-story.ts';
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
  /** The stories that it shows. */
  readonly stories?: readonly StoryBlock[];
}

function renderParts({ blocks }: Message, detail: Detail): Part[] {
  return blocks.flatMap((block, index) => {
    if (!isCompactStory(block)) return renderBlock(block, String(index), detail);
    // The first of several in a row renders them all.
    if (isCompactStory(blocks[index - 1])) return [];
    const end = blocks.findIndex((other, at) => at > index && !isCompactStory(other));
    const stories = blocks.slice(index, end === -1 ? blocks.length : end).filter(isCompactStory);
    return compactParts(stories, String(index));
  });
}

function isCompactStory(block: MessageBlock | undefined): block is StoryBlock {
  return block?.kind === 'story' && block.isCompact === true;
}

/** Compact stories, each on a line, in as few sections as possible. */
function compactParts(stories: readonly StoryBlock[], place: string): Part[] {
  const sections: { lines: string; stories: StoryBlock[] }[] = [];
  for (const story of stories) {
    const line = compactLine(story);
    const last = sections.at(-1);
    const longer = `${last?.lines}\n${line}`;
    if (last && longer.length <= maxSectionText) {
      last.lines = longer;
      last.stories.push(story);
    } else {
      sections.push({ lines: line, stories: [story] });
    }
  }
  return sections.map(({ lines, stories: shown }, at) => ({
    blocks: [section('compact', `${place}.${at}`, lines)],
    isDivided: false,
    stories: shown,
  }));
}

function renderBlock(block: MessageBlock, place: string, detail: Detail): Part[] {
  switch (block.kind) {
    case 'heading': {
      const text = shortLine(block.text, maxHeader);
      return text ? parts([{ type: 'header', text: { type: 'plain_text', text, emoji: false } }]) : [];
    }
    case 'story':
      return [{ blocks: renderStory(block, place, detail), isDivided: true, stories: [block] }];
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

/** Fills messages in order, each as full as possible. */
function pack(all: readonly Part[], room: Room): SlackBlock[][] {
  const messages: SlackBlock[][] = [];
  let current: Part[] = [];
  for (const part of all) {
    const longer = assemble([...current, part]);
    if (current.length > 0 && (longer.length > room.blocks || textLength(longer) > room.text)) {
      messages.push(assemble(current));
      current = [];
    }
    current.push(part);
  }
  return current.length > 0 ? [...messages, assemble(current)] : messages;
}

/**
 * The blocks of one message. A line divides neighbouring whole stories, and below the last story stands the
 * control that opens their coverage.
 */
function assemble(parts: readonly Part[]): SlackBlock[] {
  const last = parts.findLastIndex(({ stories }) => stories !== undefined);
  const control = coverageControl(
    parts.flatMap(({ stories = [] }) => stories),
    'end',
  );
  return parts.flatMap((part, at) => {
    const divider: SlackBlock[] = part.isDivided && parts[at - 1]?.isDivided ? [{ type: 'divider' }] : [];
    return [...divider, ...part.blocks, ...(at === last ? control : [])];
  });
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
