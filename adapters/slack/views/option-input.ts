import type { types } from '@slack/bolt';
import type { Choice } from '../../../src/platform/commands/choice.ts';
import type { OptionDefinition } from '../../../src/platform/commands/command.ts';
import type { FormField } from '../../../src/platform/commands/form.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { shorten, shortLine } from '../../../src/platform/text/shorten.ts';
import { wholeNumber } from '../../../src/platform/text/whole-number.ts';
import {
  maxCheckboxes,
  maxInputHint,
  maxInputLabel,
  maxInputText,
  maxOptions,
  maxOptionText,
  maxPlaceholder,
} from '../limits.ts';

/** The action ids of inputs. Menus that load suggestions have their own. */
const valueActionId = 'value';
export const suggestActionId = 'suggest';

/** An option to be filled in. */
export interface AskedOption extends Omit<FormField, 'option' | 'value' | 'choices'> {
  readonly definition: OptionDefinition;
  /** Slack's own id if the option is a channel. */
  readonly value?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  /** For a channel option, the channel that the person is in. */
  readonly currentChannel?: string | undefined;
  /** English if undefined. */
  readonly language?: Language | undefined;
}

/** The input for one option. `blockId` identifies the command and the option when the input is read. */
export function optionInput(asked: AskedOption, blockId: string): types.InputBlock {
  const isSaid = asked.hint?.toLowerCase() === asked.label.toLowerCase();
  const hint = isSaid ? undefined : plainText(asked.hint ?? '', maxInputHint);
  return {
    type: 'input',
    block_id: blockId,
    optional: !asked.required,
    label: plainText(asked.label, maxInputLabel) ?? { type: 'plain_text', text: '…', emoji: false },
    ...(hint && { hint }),
    element: element(asked),
  };
}

function element(asked: AskedOption): types.InputBlock['element'] {
  const { definition, value } = asked;
  const checkboxes = asked.takesSeveral && checkboxesOf(asked);
  if (checkboxes) return checkboxes;
  switch (definition.type) {
    case 'integer': {
      const [min_value, max_value] = [String(definition.min), String(definition.max)];
      const isValid = value !== undefined && wholeNumber(value, definition) !== undefined;
      return {
        type: 'number_input',
        action_id: valueActionId,
        is_decimal_allowed: false,
        min_value,
        max_value,
        ...(isValid && { initial_value: value }),
      };
    }
    case 'channel':
      return {
        type: 'conversations_select',
        action_id: valueActionId,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...initialConversation(value ?? asked.currentChannel),
      };
    case 'string':
      return stringElement(asked, definition.suggested === true, asked.choices ?? definition.choices ?? []);
  }
}

/** Undefined if checkboxes could not show the choices or the value. */
function checkboxesOf({ choices = [], value = '' }: AskedOption): types.Checkboxes | undefined {
  const options = menuOptions(choices);
  const chosen = value.split(',').flatMap((one) => one.trim() || []);
  const initial = options.filter((option) => chosen.includes(option.value ?? ''));
  const fits = options.length > 0 && options.length <= maxCheckboxes && initial.length === chosen.length;
  if (!fits) return undefined;
  return {
    type: 'checkboxes',
    action_id: valueActionId,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

/** A conversation that the filter excludes must not be preselected. */
function initialConversation(id: string | undefined) {
  return id !== undefined && /^[CG]/.test(id) ? { initial_conversation: id } : {};
}

function stringElement(
  { value = '', definition, language = 'en' }: AskedOption,
  isSuggested: boolean,
  choices: readonly Choice[],
): types.InputBlock['element'] {
  const isOption = value.trim() !== '' && value.length <= maxOptionText;
  if (isSuggested && (value === '' || isOption)) {
    const initial = menuOption(choices.find((choice) => choice.value === value) ?? { label: value, value });
    return {
      type: 'external_select',
      action_id: suggestActionId,
      min_query_length: 0,
      placeholder: placeholder(say(language, 'Choose or type')),
      ...(initial && { initial_option: initial }),
    };
  }
  const options = menuOptions(choices);
  if (!isSuggested && options.length > 0) {
    const known = options.find((option) => option.value === value);
    const added = !known && isOption ? menuOption({ label: value, value }) : undefined;
    const initial = known ?? added;
    return {
      type: 'static_select',
      action_id: valueActionId,
      placeholder: placeholder(say(language, 'Choose')),
      options: added ? [added, ...options.slice(0, maxOptions - 1)] : options,
      ...(initial && { initial_option: initial }),
    };
  }
  return {
    type: 'plain_text_input',
    action_id: valueActionId,
    max_length: maxInputText,
    ...(value !== '' && { initial_value: value.toWellFormed().slice(0, maxInputText) }),
    ...(definition.required && { min_length: 1 }),
  };
}

/** Choices as options of a Slack menu: as many as it takes, each once. */
export function menuOptions(choices: readonly DescribedChoice[]): types.PlainTextOption[] {
  const options = new Map<string, types.PlainTextOption>();
  for (const choice of choices) {
    const option = menuOption(choice);
    if (option?.value !== undefined && !options.has(option.value)) options.set(option.value, option);
  }
  return [...options.values()].slice(0, maxOptions);
}

interface DescribedChoice extends Choice {
  /** Shown below the label. If it is too long, what follows a semicolon is left out. */
  readonly description?: string;
}

/** Undefined if Slack's menus would not accept the value. */
function menuOption({ label, value, description = '' }: DescribedChoice): types.PlainTextOption | undefined {
  const text = plainText(label, maxOptionText) ?? plainText(value, maxOptionText);
  if (!text || value.trim() === '' || value.length > maxOptionText) return undefined;
  const short = description.length <= maxOptionText ? description : description.split(';', 1).join();
  const below = plainText(short, maxOptionText);
  return { text, value, ...(below && { description: below }) };
}

function placeholder(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shorten(text, maxPlaceholder), emoji: false };
}

/** Undefined if nothing of it shows. */
function plainText(text: string, max: number): types.PlainTextElement | undefined {
  const shown = shortLine(text, max);
  return shown === '' ? undefined : { type: 'plain_text', text: shown, emoji: false };
}
