import type { Message, MessageBlock, Span } from './message.ts';
import { plain } from './spans.ts';

/**
 * A message whose first paragraph also is its summary: an empty result, a fault and its fix, a confirmation.
 * @param more blocks to show after that paragraph
 */
export function notice(text: string | readonly Span[], more: readonly MessageBlock[] = []): Message {
  const spans = typeof text === 'string' ? [plain(text)] : text;
  return { summary: summaryOf(spans), blocks: [{ kind: 'text', spans }, ...more] };
}

/** A paragraph's words on one line, for notifications and screen readers. */
export function summaryOf(spans: readonly Span[]): string {
  return spans
    .map(wordsOf)
    .join('')
    .replace(/^the channel/, 'The channel')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A summary is plain text, which cannot contain the name that a platform displays for a channel or group. */
function wordsOf(span: Span): string {
  if (span.kind === 'channel') return 'the channel';
  if (span.kind === 'group') return span.id;
  return 'text' in span ? span.text : '';
}
