import { Fault } from '../fault.ts';
import type { Language } from '../language/language.ts';
import { saySpans } from '../language/say.ts';
import type { Span } from '../message.ts';
import { code, joinSentences, listedCode } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import { wholeNumber } from '../text/whole-number.ts';
import type { OptionDefinition, StringOption } from './command.ts';

/** The id of the channel that a word names; undefined when it names none. */
export type ReadChannel = (word: string) => string | undefined;

/** What is wrong and what would be right: one or two sentences. */
export type OptionFault = Fault<readonly Span[]>;

/** How options are read. */
export interface ReadingHelp {
  /** Recognises a channel; if absent, any word is a channel's id. */
  readonly readChannel?: ReadChannel | undefined;
  /** The language that faults are explained in; English if absent. */
  readonly language?: Language | undefined;
}

/** Reads the value that a person gave an option. */
export function readOption(
  option: OptionDefinition,
  text: string,
  { readChannel, language = 'en' }: ReadingHelp = {},
): string | number | OptionFault {
  const named = { option: code(option.name), text: quoted(text) };
  switch (option.type) {
    case 'channel': {
      const id = readChannel ? readChannel(text) : text;
      return id ?? new Fault(saySpans(language, '{option} must be a channel, not {text}.', named));
    }
    case 'integer': {
      const { min, max } = option;
      return (
        wholeNumber(text, option) ??
        new Fault(
          saySpans(language, '{option} must be a whole number from {min} to {max}, not {text}.', {
            ...{ ...named, min, max },
          }),
        )
      );
    }
    case 'string':
      return readText(option, text, language);
  }
}

/**
 * Whether a bare word goes to this option before any other, because of its form or because it is a choice.
 */
export function isMadeFor(option: OptionDefinition, word: string, readChannel?: ReadChannel): boolean {
  if (option.type === 'channel') return readChannel?.(word) !== undefined;
  if (option.type === 'integer') return false;
  if (option.choices) return !option.isNeverBare && choiceOf(option, word) !== undefined;
  return option.bareWord?.test(word) ?? false;
}

/** Whether the option takes a bare word of any form. */
export function takesAnyWord(option: OptionDefinition): boolean {
  return option.type === 'string' && !option.choices && !option.bareWord;
}

function readText(option: StringOption, text: string, language: Language): string | OptionFault {
  if (!option.choices) return text;
  const choice = choiceOf(option, text);
  if (choice !== undefined) return choice;
  const values = option.choices.map(({ value }) => value);
  const named = { option: code(option.name), text: quoted(text) };
  const [only, ...others] = values;
  const wrong =
    only !== undefined && others.length === 0
      ? saySpans(language, '{option} can only be {value}, not {text}.', { ...named, value: code(only) })
      : saySpans(language, '{option} must be one of {values}, not {text}.', {
          ...{ ...named, values: listedCode(language, values, 'disjunction') },
        });
  const near = nearWord(text.toLowerCase(), values);
  return new Fault(joinSentences(near === undefined ? [wrong] : [wrong, didYouMean(language, near)]));
}

/** The value that a text chooses, by its label or itself. */
function choiceOf(option: StringOption, text: string): string | undefined {
  const wanted = text.toLowerCase();
  return option.choices?.find(({ label, value }) =>
    [label, value, ...namesOfOnly(option)].some((name) => name.toLowerCase() === wanted),
  )?.value;
}

/** The question that follows what was not understood. */
export function didYouMean(language: Language, meant: string): Span[] {
  return saySpans(language, 'Did you mean {meant}?', { meant: code(meant) });
}

/** An option with a single choice is chosen by its name as well: `skip undo`. */
function namesOfOnly({ name, choices }: StringOption): string[] {
  return choices?.length === 1 ? [name] : [];
}

function quoted(text: string): Span {
  return code(text.slice(0, 60));
}
