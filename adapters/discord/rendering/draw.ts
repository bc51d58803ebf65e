import type { APIComponentInContainer } from 'discord.js';
import { moreOutlets, whoCovers } from '../../../src/platform/coverage-words.ts';
import type { CommandButton } from '../../../src/platform/message.ts';
import { markWords } from '../../../src/platform/text/mark-words.ts';
import { shorten, shortLine } from '../../../src/platform/text/shorten.ts';
import { maxButtonLabel, maxButtonsPerRow, maxMenuOptions, maxOptionText } from '../limits.ts';
import {
  type ButtonRow,
  button,
  buttonRow,
  type MenuRow,
  menuRow,
  section,
  separator,
  textDisplay,
  thumbnail,
} from './components.ts';
import { coverageMenu, customIds } from './custom-id.ts';
import { escapeText } from './escape.ts';
import type { Piece } from './pieces.ts';
import type { StoryText } from './render-story.ts';

/** How much of its stories a message shows. */
export interface Detail {
  /** Maximum characters of an excerpt; 0 leaves it out. */
  readonly excerpt: number;
  /** How many of the first stories have a picture. */
  readonly pictures: number;
  /** Whether to draw lines between stories. */
  readonly dividers: boolean;
}

/** The components of one message that show `pieces`. */
export function draw(pieces: readonly Piece[], detail: Detail): APIComponentInContainer[] {
  const customIdOf = customIds();
  const coverage = coverageControls(pieces, customIdOf);
  const components: APIComponentInContainer[] = [];
  let picturesLeft = detail.pictures;
  let last: Piece | undefined;
  for (const [position, piece] of pieces.entries()) {
    if (piece.kind === 'text') {
      components.push(textDisplay(piece.markdown));
    } else if (piece.kind === 'buttons') {
      components.push(...buttonRows(piece.buttons, customIdOf));
    } else if (piece.story.isCompact) {
      const text = `${piece.story.title}\n${piece.story.quiet}`;
      const above = last?.kind === 'story' && last.story.isCompact ? components.pop() : undefined;
      components.push(textDisplay(above?.type === 10 ? `${above.content}\n${text}` : text));
    } else {
      const hasStory = pieces.slice(0, position).some(isStory);
      if (hasStory && detail.dividers) components.push(separator());
      const picture = picturesLeft > 0 ? piece.story.picture : undefined;
      if (picture) picturesLeft -= 1;
      components.push(...storyComponents(piece.story, detail.excerpt, picture));
    }
    if (position === coverage.after) components.push(...coverage.rows);
    last = piece;
  }
  return components;
}

function isStory({ kind }: Piece): boolean {
  return kind === 'story';
}

/** Beside its picture, a phone has little room, so only the title is shown there. */
function storyComponents(
  story: StoryText,
  maxExcerpt: number,
  picture: StoryText['picture'],
): APIComponentInContainer[] {
  const { title, excerpt, matches, quiet, coverage } = story;
  const shown = markWords(escapeText(shorten(excerpt, maxExcerpt)), matches, ['**', '**']);
  const below = [...(shown ? [shown] : []), quiet, ...coverage].join('\n');
  if (!picture) return [textDisplay(`${title}\n${below}`)];
  return [section(textDisplay(title), thumbnail(picture.url, picture.alt)), textDisplay(below)];
}

type CustomIdOf = ReturnType<typeof customIds>;

/**
 * The one control that opens the coverage of any story, below the last of them: a menu or, for a single
 * story, a button. There is none if everyone who covers them is shown.
 */
function coverageControls(
  pieces: readonly Piece[],
  customIdOf: CustomIdOf,
): { readonly after: number; readonly rows: (ButtonRow | MenuRow)[] } {
  const after = pieces.findLastIndex(
    (piece) => piece.kind === 'story' || (piece.kind === 'text' && piece.isCoverage),
  );
  const opens = pieces.flatMap((piece) => (piece.kind === 'story' && piece.story.opens) || []);
  if (!opens.some(({ hidden }) => hidden > 0)) return { after, rows: [] };
  const [only, ...others] = opens;
  if (only && others.length === 0 && pieces.filter(isStory).length === 1) {
    const { hidden, ...command } = only;
    return { after, rows: buttonRows([{ label: moreOutlets(hidden, only), ...command }], customIdOf) };
  }
  const options = opens.flatMap(({ title, description, ...command }) => {
    const value = customIdOf(command);
    return value === undefined ? [] : { label: shorten(title, maxOptionText), description, value };
  });
  const count = Math.ceil(options.length / maxMenuOptions);
  const rows = Array.from({ length: count }, (_, row) =>
    menuRow(
      `${coverageMenu}${row + 1}`,
      whoCovers(only),
      options.slice(row * maxMenuOptions, (row + 1) * maxMenuOptions),
    ),
  );
  return { after, rows };
}

function buttonRows(buttons: readonly CommandButton[], customIdOf: CustomIdOf): ButtonRow[] {
  const drawn = buttons.flatMap((asked) => {
    const customId = customIdOf(asked);
    const text = shortLine(asked.label, maxButtonLabel) || '…';
    return customId === undefined ? [] : [button(text, customId)];
  });
  const count = Math.ceil(drawn.length / maxButtonsPerRow);
  return Array.from({ length: count }, (_, row) =>
    buttonRow(drawn.slice(row * maxButtonsPerRow, (row + 1) * maxButtonsPerRow)),
  );
}
