import type { Message, MessageBlock, Span } from './message.ts';
import { plain } from './spans.ts';

/**
 * A message whose first paragraph stands for all of it: an empty result, a fault and its fix, what was done.
 * @param more what is shown behind that paragraph
 */
export function notice(text: string | readonly Span[], more: readonly MessageBlock[] = []): Message {
  const spans = typeof text === 'string' ? [plain(text)] : text;
  return { summary: summaryOf(spans), blocks: [{ kind: 'text', spans }, ...more] };
}

/** The words of a paragraph on one line, for notifications and screen readers. */
export function summaryOf(spans: readonly Span[]): string {
  return spans
    .map(wordsOf)
    .join('')
    .replace(/^the channel/, 'The channel')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A summary is plain text, which has no form for the name that a platform shows for a channel or a group. */
function wordsOf(span: Span): string {
  if (span.kind === 'channel') return 'the channel';
  if (span.kind === 'group') return span.id;
  return 'text' in span ? span.text : '';
}
