import type { types } from '@slack/bolt';
import type { CommandService, SubcommandDefinition } from '../../../src/platform/commands/command.ts';
import type { Form } from '../../../src/platform/commands/form.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxBlocksOfView, maxButtonLabel } from '../limits.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import { findSubcommand, inputBlockId } from './input-block-id.ts';
import { optionInput } from './option-input.ts';
import type { InputPlace } from './read-inputs.ts';
import { viewTitle } from './render-view.ts';
import { type ViewContext, writeViewContext } from './view-context.ts';

export const formCallback = 'form';

/** The action id of the button that previews a form; its value is the command without its options. */
export const formPreviewId = 'preview form';

interface FormModalDeps {
  readonly service: Pick<CommandService, 'commands'>;
  readonly ids: WorkspaceIds;
  /** English if undefined. */
  readonly language?: Language | undefined;
}

/**
 * A form's modal, filled in with its values.
 * @returns undefined if Slack could not show it; its message is then shown instead
 */
export function formModal(
  { title, submit, command, subcommand: name, settled, fields, preview }: Form,
  context: ViewContext,
  { service, ids, language = 'en' }: FormModalDeps,
): types.ModalView | undefined {
  const found = findSubcommand(service.commands, command, name);
  const gives = { command, subcommand: name, options: settled };
  const private_metadata = writeViewContext({ ...context, gives });
  const blocks = fields.flatMap(({ option, value, ...field }) => {
    const definition = found?.subcommand.options.find((candidate) => candidate.name === option);
    if (!definition) return [];
    const shown = value !== undefined && definition.type === 'channel' ? ids.toSlack(value).id : value;
    return [
      optionInput({ ...field, definition, value: shown, language }, inputBlockId(command, name, option)),
    ];
  });
  if (private_metadata === undefined || blocks.length === 0) return undefined;
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata,
    title: viewTitle(title),
    submit: viewTitle(submit),
    close: viewTitle(say(language, 'Cancel')),
    blocks: [...blocks.slice(0, maxBlocksOfView - 1), ...(preview ? [previewBlock(preview)] : [])],
  };
}

/** docs, actions block: allowed in modals; a press sends what is filled in as the view's state. */
function previewBlock({ label, command, subcommand }: NonNullable<Form['preview']>): types.ActionsBlock {
  const text = { type: 'plain_text', text: shortLine(label, maxButtonLabel), emoji: false } as const;
  return {
    type: 'actions',
    block_id: formPreviewId,
    elements: [{ type: 'button', action_id: formPreviewId, text, value: `${command} ${subcommand}` }],
  };
}

/** The inputs of a form for options of its command. */
export function placesIn(
  blocks: readonly types.AnyBlock[],
  command: string,
  { name, options }: SubcommandDefinition,
): InputPlace[] {
  const asked = new Map(
    blocks.flatMap((block) =>
      block.type === 'input' && block.block_id !== undefined ? [[block.block_id, block] as const] : [],
    ),
  );
  return options.flatMap((definition) => {
    const blockId = inputBlockId(command, name, definition.name);
    const block = asked.get(blockId);
    const isOptional = block !== undefined && 'optional' in block && block.optional === true;
    return block ? [{ definition, blockId, required: !isOptional }] : [];
  });
}
