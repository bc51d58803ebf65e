import type { Language } from './language.ts';
import { say, type Values } from './say.ts';

/**
 * A sentence that is said later, in a language known only then: what is wrong with something typed, why a platform
 * refused a message. Can be stored as JSON.
 */
export interface Sentence {
  /** In ICU MessageFormat, as for `say`. */
  readonly english: string;
  /** What its placeholders stand for. A sentence among them is said in the same language. */
  readonly values?: Readonly<Record<string, string | number | Sentence>>;
}

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
export function told(language: Language, said: Sentence | string): string {
  if (typeof said === 'string') return said;
  const values: Values = Object.fromEntries(
    Object.entries(said.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'object' ? told(language, value) : value,
    ]),
  );
  return say(language, said.english, values);
}
