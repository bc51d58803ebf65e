import type { Span } from '../../../src/platform/message.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { isSnowflake } from '../channels/channel-id.ts';
import { bytesPerTextDisplay, maxTextBytes, maxTextCharacters } from '../limits.ts';
import { escapeCode, escapeText } from './escape.ts';
import { link } from './link.ts';

/**
 * In characters. Short enough that a chunk fits a line even if each character takes three bytes or is
 * escaped.
 */
const chunkLength = 400;
const maxLabel = 250;

/** The limits of one line: a message of its own must be able to hold it. */
const maxLine = {
  characters: maxTextCharacters - 100,
  bytes: maxTextBytes - bytesPerTextDisplay - 100,
};

/**
 * Renders spans as one line of Markdown after `prefix`, or several if a message could not hold it. Empty if
 * nothing shows.
 */
export function renderSpans(spans: readonly Span[], prefix = ''): string[] {
  const lines: string[] = [];
  let line = '';
  let last: Piece | undefined;
  for (const piece of spans.flatMap(renderSpan)) {
    const longer = line + between(last, piece) + piece.markdown;
    if (longer.length <= maxLine.characters && Buffer.byteLength(longer) <= maxLine.bytes) {
      line = longer;
    } else {
      lines.push(line);
      line = piece.markdown;
    }
    last = piece;
  }
  return [...lines, line]
    .map((text) => text.trim())
    .filter((text) => text.replaceAll('\u200B', '') !== '')
    .map((text) => prefix + text);
}

/** A Discord timestamp, shown in each reader's own zone. */
export function timeToken(at: Date, style: 'date-and-time' | 'relative'): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:${style === 'relative' ? 'R' : 'f'}>`;
}

interface Piece {
  readonly markdown: string;
  readonly isPlain: boolean;
}

function renderSpan(span: Span): Piece[] {
  switch (span.kind) {
    case 'time':
      return [{ markdown: timeToken(span.at, span.style), isPlain: false }];
    case 'link':
      return [{ markdown: link(shorten(oneLine(span.text), maxLabel), span.url), isPlain: false }];
    case 'channel':
      return [{ markdown: `<#${span.channel.id}>`, isPlain: false }];
    case 'group':
      // A message notifies only roles that its `allowed_mentions` names.
      return isSnowflake(span.id)
        ? [{ markdown: `<@&${span.id}>`, isPlain: false }]
        : chunks(oneLine(span.id)).map((text) => renderText(text, 'code'));
    case 'text':
      return chunks(oneLine(span.text)).map((text) => renderText(text, span.style));
  }
}

type Style = Extract<Span, { kind: 'text' }>['style'];

function renderText(text: string, style: Style): Piece {
  if (style === undefined || text.trim() === '') return { markdown: escapeText(text), isPlain: true };
  if (style === 'code') return { markdown: `\`${escapeCode(text)}\``, isPlain: false };
  const mark = style === 'bold' ? '**' : '~~';
  const inner = escapeText(text);
  // Discord looks for the closing mark before it reads escapes, so it would include a mark at the end of the
  // text.
  return { markdown: `${mark}${inner}${/[*~]$/.test(inner) ? '\u200B' : ''}${mark}`, isPlain: false };
}

/** Splits before spaces if possible, and never within a character. */
function chunks(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${chunkLength}}(?= |$)|[^]{1,${chunkLength}}`, 'gu')) ?? [];
}

/**
 * A zero-width space if two marks would be read as one, or if a text continues that was escaped in parts: "@"
 * and "everyone" are harmless only apart.
 */
function between(left: Piece | undefined, right: Piece): string {
  if (!left) return '';
  const marksMeet = /[*`~]$/.test(left.markdown) && /^[*`~]/.test(right.markdown);
  const textGoesOn = left.isPlain && right.isPlain && /\S$/.test(left.markdown) && /^\S/.test(right.markdown);
  return marksMeet || textGoesOn ? '\u200B' : '';
}
