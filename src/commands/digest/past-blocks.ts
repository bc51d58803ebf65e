import type { PastText } from '../../history/history-text.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { bold, plain } from '../../platform/spans.ts';

/** One entry of a history. */
export function pastBlocks({ line, sentences }: PastText): MessageBlock[] {
  return [
    { kind: 'text', spans: [bold(line)] },
    ...sentences.map((text): MessageBlock => ({ kind: 'note', spans: [plain(text)] })),
  ];
}
