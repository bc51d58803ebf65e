import type { BlockAction, types } from '@slack/bolt';
import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { postAnswer } from '../replies/post-answer.ts';
import { outdatedMessage, type Presser, tellPresser } from '../replies/tell-failure.ts';
import { languageFor } from '../users/language.ts';
import { showInDialog } from './dialog.ts';
import { placesIn } from './form-view.ts';
import { findSubcommand } from './input-block-id.ts';
import { readInputs } from './read-inputs.ts';
import { inPortIds } from './submission.ts';
import { readViewContext, type ViewContext } from './view-context.ts';

/**
 * Shows what a form's values would do, above the form, so that going back finds everything still filled in. Nothing is
 * saved. docs, modals: at most three lie on each other, so above two the answer is a private message.
 * @param previewer the root and the subcommand of the command that shows it
 */
export async function previewForm(
  previewer: string,
  { view, trigger_id: triggerId }: Pick<BlockAction, 'view' | 'trigger_id'>,
  presser: Presser,
  deps: ListenerDeps,
): Promise<void> {
  const { origin } = presser;
  const context = view && readViewContext(view.private_metadata);
  const answer = view && context && answerOf(previewer, view, context, presser, deps);
  if (!answer) {
    await tellPresser(outdatedMessage(await languageFor(origin, deps)), presser, deps);
    return;
  }
  const place = { kind: 'push', triggerId } as const;
  const dialog = { place, origin, isOfHome: context.isOfHome === true, isAbove: true, shows: previewer };
  const unanswered = await showInDialog(answer, dialog, deps);
  if (!unanswered) return;
  const { callIn, log } = deps;
  const client = await deps.clientFor(origin.workspace);
  const { channelId, userId: onlyFor } = origin;
  await postAnswer(unanswered.message, { channelId, onlyFor }, { client, callIn, log });
}

/** Undefined if this version has no such form, or no such preview. */
function answerOf(
  previewer: string,
  { blocks, state }: NonNullable<BlockAction['view']>,
  { gives }: ViewContext,
  { origin }: Presser,
  deps: ListenerDeps,
): Promise<CommandReply> | undefined {
  const { commands } = deps.service;
  const [command = '', ...words] = previewer.split(' ');
  const preview = findSubcommand(commands, command, words.join(' '));
  const form = gives && findSubcommand(commands, gives.command, gives.subcommand ?? '');
  if (!gives || !form || !preview) return undefined;
  const { subcommand } = preview;
  return (async () => {
    const places = placesIn(blocks, gives.command, form.subcommand);
    const read = readInputs(places, state.values, await languageFor(origin, deps));
    if (read instanceof Fault) return { message: faultsMessage(blocks, read.fault) };
    const takes = new Set(subcommand.options.map(({ name }) => name));
    const filledIn = inPortIds(form.subcommand, read, { ...origin, ids: deps.ids });
    const given = Object.entries({ ...gives.options, ...filledIn }).filter(([name]) => takes.has(name));
    return deps.ask.known(
      { command, subcommand: subcommand.name, options: Object.fromEntries(given) },
      origin,
    );
  })();
}

/** Slack shows faults at inputs only in response to a submission, so each is named by its input's label. */
function faultsMessage(blocks: readonly types.AnyBlock[], faults: Readonly<Record<string, string>>): Message {
  const lines = blocks.flatMap((block) => {
    const fault = block.block_id === undefined ? undefined : faults[block.block_id];
    if (fault === undefined) return [];
    return 'label' in block && typeof block.label === 'object' ? [`${block.label.text}: ${fault}`] : [fault];
  });
  return notice(lines.join('\n'));
}
