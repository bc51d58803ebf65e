import type { types } from '@slack/bolt';
import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { within } from '../../../src/platform/time/within.ts';
import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { shareInChannel } from '../replies/share.ts';
import { languageFor } from '../users/language.ts';
import { isDirect, type Origin } from '../web-api/origin.ts';
import { formModal } from './form-view.ts';
import { answerModal, loadingModal } from './render-view.ts';
import { type ModalPlace, showModal } from './view-calls.ts';
import { contextOf, type ViewContext } from './view-context.ts';

/**
 * How long an answer may take before its modal opens without it: a trigger is valid for three seconds, some
 * of which have passed already.
 */
export const quickMs = 700;

export interface DialogOptions {
  readonly place: ModalPlace;
  readonly origin: Origin;
  readonly isOfHome: boolean;
  /** Whether it lies above another modal. */
  readonly isAbove?: boolean;
  /** The command being answered, in the form that `subjectOf` returns. */
  readonly shows: string;
  /** The trigger with which to open a form above the modal at `place`. */
  readonly triggerForForm?: string;
}

/**
 * Shows an answer in a modal as soon as it is there; if it takes long, the modal says that it is on its way.
 * @returns the answer if it could not be shown, or undefined if it was
 */
export async function showInDialog(
  answer: Promise<CommandReply>,
  { place, origin, isOfHome, isAbove = false, shows, triggerForForm }: DialogOptions,
  deps: ListenerDeps,
): Promise<CommandReply | undefined> {
  const context = contextOf(origin, { isOfHome, isAbove, shows });
  const language = languageFor(origin, deps);
  const calls = { client: await deps.clientFor(origin.workspace), log: deps.log };
  let current = place;
  const early = await within(quickMs, answer, deps);
  if (early === 'late') {
    const waiting = await showModal(loadingModal(context, { language: await language }), place, calls);
    if (!waiting) return await answer;
    current = { kind: 'update', viewId: waiting.viewId };
  }
  const reply = await answer;
  const view = await answerView(reply, context, origin, deps);
  if (reply.form && triggerForForm !== undefined) {
    if (await showModal(view, { kind: 'push', triggerId: triggerForForm }, calls)) return undefined;
  }
  return (await showModal(view, current, calls)) ? undefined : reply;
}

/** The modal that shows an answer. An answer for the whole channel is posted there, and the modal says so. */
export async function answerView(
  reply: CommandReply,
  context: ViewContext,
  origin: Origin,
  deps: ListenerDeps,
): Promise<types.ModalView> {
  const form = reply.form && formModal(reply.form, context, { ...deps, language: reply.message.language });
  if (form) return form;
  const message =
    reply.visibility === 'channel' ? await shareInChannel(reply.message, origin, deps) : reply.message;
  const shown = isDirect(origin.channelId) ? withoutSharing(message) : message;
  return answerModal(shown, context, deps.service.translations);
}
