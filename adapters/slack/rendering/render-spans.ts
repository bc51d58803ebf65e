import type { Span } from '../../../src/platform/message.ts';
import { joinPlain } from '../../../src/platform/spans.ts';
import { isDirect } from '../web-api/origin.ts';
import { idsOfManyWorkspaces } from '../web-api/workspace.ts';
import { dateToken, escapeCode, escapeLabel, escapeText, link } from './escape.ts';
import { fitLine } from './fit-line.ts';

/** A styled text or link is not split over two paragraphs, so it must not fill one. */
const maxStyled = 1_000;

/**
 * Renders spans as mrkdwn, in as few paragraphs of at most `max` characters as possible. Empty if there is
 * nothing to show.
 */
export function renderSpans(spans: readonly Span[], max: number): string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const span of joinPlain(spans)) {
    const [first = '', ...rest] = renderSpan(span, max);
    const next = glue(paragraph, first);
    // The pieces of a long text are escaped separately; joined, they could read as formatting.
    const closed = next.length <= max ? [next, ...rest] : [paragraph, first, ...rest];
    paragraph = closed.pop() ?? '';
    paragraphs.push(...closed);
  }
  paragraphs.push(paragraph);
  return paragraphs.filter((text) => text.trim() !== '');
}

function renderSpan(span: Span, max: number): string[] {
  switch (span.kind) {
    case 'time':
      return [dateToken(span.at, span.style)];
    case 'link':
      return [link(span.url, fitLine(span.text, maxStyled, escapeLabel), max - maxStyled - 3)].filter(
        Boolean,
      );
    case 'channel': {
      const { id } = idsOfManyWorkspaces.toSlack(span.channel.id);
      // Slack has no name for direct messages, and only their owner reads about them.
      return [isDirect(id) ? 'your direct messages' : `<#${id}>`];
    }
    case 'group':
      // Mentioning a group would notify it, and reading its name needs another scope.
      return styled(span.id, '`', escapeCode);
    case 'text':
      if (span.style === 'bold') return styled(span.text, '*', escapeLabel);
      if (span.style === 'code') return styled(span.text, '`', escapeCode);
      if (span.style === 'struck') return styled(span.text, '~', escapeLabel);
      return chunks(span.text, max);
  }
}

/** Slack does not format text that begins or ends with a space, so the spaces go outside the marks. */
function styled(text: string, mark: string, write: (text: string) => string): string[] {
  const inner = fitLine(text, maxStyled, write);
  if (!inner) return [];
  return [`${/^\s/.test(text) ? ' ' : ''}${mark}${inner}${mark}${/\s$/.test(text) ? ' ' : ''}`];
}

/** `text` escaped in pieces of at most `max`, each ending at a line or word if possible. */
function chunks(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest) {
    let size = rest.length;
    while (escapeText(rest.slice(0, size)).length > max) size = breakBefore(rest, Math.floor(size / 2));
    pieces.push(escapeText(rest.slice(0, size)));
    rest = rest.slice(size);
  }
  return pieces;
}

/**
 * The position after the last line break or else the last space, or else of a whole character, at or before
 * `size`.
 */
function breakBefore(text: string, size: number): number {
  const head = text.slice(0, size);
  const after = (mark: string) => head.lastIndexOf(mark) + 1;
  return after('\n') || after(' ') || Math.max(1, head.replace(/[\uD800-\uDBFF]$/, '').length);
}

/** Slack interprets a mark only at a word boundary, so a zero-width space goes between letters and a mark. */
function glue(left: string, right: string): string {
  const needsBorder =
    (/[\p{L}\p{N}]$/u.test(left) && /^[*`~]/.test(right)) ||
    (/[*`~]$/.test(left) && /^[\p{L}\p{N}]/u.test(right));
  return needsBorder ? `${left}\u200B${right}` : left + right;
}
