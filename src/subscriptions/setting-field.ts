import { z } from 'zod';
import { isOneLine, oneLine, quoted } from '../platform/one-line.ts';
import { wholeNumber } from '../platform/whole-number.ts';

/** Kinds of fields that read what a person wrote. A fault quotes the text and says what would be right. */

/** What is wrong with a text, as a sentence; a class, so that what is no fault can be of any type. */
export class Fault {
  readonly fault: string;

  constructor(fault: string) {
    this.fault = fault;
  }
}

const longestListItem = 100;
const longestList = 20;

/** A text that `readText` reads, trimmed. */
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

/** One of a few words, whatever their case, each with its meaning. */
export function oneOf<Choice extends string>(what: string, meanings: Readonly<Record<Choice, string>>) {
  const choices = Object.entries(meanings).map(([choice, meaning]) => `${choice} (${meaning})`);
  return z
    .string()
    .trim()
    .transform((text, { addIssue }): Choice => {
      const word = text.toLowerCase();
      if (isKey(meanings, word)) return word;
      addIssue(`${quoted(text)} is not ${what}; write ${choices.join(' or ')}`);
      return z.NEVER;
    });
}

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, text: string): text is Key {
  return Object.hasOwn(record, text);
}

/** Several texts; null when there are none, or when one of them says "any". */
export function listOf(what: string) {
  return z.array(z.string()).transform((texts, { addIssue }): readonly string[] | null => {
    const items = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
    if (items.length === 0 || items.some((item) => item.toLowerCase() === 'any')) return null;
    for (const item of items) {
      if (item.length > longestListItem || !isOneLine(item)) {
        addIssue(`${quoted(item)} is not ${what} of at most ${longestListItem} characters on one line`);
      }
    }
    if (items.length > longestList) addIssue(`these are ${items.length}; name at most ${longestList}`);
    return items;
  });
}

/** A whole number as a person wrote it. */
export function numberFrom(min: number, max: number, text: string): number | Fault {
  const value = wholeNumber(text, { min, max });
  return value ?? new Fault(`${quoted(text)} is not a whole number from ${min} to ${max}`);
}
