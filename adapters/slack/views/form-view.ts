import type { types } from '@slack/bolt';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { Form } from '../../../src/platform/commands/form.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { maxBlocksOfView } from '../limits.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import { findSubcommand, inputBlockId } from './input-block-id.ts';
import { optionInput } from './option-input.ts';
import { viewTitle } from './render-view.ts';
import { type ViewContext, writeViewContext } from './view-context.ts';

export const formCallback = 'form';

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
  { title, submit, command, subcommand: name, settled, fields }: Form,
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
    blocks: blocks.slice(0, maxBlocksOfView),
  };
}
