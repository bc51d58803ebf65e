import type { Message, Span } from './message.ts';
import { plain } from './spans.ts';

/** A message that is one paragraph: an empty result, a fault and its cure, what was done. */
export function notice(text: string | readonly Span[]): Message {
  const spans = typeof text === 'string' ? [plain(text)] : text;
  return { summary: summaryOf(spans), blocks: [{ kind: 'text', spans }] };
}

/** Its words on one line, for notifications and screen readers. */
function summaryOf(spans: readonly Span[]): string {
  return spans.map(wordsOf).join('').replaceAll(/\s+/g, ' ');
}

/** A summary is plain text, which has no form for the name that a platform shows for a channel. */
function wordsOf(span: Span): string {
  if (span.kind === 'channel') return 'the channel';
  return 'text' in span ? span.text : '';
}
