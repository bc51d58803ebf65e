import type { Message } from '../platform/message.ts';
import { plain } from './spans.ts';

/** An answer that is one sentence: an empty result, a fault and its cure. */
export function notice(text: string): Message {
  return { summary: text, blocks: [{ kind: 'text', spans: [plain(text)] }] };
}
