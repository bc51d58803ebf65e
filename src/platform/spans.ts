import { type ListKind, listParts } from './language/format-list.ts';
import type { Language } from './language/language.ts';
import type { Span } from './message.ts';

export const plain = (text: string): Span => ({ kind: 'text', text });
export const bold = (text: string): Span => ({ kind: 'text', text, style: 'bold' });
export const code = (text: string): Span => ({ kind: 'text', text, style: 'code' });

/** "a, b or c", each formatted as code. */
export function listedCode(language: Language, texts: readonly string[], kind: ListKind): Span[] {
  return listParts(language, texts, kind).map(({ type, value }) =>
    type === 'element' ? code(value) : plain(value),
  );
}

/** Sentences one after the other. */
export function joinSentences(sentences: readonly (readonly Span[])[]): Span[] {
  return sentences.flatMap((spans, position) => (position === 0 ? spans : [plain(' '), ...spans]));
}

/**
 * Merges neighbouring plain texts, so that a renderer sees what looks like formatting across their border.
 */
export function joinPlain(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (isPlain(span) && last && isPlain(last)) {
      joined[joined.length - 1] = { kind: 'text', text: last.text + span.text };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

type PlainText = Extract<Span, { kind: 'text' }>;

function isPlain(span: Span): span is PlainText {
  return span.kind === 'text' && span.style === undefined;
}
