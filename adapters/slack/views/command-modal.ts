import type { BlockAction, types, ViewSubmitAction } from '@slack/bolt';
import type { CommandDefinition, SubcommandDefinition } from '../../../src/platform/commands/command.ts';
import { translatedDefinition } from '../../../src/platform/commands/translated-definition.ts';
import { translationFor } from '../../../src/platform/commands/translation.ts';
import { Fault } from '../../../src/platform/fault.ts';
import { languageOf } from '../../../src/platform/language/language.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { outdatedMessage, type Presser, tellFailure, tellPresser } from '../replies/tell-failure.ts';
import { languageFor, localeOf } from '../users/language.ts';
import type { Origin } from '../web-api/origin.ts';
import { answerSubmission, outdatedAnswer } from './answer-submission.ts';
import { chooserId, commandCallback, commandModal, offeredSubcommands } from './command-view.ts';
import { askedOptions, findSubcommand, inputBlockId } from './input-block-id.ts';
import { readInputs } from './read-inputs.ts';
import { readSubmission } from './submission.ts';
import { showModal } from './view-calls.ts';
import { readViewContext, type ViewContext } from './view-context.ts';

export interface ChosenInputs {
  readonly subcommand: string;
  /** Whether to show rarely used options as well. */
  readonly showsAll: boolean;
}

/** Shows the inputs of the subcommand that was chosen in a root's modal. */
export async function changeInputs(
  { subcommand: chosen, showsAll }: ChosenInputs,
  { view }: Pick<BlockAction, 'view'>,
  presser: Presser,
  deps: ListenerDeps,
): Promise<void> {
  const context = view && readViewContext(view.private_metadata);
  const { service, clientFor, log } = deps;
  const definition = service.commands.find(({ root }) => root === context?.gives?.command);
  const subcommand = definition && offeredSubcommands(definition).find(({ name }) => name === chosen);
  if (!view || !context || !subcommand) {
    await tellPresser(outdatedMessage(await languageFor(presser.origin, deps)), presser, deps);
    return;
  }
  // Without its hash: the person wants to see whatever they chose last.
  const place = { kind: 'update', viewId: view.id } as const;
  const { origin } = presser;
  const modal = await commandModalFor(origin, { definition, subcommand, context, showsAll }, deps);
  await showModal(modal, place, { client: await clientFor(origin.workspace), log });
}

/** A root's modal in the person's language. */
export async function commandModalFor(
  origin: Origin,
  {
    definition,
    subcommand,
    context,
    showsAll = false,
  }: {
    readonly definition: CommandDefinition;
    readonly subcommand: SubcommandDefinition;
    readonly context: ViewContext;
    readonly showsAll?: boolean;
  },
  deps: ListenerDeps,
): Promise<types.ModalView> {
  const locale = await localeOf(origin, deps);
  const translation =
    locale === undefined ? undefined : translationFor(deps.service.translations ?? {}, locale);
  if (!translation) return commandModal(definition, subcommand, context, { showsAll });
  const translated = translatedDefinition(definition, translation);
  const chosen = translated.subcommands.find(({ name }) => name === subcommand.name) ?? subcommand;
  return commandModal(translated, chosen, context, {
    showsAll,
    words: translation.asking,
    language: languageOf(locale),
  });
}

/** Runs the command that was filled in in a root's modal. */
export function takeCommandModals(deps: ListenerDeps): void {
  deps.app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: commandCallback },
    async ({ ack, body, view, context }) => {
      const submission = readSubmission(body, context, deps);
      const name = view.state.values[chooserId]?.[chooserId]?.selected_option?.value ?? '';
      const root = submission?.context.gives?.command ?? '';
      const found = findSubcommand(deps.service.commands, root, name);
      if (!submission || !found) return ack(await outdatedAnswer(body, context, deps));
      const places = askedOptions(found.subcommand).map((definition) => ({
        definition,
        blockId: inputBlockId(root, name, definition.name),
        required: definition.required ?? false,
      }));
      const read = readInputs(places, view.state.values, await languageFor(submission.origin, deps));
      if (read instanceof Fault) return ack({ response_action: 'errors', errors: read.fault });
      const options = submission.inPortIds(found.subcommand, read);
      const { origin } = submission;
      await deps.underWay.run(
        'modal',
        () => answerSubmission({ command: root, subcommand: name, options }, { ...submission, ack }, deps),
        (failure) => tellFailure(failure, { origin }, deps),
      );
    },
  );
}
