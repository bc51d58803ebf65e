import type { Span } from './message.ts';

export const plain = (text: string): Span => ({ kind: 'text', text });
export const bold = (text: string): Span => ({ kind: 'text', text, style: 'bold' });
export const code = (text: string): Span => ({ kind: 'text', text, style: 'code' });

/** "a, b or c", each as code. */
export function listedCode(texts: readonly string[], conjunction = 'and'): Span[] {
  return texts.flatMap((text, position) => [
    ...(position === 0 ? [] : [plain(position === texts.length - 1 ? ` ${conjunction} ` : ', ')]),
    code(text),
  ]);
}
