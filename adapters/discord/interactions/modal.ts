import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { CommandDefinition, OptionDefinition } from '../../../src/platform/commands/command.ts';
import type { Form, FormField } from '../../../src/platform/commands/form.ts';
import { formatCommand } from '../../../src/platform/commands/parse-command.ts';
import type { Translation } from '../../../src/platform/commands/translation.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { postableTypes } from '../channels/channel-facts.ts';
import { faultOfChannelId } from '../channels/channel-id.ts';
import {
  maxChoiceName,
  maxChoices,
  maxChoiceValue,
  maxCustomId,
  maxFieldDescription,
  maxFieldLabel,
  maxModalFields,
  maxModalTitle,
  maxTextInput,
} from '../limits.ts';

/**
 * The modal that shows a form. Its state is in its `custom_id`, like a button's. Only the first five fields
 * fit.
 * @param translation for people who read another language; the command and its options then have the
 * localised names and descriptions by which they were chosen
 * @returns undefined if Discord could not show the form; its message is then shown instead
 */
export function renderModal(
  form: Form,
  commands: readonly CommandDefinition[],
  translation?: Translation,
): APIModalInteractionResponseCallbackData | undefined {
  const definition = commands.find(({ root }) => root === form.command);
  const subcommand = definition?.subcommands.find(({ name }) => name === form.subcommand);
  const customId = formatCommand(form.command, form.subcommand, form.settled);
  if (!subcommand || customId === undefined || customId.length > maxCustomId) return undefined;
  const components = form.fields
    .flatMap((field) => {
      const option = subcommand.options.find(({ name }) => name === field.option);
      if (!option) return [];
      return toLabel(translated(field, form, translation), option);
    })
    .slice(0, maxModalFields);
  if (components.length === 0) return undefined;
  const title = shortLine(titleOf(form, translation), maxModalTitle) || '…';
  return { custom_id: customId, title, components };
}

/** "Überblick bearbeiten" */
function titleOf({ title, command, subcommand }: Form, translation: Translation | undefined): string {
  const names = [command, `${command} ${subcommand}`].flatMap(
    (path) => translation?.commands[path]?.name ?? [],
  );
  return names.length === 2 ? capitalised(names.join(' ')) : title;
}

function translated(
  field: FormField,
  { command, subcommand }: Form,
  translation: Translation | undefined,
): FormField {
  const words = translation?.commands[`${command} ${subcommand} ${field.option}`];
  if (!words) return field;
  return {
    ...field,
    label: capitalised(words.name),
    hint: words.description,
    ...(field.choices && {
      choices: field.choices.map(({ label, value }) => ({ label: words.choices?.[value] ?? label, value })),
    }),
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

function toLabel(field: FormField, option: OptionDefinition): APILabelComponent {
  const description = shortLine(field.hint ?? '', maxFieldDescription);
  return {
    type: ComponentType.Label,
    label: shortLine(field.label, maxFieldLabel) || option.name,
    ...(description && { description }),
    component: toInput(field, option),
  };
}

function toInput(field: FormField, option: OptionDefinition): APIComponentInLabel {
  const base = { custom_id: option.name, required: field.required ?? false };
  if (option.type === 'channel') {
    const { value } = field;
    const isChannel = value !== undefined && faultOfChannelId(value) === undefined;
    return {
      ...base,
      type: ComponentType.ChannelSelect,
      channel_types: [...postableTypes],
      ...(isChannel && { default_values: [{ id: value, type: SelectMenuDefaultValueType.Channel }] }),
    };
  }
  const choices = closedChoices(field, option);
  if (choices) {
    const options = choices.map(({ label, value }) => ({
      label: shortLine(label, maxChoiceName) || shortLine(value, maxChoiceName) || '…',
      value,
      ...(value === field.value && { default: true }),
    }));
    return { ...base, type: ComponentType.StringSelect, options };
  }
  const value = oneLine(field.value ?? '').trim();
  // A truncated value could be mistaken for the whole.
  const fits = value !== '' && value.length <= maxTextInput;
  return { ...base, type: ComponentType.TextInput, style: TextInputStyle.Short, ...(fits && { value }) };
}

/**
 * Undefined if other values may be typed, if the field holds another value, or if a select could not show all
 * choices.
 */
function closedChoices({ choices = [], value }: FormField, option: OptionDefinition) {
  const values = choices.map((choice) => choice.value);
  const isOpen = option.type === 'string' && option.suggested;
  const fits =
    values.length > 0 &&
    values.length <= maxChoices &&
    new Set(values).size === values.length &&
    values.every((text) => text !== '' && text.length <= maxChoiceValue) &&
    (value === undefined || values.includes(value));
  return fits && !isOpen ? choices : undefined;
}
