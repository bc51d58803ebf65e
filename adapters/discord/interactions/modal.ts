import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import type { CommandDefinition, OptionDefinition } from '../../../src/platform/commands/command.ts';
import type { Form, FormField } from '../../../src/platform/commands/form.ts';
import { formatCommand } from '../../../src/platform/commands/parse-command.ts';
import type { Translation } from '../../../src/platform/commands/translation.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxCustomId, maxFieldDescription, maxFieldLabel, maxModalFields, maxModalTitle } from '../limits.ts';
import { modalInput } from './modal-input.ts';

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
    component: modalInput(field, option),
  };
}
