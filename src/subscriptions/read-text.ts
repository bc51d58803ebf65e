import { z } from 'zod';
import type { Choice } from '../platform/commands/choice.ts';
import { Fault } from '../platform/fault.ts';
import { type Said, type Sentence, sentence, told } from '../platform/language/sentence.ts';
import { isOneLine, oneLine, quoted } from '../platform/text/one-line.ts';
import { wholeNumber } from '../platform/text/whole-number.ts';

/** Readers for what a person wrote. A fault quotes the text and says what would be right. */

const maxListItemLength = 100;
const maxListItems = 20;

/** A schema for a text that `readText` reads, trimmed first. */
export function readable<Value>(readText: (text: string) => Value | Fault<Sentence> | Fault) {
  return z
    .string()
    .trim()
    .transform((text, { addIssue }): Value => {
      const value = readText(text);
      if (!(value instanceof Fault)) return value;
      addIssue(issueOf(value.fault));
      return z.NEVER;
    });
}

/** The issue of a schema whose fault can be told in any language; its message is for those who read none but English. */
export function issueOf(written: Said) {
  const fault = onOneLine(written);
  return { code: 'custom', message: told('en', fault), params: { fault } } as const;
}

/** The same with every text in it safe to show. */
function onOneLine(said: Said): Said {
  if (typeof said === 'string') return oneLine(said);
  if ('items' in said) return { ...said, items: said.items.map(onOneLine) };
  const values = Object.entries(said.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : onOneLine(value),
  ]);
  return { ...said, values: Object.fromEntries(values) };
}

/** What is wrong, as `issueOf` put it into a schema's issues. */
export function faultsOf({ issues }: z.ZodError): Said[] {
  return issues.map((issue) => {
    const fault: Said | undefined = issue.code === 'custom' ? issue.params?.['fault'] : undefined;
    return fault ?? issue.message;
  });
}

/** One of a few words, in any case, each with its meaning. */
export function oneOf<Word extends string>(meanings: Readonly<Record<Word, Said>>) {
  const choices = Object.entries<Said>(meanings).map(([word, meaning]) =>
    sentence('{word} ({meaning})', { word, meaning }),
  );
  return readable((text): Word | Fault<Sentence> => {
    const word = text.toLowerCase();
    if (isKey(meanings, word)) return word;
    return new Fault(
      sentence('{text} is not a choice; use {choices}', {
        text: quoted(text),
        choices: { kind: 'disjunction', items: choices },
      }),
    );
  });
}

/** The words of `oneOf` as a command offers them: "rich: all that fits". */
export function choicesOf(meanings: Readonly<Record<string, Said>>): Choice[] {
  return Object.entries(meanings).map(([value, meaning]) => ({
    label: `${value}: ${told('en', meaning)}`,
    value,
  }));
}

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, text: string): text is Key {
  return Object.hasOwn(record, text);
}

/**
 * Several texts, or one text that separates them by commas; null when there are none, or when one of them is
 * the word that stands for no list.
 */
export function listOf(what: 'topic' | 'outlet' | 'words', noList: 'any' | 'none' = 'any') {
  const separated = z.string().transform((text) => text.split(','));
  return z
    .union([separated, z.array(z.string())])
    .transform((texts, { addIssue }): readonly string[] | null => {
      const items = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
      if (items.length === 0 || items.some((item) => item.toLowerCase() === noList)) return null;
      for (const item of items) {
        if (item.length > maxListItemLength || !isOneLine(item)) {
          addIssue(
            issueOf(
              sentence(
                '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line',
                { text: quoted(item), what, max: maxListItemLength },
              ),
            ),
          );
        }
      }
      if (items.length > maxListItems)
        addIssue(
          issueOf(
            sentence('there are {count}; at most {max} are allowed', {
              count: items.length,
              max: maxListItems,
            }),
          ),
        );
      return items;
    });
}

/** A whole number as a person wrote it. */
export function numberFrom(min: number, max: number, text: string): number | Fault<Sentence> {
  const value = wholeNumber(text, { min, max });
  return (
    value ??
    new Fault(sentence('{text} is not a whole number from {min} to {max}', { text: quoted(text), min, max }))
  );
}

/** A minimum or cap from 1 to `max`; null for 0, which lets everything through. */
export function minimumUpTo(max: number) {
  return readable((text) => {
    const value = numberFrom(0, max, text);
    return value === 0 ? null : value;
  });
}
