import type { types } from '@slack/bolt';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../../src/platform/commands/command.ts';
import { type AskingWords, askingInEnglish } from '../../../src/platform/commands/translation.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { maxContextText } from '../limits.ts';
import { escapeCode, escapeLine } from '../rendering/escape.ts';
import { fitLine } from '../rendering/fit-line.ts';
import { mrkdwn } from '../rendering/slack-message.ts';
import { askedOptions, inputBlockId } from './input-block-id.ts';
import { menuOptions, optionInput } from './option-input.ts';
import { viewTitle } from './render-view.ts';
import { type ViewContext, writeViewContext } from './view-context.ts';

export const commandCallback = 'command';
/** The block id and action id of the menu of subcommands. */
export const chooserId = 'subcommand';

/** The button that shows rarely used options as well. */
export const moreId = 'more';

export interface CommandModalOptions {
  readonly showsAll?: boolean;
  /** English if not given; the definition must be in the same language. */
  readonly words?: AskingWords;
  /** The language of what Slack's own fields say; English if not given. */
  readonly language?: Language;
}

/**
 * A root's modal: a menu of its subcommands, and an input for each option of the chosen one. Rarely used
 * options are behind a button. What was filled in is kept, because inputs keep their ids (docs, "Updating
 * views": the same `block_id` and `action_id`).
 */
export function commandModal(
  definition: CommandDefinition,
  chosen: SubcommandDefinition,
  context: ViewContext,
  { showsAll = false, words = askingInEnglish, language = 'en' }: CommandModalOptions = {},
): types.ModalView {
  const { root, name } = definition;
  const options = askedOptions(chosen);
  const shown = showsAll ? options : options.filter(({ isRare }) => !isRare);
  return {
    type: 'modal',
    callback_id: commandCallback,
    private_metadata: writeViewContext({ ...context, gives: { command: root } }) ?? '',
    title: viewTitle(`/${name}`),
    submit: viewTitle(words.submit),
    close: viewTitle(words.cancel),
    blocks: [
      chooser(definition, chosen, words),
      { type: 'context', elements: [mrkdwn(whatItDoes(definition, chosen, words))] },
      ...shown.map((option) => input(definition, chosen, option, { ...context, language })),
      ...(shown.length < options.length ? [moreButton(chosen, words)] : []),
    ],
  };
}

/** The subcommands that people can choose; the modal opens with the first. */
export function offeredSubcommands({ subcommands }: CommandDefinition): SubcommandDefinition[] {
  return subcommands.filter(({ hidden }) => !hidden);
}

function chooser(
  definition: CommandDefinition,
  chosen: SubcommandDefinition,
  { whatToDo }: AskingWords,
): types.InputBlock {
  const options = menuOptions(
    offeredSubcommands(definition).map(({ name, description }) => ({
      label: name,
      value: name,
      description,
    })),
  );
  const initial = options.find(({ value }) => value === chosen.name);
  return {
    type: 'input',
    block_id: chooserId,
    dispatch_action: true,
    label: { type: 'plain_text', text: whatToDo, emoji: false },
    element: {
      type: 'static_select',
      action_id: chooserId,
      options,
      ...(initial && { initial_option: initial }),
    },
  };
}

function whatItDoes(
  definition: CommandDefinition,
  chosen: SubcommandDefinition,
  { alsoTyped }: AskingWords,
): string {
  const typed = fitLine(`/${definition.name} ${chosen.example}`, maxContextText / 3, escapeCode);
  return `${fitLine(chosen.description, maxContextText / 3, escapeLine)}. ${alsoTyped} \`${typed}\``;
}

/** The button's value names the subcommand, because the menu may have changed since. */
function moreButton({ name }: SubcommandDefinition, { moreSettings }: AskingWords): types.ActionsBlock {
  const text = { type: 'plain_text', text: moreSettings, emoji: false } as const;
  return { type: 'actions', elements: [{ type: 'button', action_id: moreId, text, value: name }] };
}

function input(
  { root }: CommandDefinition,
  { name }: SubcommandDefinition,
  definition: OptionDefinition,
  { channelId, language }: ViewContext & { readonly language: Language },
): types.InputBlock {
  const asked = {
    definition,
    label: capitalized(definition.label ?? definition.name.replaceAll('_', ' ')),
    hint: capitalized(definition.description),
    required: definition.required ?? false,
    currentChannel: channelId,
    language,
  };
  return optionInput(asked, inputBlockId(root, name, definition.name));
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
