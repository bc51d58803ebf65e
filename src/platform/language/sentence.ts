import { type ListKind, listText } from './format-list.ts';
import type { Language } from './language.ts';
import { say, type Values } from './say.ts';

/**
 * A sentence that is said later, in a language known only then: what is wrong with something typed, why a platform
 * refused a message. Can be stored as JSON.
 */
export interface Sentence {
  /** In ICU MessageFormat, as for `say`. */
  readonly english: string;
  /** What its placeholders stand for. A sentence or list among them is said in the same language. */
  readonly values?: Readonly<Record<string, Said | number>>;
}

/** Several in one sentence: "a, b or c". */
export interface SaidList {
  readonly kind: ListKind;
  readonly items: readonly Said[];
}

/** What is told in the reader's language; a plain text is the same in all of them. */
export type Said = Sentence | SaidList | string;

/** @param english written out where it is used, so that the list of what needs a translation finds it */
export function sentence(english: string, values?: Sentence['values']): Sentence {
  return values === undefined ? { english } : { english, values };
}

export function isSentence(value: unknown): value is Sentence {
  return (
    typeof value === 'object' && value !== null && 'english' in value && typeof value.english === 'string'
  );
}

/** The sentence in the reader's language; a plain text stays as it is. */
export function told(language: Language, said: Said): string {
  if (typeof said === 'string') return said;
  if ('items' in said) {
    const items = said.items.map((item) => told(language, item));
    return listText(language, items, said.kind);
  }
  const values: Values = Object.fromEntries(
    Object.entries(said.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'object' ? told(language, value) : value,
    ]),
  );
  return say(language, said.english, values);
}
