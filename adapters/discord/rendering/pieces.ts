import type { ButtonsBlock, CommandButton, MessageBlock } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { escapeText } from './escape.ts';
import { renderSpans } from './render-spans.ts';
import { renderStory, type StoryText } from './render-story.ts';

/** The parts of a message before it is known how much of them fits. Each piece fits a message of its own. */
export type Piece =
  | { readonly kind: 'text'; readonly markdown: string; readonly isCoverage?: true }
  | { readonly kind: 'story'; readonly story: StoryText }
  | { readonly kind: 'buttons'; readonly buttons: readonly CommandButton[] };

/**
 * Pieces that stay together if one message can hold them: a story with its coverage, a heading with what
 * follows.
 */
export type Group = readonly Piece[];

const maxHeading = 250;

/** Our own limit: more buttons than this in one block would not fit a message. */
const maxButtonsOfPiece = 25;

export function groupBlocks(blocks: readonly MessageBlock[]): Group[] {
  const groups: Group[] = [];
  let headings: Group = [];
  for (const block of blocks) {
    const group = groupOf(block);
    if (block.kind === 'heading') {
      headings = [...headings, ...group];
    } else if (group.length > 0) {
      groups.push([...headings, ...group]);
      headings = [];
    }
  }
  return headings.length > 0 ? [...groups, headings] : groups;
}

function groupOf(block: MessageBlock): Group {
  switch (block.kind) {
    case 'heading':
      return texts(headingLine(block.text));
    case 'text':
      return texts(renderSpans(block.spans));
    case 'note':
      return texts(renderSpans(block.spans, '-# '));
    case 'buttons':
      return buttonPieces(block);
    case 'story': {
      const story = renderStory(block);
      const [coverage = [], furtherCoverage] = [story.coverage.slice(0, 1), story.coverage.slice(1)];
      return [
        { kind: 'story', story: { ...story, coverage } },
        ...furtherCoverage.map((markdown) => ({ kind: 'text', markdown, isCoverage: true }) as const),
      ];
    }
  }
}

function texts(lines: readonly string[]): Piece[] {
  return lines.map((markdown) => ({ kind: 'text', markdown }));
}

function headingLine(text: string): string[] {
  const heading = escapeText(shortLine(text, maxHeading));
  // Discord takes "#" at the end of a heading for markup: "C#" would read "C".
  return heading ? [`## ${heading}${heading.endsWith('#') ? '\u200B' : ''}`] : [];
}

function buttonPieces({ buttons }: ButtonsBlock): Piece[] {
  const count = Math.ceil(buttons.length / maxButtonsOfPiece);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'buttons',
    buttons: buttons.slice(index * maxButtonsOfPiece, (index + 1) * maxButtonsOfPiece),
  }));
}
