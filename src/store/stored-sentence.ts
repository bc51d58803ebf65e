import { z } from 'zod';
import { isSentence, type Said, type Sentence, told } from '../platform/language/sentence.ts';

const sentenceSchema: z.ZodType<Sentence> = z.object({
  english: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.lazy(() => anySaidSchema)])).exactOptional(),
});

const anySaidSchema: z.ZodType<Said> = z.union([
  z.string(),
  sentenceSchema,
  z.object({
    kind: z.enum(['conjunction', 'disjunction', 'unit']),
    items: z.array(z.lazy(() => anySaidSchema)),
  }),
]);

/** What is told in the reader's language, or the English that an earlier version stored. */
export const saidSchema: z.ZodType<Sentence | string> = z.union([z.string(), sentenceSchema]);

/** For a text column: a sentence as JSON, a plain text as it is. */
export function columnOfSaid(said: Sentence | string): string {
  return typeof said === 'string' ? said : JSON.stringify(said);
}

export function saidOfColumn(text: string): Sentence | string {
  if (!text.startsWith('{')) return text;
  try {
    const sentence = sentenceSchema.parse(JSON.parse(text));
    // A platform's own error text can look like one, without being one that can be told.
    told('en', sentence);
    return sentence;
  } catch {
    return text;
  }
}

/**
 * A value for a JSON column: its sentences in English, where copies of an earlier version expect them that still run
 * during an upgrade, and to be told in any language under `said`.
 */
export function withEnglish(value: object): object {
  const said = Object.entries(value).filter((entry): entry is [string, Sentence] => isSentence(entry[1]));
  if (said.length === 0) return value;
  const english = said.map(([name, sentence]) => [name, told('en', sentence)]);
  return { ...value, ...Object.fromEntries(english), said: Object.fromEntries(said) };
}

/** What `withEnglish` was given, from what was stored of it; without readable sentences, it stays English. */
export function withSaid(stored: unknown): unknown {
  const read = z.looseObject({ said: z.record(z.string(), sentenceSchema) }).safeParse(stored);
  if (!read.success) return stored;
  const { said, ...others } = read.data;
  return { ...others, ...said };
}
