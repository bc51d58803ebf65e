import type { types } from '@slack/bolt';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../src/platform/command.ts';
import { usageLine } from '../../src/platform/parse-command.ts';
import { escapeCode, escapeLine } from './escape.ts';
import { askedOptions, inputBlockId } from './input-block-id.ts';
import { maxContextText, maxOptionText } from './limits.ts';
import { mrkdwn } from './mrkdwn.ts';
import { menuOptions, optionInput } from './option-input.ts';
import { viewTitle } from './render-view.ts';
import { fitLine, shorten } from './shorten.ts';
import { type ViewContext, writeViewContext } from './view-context.ts';

export const commandCallback = 'command';
/** The block and the action of the menu that chooses a subcommand. */
export const chooserId = 'subcommand';

/** The modal of a root: a menu of its subcommands, and an input for each option of the chosen one. */
export function commandModal(
  definition: CommandDefinition,
  chosen: SubcommandDefinition,
  context: ViewContext,
): types.ModalView {
  const { root, name } = definition;
  return {
    type: 'modal',
    callback_id: commandCallback,
    private_metadata: writeViewContext({ ...context, gives: { command: root } }) ?? '',
    title: viewTitle(`/${name}`),
    submit: viewTitle('Go'),
    close: viewTitle('Cancel'),
    blocks: [
      chooser(definition, chosen),
      { type: 'context', elements: [mrkdwn(whatItDoes(definition, chosen))] },
      ...askedOptions(chosen).map((option) => input(definition, chosen, option, context)),
    ],
  };
}

/** Those that people can choose, the one first that the modal opens with. */
export function offeredSubcommands({ subcommands }: CommandDefinition): SubcommandDefinition[] {
  return subcommands.filter(({ hidden }) => !hidden);
}

function chooser(definition: CommandDefinition, chosen: SubcommandDefinition): types.InputBlock {
  const options = menuOptions(
    offeredSubcommands(definition).map(({ name, description }) => ({
      label: `${name}: ${description}`,
      value: name,
    })),
  );
  const initial = options.find(({ value }) => value === chosen.name);
  return {
    type: 'input',
    block_id: chooserId,
    dispatch_action: true,
    label: { type: 'plain_text', text: 'What', emoji: false },
    element: {
      type: 'static_select',
      action_id: chooserId,
      options,
      ...(initial && { initial_option: initial }),
    },
  };
}

function whatItDoes(definition: CommandDefinition, chosen: SubcommandDefinition): string {
  const typed = `/${definition.name} ${chosen.example}`;
  const usage = usageLine(definition, chosen);
  const lines = [
    fitLine(chosen.description, maxContextText / 3, escapeLine),
    `Typed: \`${fitLine(usage, maxContextText / 4, escapeCode)}\`, for example \`${fitLine(typed, maxContextText / 4, escapeCode)}\``,
  ];
  return lines.join('\n');
}

function input(
  { root }: CommandDefinition,
  { name }: SubcommandDefinition,
  definition: OptionDefinition,
  { channelId }: ViewContext,
): types.InputBlock {
  const asked = {
    definition,
    label: labelOf(definition.name),
    hint: definition.description,
    required: definition.required ?? false,
    currentChannel: channelId,
  };
  return optionInput(asked, inputBlockId(root, name, definition.name));
}

/** "min_quality" as "Min quality". */
function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return shorten(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, maxOptionText);
}
