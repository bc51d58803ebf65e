import type { APIComponentInContainer } from 'discord.js';
import type { CommandButton } from '../../../src/platform/message.ts';
import { markWords } from '../../../src/platform/text/mark-words.ts';
import { shorten, shortLine } from '../../../src/platform/text/shorten.ts';
import { maxButtonLabel, maxButtonsPerRow } from '../limits.ts';
import {
  type ButtonRow,
  button,
  buttonRow,
  section,
  separator,
  textDisplay,
  thumbnail,
} from './components.ts';
import { customIds } from './custom-id.ts';
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
  const components: APIComponentInContainer[] = [];
  let picturesLeft = detail.pictures;
  let hasStory = false;
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      components.push(textDisplay(piece.markdown));
    } else if (piece.kind === 'buttons') {
      components.push(...buttonRows(piece.buttons, customIdOf));
    } else {
      if (hasStory && detail.dividers) components.push(separator());
      hasStory = true;
      const text = textDisplay(storyMarkdown(piece.story, detail.excerpt));
      const picture = picturesLeft > 0 ? piece.story.picture : undefined;
      if (picture) picturesLeft -= 1;
      components.push(picture ? section(text, thumbnail(picture.url, picture.alt)) : text);
      components.push(...buttonRows(piece.more ? [piece.more] : [], customIdOf));
    }
  }
  return components;
}

function storyMarkdown({ title, excerpt, matches, quiet, coverage }: StoryText, maxExcerpt: number): string {
  const shown = markWords(escapeText(shorten(excerpt, maxExcerpt)), matches, ['**', '**']);
  return [title, ...(shown ? [shown] : []), quiet, ...coverage].join('\n');
}

function buttonRows(
  buttons: readonly CommandButton[],
  customIdOf: ReturnType<typeof customIds>,
): ButtonRow[] {
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
