import {
  type APIComponentInLabel,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Choice } from '../../../src/platform/commands/choice.ts';
import type { OptionDefinition } from '../../../src/platform/commands/command.ts';
import type { FormField } from '../../../src/platform/commands/form.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { postableTypes } from '../channels/channel-facts.ts';
import { isSnowflake } from '../channels/channel-id.ts';
import { maxChoiceName, maxChoices, maxChoiceValue, maxGroupOptions, maxTextInput } from '../limits.ts';

/**
 * The control with which a field is filled in: whatever needs the least typing. Few choices are all in sight, more are
 * in a menu; text is typed only where anything may be said.
 */
export function modalInput(field: FormField, option: OptionDefinition): APIComponentInLabel {
  const base = { custom_id: option.name, required: field.required ?? false };
  const { value } = field;
  if (option.type === 'channel') {
    return {
      ...base,
      type: ComponentType.ChannelSelect,
      channel_types: [...postableTypes],
      ...(isId(value) && { default_values: [{ id: value, type: SelectMenuDefaultValueType.Channel }] }),
    };
  }
  if (option.posting === 'mention') {
    return {
      ...base,
      type: ComponentType.RoleSelect,
      ...(isId(value) && { default_values: [{ id: value, type: SelectMenuDefaultValueType.Role }] }),
    };
  }
  return (
    severalChoices(field, base) ??
    oneChoice(closedChoices(field, option), field, base) ??
    textInput(field, base)
  );
}

interface Base {
  readonly custom_id: string;
  readonly required: boolean;
}

function isId(value: string | undefined): value is string {
  return value !== undefined && isSnowflake(value);
}

/** Undefined if the field takes one value, or if checkboxes could not show its choices or its value. */
function severalChoices(
  { takesSeveral, choices = [], value = '' }: FormField,
  base: Base,
): APIComponentInLabel | undefined {
  const chosen = value.split(',').flatMap((one) => one.trim() || []);
  const fits =
    takesSeveral &&
    areDistinct(choices) &&
    choices.length <= maxGroupOptions &&
    chosen.every((one) => choices.some((choice) => choice.value === one));
  if (!fits) return undefined;
  return {
    ...base,
    type: ComponentType.CheckboxGroup,
    min_values: base.required ? 1 : 0,
    options: choices.map((choice) => toOption(choice, chosen)),
  };
}

/** Radio buttons for a few choices, a menu for more; undefined if there is nothing to choose between. */
function oneChoice(
  choices: readonly Choice[] | undefined,
  { value = '' }: FormField,
  base: Base,
): APIComponentInLabel | undefined {
  if (!choices) return undefined;
  const options = choices.map((choice) => toOption(choice, [value]));
  const isInSight = choices.length >= 2 && choices.length <= maxChoicesInSight;
  return { ...base, type: isInSight ? ComponentType.RadioGroup : ComponentType.StringSelect, options };
}

/** With more radio buttons, a phone would not show the whole form. Discord would take `maxGroupOptions`. */
const maxChoicesInSight = 4;

/**
 * Undefined if other values may be typed, if the field holds another value, or if a menu could not show all choices.
 */
function closedChoices(
  { choices, value }: FormField,
  option: OptionDefinition,
): readonly Choice[] | undefined {
  if (option.type === 'string' && option.suggested) return undefined;
  const closed = choices ?? (option.type === 'integer' ? numbers(option) : []);
  const fits =
    areDistinct(closed) && (value === undefined || closed.some((choice) => choice.value === value));
  return fits ? closed : undefined;
}

function numbers({ min, max }: { readonly min: number; readonly max: number }): Choice[] {
  if (max - min >= maxChoices) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index)).map((number) => ({
    label: number,
    value: number,
  }));
}

/** Whether Discord's controls take the choices: at least one, not too many, with different values. */
function areDistinct(choices: readonly Choice[]): boolean {
  const values = choices.map(({ value }) => value);
  return (
    values.length > 0 &&
    values.length <= maxChoices &&
    new Set(values).size === values.length &&
    values.every((text) => text !== '' && text.length <= maxChoiceValue)
  );
}

function toOption({ label, value }: Choice, chosen: readonly string[]) {
  return {
    label: shortLine(label, maxChoiceName) || shortLine(value, maxChoiceName) || '…',
    value,
    ...(chosen.includes(value) && { default: true }),
  };
}

function textInput(field: FormField, base: Base): APIComponentInLabel {
  const value = oneLine(field.value ?? '').trim();
  // A truncated value could be mistaken for the whole.
  const fits = value !== '' && value.length <= maxTextInput;
  return { ...base, type: ComponentType.TextInput, style: TextInputStyle.Short, ...(fits && { value }) };
}
