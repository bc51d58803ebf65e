import { Fault } from '../fault.ts';
import type { Span } from '../message.ts';
import { code, listedCode, plain } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import { wholeNumber } from '../text/whole-number.ts';
import type { OptionDefinition, StringOption } from './command.ts';

/** The id of the channel that a word names; undefined when it names none. */
export type ReadChannel = (word: string) => string | undefined;

/** What is wrong and what would be right: one or two sentences with a trailing space. */
export type OptionFault = Fault<readonly Span[]>;

/**
 * Reads the value that a person gave an option.
 * @param readChannel if absent, any word is a channel's id
 */
export function readOption(
  option: OptionDefinition,
  text: string,
  readChannel?: ReadChannel,
): string | number | OptionFault {
  switch (option.type) {
    case 'channel': {
      const id = readChannel ? readChannel(text) : text;
      return id === undefined
        ? faulty(option, [plain(' must be a channel, not '), quoted(text), plain('.')])
        : id;
    }
    case 'integer': {
      const value = wholeNumber(text, option);
      if (value !== undefined) return value;
      return faulty(option, [
        plain(` must be a whole number from ${option.min} to ${option.max}, not `),
        quoted(text),
        plain('.'),
      ]);
    }
    case 'string':
      return readText(option, text);
  }
}

/**
 * Whether a bare word goes to this option before any other, because of its form or because it is a choice.
 */
export function isMadeFor(option: OptionDefinition, word: string, readChannel?: ReadChannel): boolean {
  if (option.type === 'channel') return readChannel?.(word) !== undefined;
  if (option.type === 'integer') return false;
  if (option.choices) return !(readText(option, word) instanceof Fault);
  return option.bareWord?.test(word) ?? false;
}

/** Whether the option takes a bare word of any form. */
export function takesAnyWord(option: OptionDefinition): boolean {
  return option.type === 'string' && !option.choices && !option.bareWord;
}

function readText(option: StringOption, text: string): string | OptionFault {
  const { choices } = option;
  if (!choices) return text;
  const wanted = text.toLowerCase();
  const choice = choices.find(({ label, value }) =>
    [label, value, ...namesOfOnly(option)].some((name) => name.toLowerCase() === wanted),
  );
  if (choice) return choice.value;
  const values = choices.map(({ value }) => value);
  const near = nearWord(wanted, values);
  return faulty(option, [
    plain(values.length === 1 ? ' can only be ' : ' must be one of '),
    ...listedCode(values, 'or'),
    plain(', not '),
    quoted(text),
    ...(near === undefined ? [plain('.')] : [plain('. Did you mean '), code(near), plain('?')]),
  ]);
}

/** An option with a single choice is chosen by its name as well: `skip undo`. */
function namesOfOnly({ name, choices }: StringOption): string[] {
  return choices?.length === 1 ? [name] : [];
}

function faulty({ name }: OptionDefinition, spans: readonly Span[]): OptionFault {
  return new Fault([code(name), ...spans, plain(' ')]);
}

function quoted(text: string): Span {
  return code(text.slice(0, 60));
}
