import { z } from 'zod';
import type { Choice } from '../platform/commands/choice.ts';
import { Fault } from '../platform/fault.ts';
import { isOneLine, oneLine, quoted } from '../platform/text/one-line.ts';
import { wholeNumber } from '../platform/text/whole-number.ts';

/** Readers for what a person wrote. A fault quotes the text and says what would be right. */

const maxListItemLength = 100;
const maxListItems = 20;

/** A schema for a text that `readText` reads, trimmed first. */
export function readable<Value>(readText: (text: string) => Value | Fault) {
  return z
    .string()
    .trim()
    .transform((text, { addIssue }): Value => {
      const value = readText(text);
      if (!(value instanceof Fault)) return value;
      addIssue(oneLine(value.fault));
      return z.NEVER;
    });
}

/** One of a few words, in any case, each with its meaning. */
export function oneOf<Word extends string>(meanings: Readonly<Record<Word, string>>) {
  const choices = Object.entries(meanings).map(([word, meaning]) => `${word} (${meaning})`);
  return readable((text): Word | Fault => {
    const word = text.toLowerCase();
    if (isKey(meanings, word)) return word;
    return new Fault(`${quoted(text)} is not a choice; use ${choices.join(' or ')}`);
  });
}

/** The words of `oneOf` as a command offers them: "rich: all that fits". */
export function choicesOf(meanings: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(meanings).map(([value, meaning]) => ({ label: `${value}: ${meaning}`, value }));
}

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, text: string): text is Key {
  return Object.hasOwn(record, text);
}

/**
 * Several texts, or one text that separates them by commas; null when there are none, or when one of them is
 * the word that stands for no list.
 */
export function listOf(what: string, noList: 'any' | 'none' = 'any') {
  const separated = z.string().transform((text) => text.split(','));
  return z
    .union([separated, z.array(z.string())])
    .transform((texts, { addIssue }): readonly string[] | null => {
      const items = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
      if (items.length === 0 || items.some((item) => item.toLowerCase() === noList)) return null;
      for (const item of items) {
        if (item.length > maxListItemLength || !isOneLine(item)) {
          addIssue(`${quoted(item)} is not ${what} of at most ${maxListItemLength} characters on one line`);
        }
      }
      if (items.length > maxListItems)
        addIssue(`there are ${items.length}; at most ${maxListItems} are allowed`);
      return items;
    });
}

/** A whole number as a person wrote it. */
export function numberFrom(min: number, max: number, text: string): number | Fault {
  const value = wholeNumber(text, { min, max });
  return value ?? new Fault(`${quoted(text)} is not a whole number from ${min} to ${max}`);
}

/** A minimum or cap from 1 to `max`; null for 0, which lets everything through. */
export function minimumUpTo(max: number) {
  return readable((text) => {
    const value = numberFrom(0, max, text);
    return value === 0 ? null : value;
  });
}
