import type { OptionDefinition } from '../../../src/platform/commands/command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { wholeNumber } from '../../../src/platform/text/whole-number.ts';

/** The values of a view's inputs, by block id and then by action id. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, ViewValue>>>>;

interface ViewValue {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null;
  readonly selected_conversation?: string | null;
}

/** An option and the block of its input. */
export interface InputPlace {
  readonly definition: OptionDefinition;
  readonly blockId: string;
  readonly required: boolean;
}

/**
 * Reads the inputs of a submitted view. Empty inputs are left out. Channels are Slack's own ids.
 * @returns a fault has its sentences by block id
 */
export function readInputs(
  places: readonly InputPlace[],
  values: ViewValues,
  language: Language = 'en',
): Readonly<Record<string, string | number>> | Fault<Record<string, string>> {
  const options: Record<string, string | number> = {};
  const errors: Record<string, string> = {};
  for (const { definition, blockId, required } of places) {
    const text = textOf(values[blockId]);
    if (text === '') {
      if (required) errors[blockId] = say(language, 'This is required.');
    } else if (definition.type !== 'integer') {
      options[definition.name] = text;
    } else {
      const value = wholeNumber(text, definition);
      const { min, max } = definition;
      if (value !== undefined) options[definition.name] = value;
      else errors[blockId] = say(language, 'Enter a whole number from {min} to {max}.', { min, max });
    }
  }
  return Object.keys(errors).length === 0 ? options : new Fault(errors);
}

function textOf(block: Readonly<Record<string, ViewValue>> | undefined): string {
  const [given] = Object.values(block ?? {});
  const several = given?.selected_options?.flatMap(({ value }) => value ?? []).join(', ');
  const one = given?.value ?? given?.selected_option?.value ?? given?.selected_conversation;
  return (several ?? one ?? '').trim();
}
