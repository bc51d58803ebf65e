import type { CommandReply } from '../../../src/platform/commands/command.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import type { ReplyPlace } from '../replies/reply.ts';
import { showInDialog } from '../views/dialog.ts';
import type { Origin } from '../web-api/origin.ts';
import { answerAsMessage } from './answer-message.ts';

export interface DialogCause {
  readonly origin: Origin;
  readonly triggerId: string;
  /** The command being answered, in the form that `subjectOf` returns. */
  readonly shows: string;
}

/**
 * Opens a modal for the answer to an action on a message, such as "+5 more" below a story, so that it can be
 * paged through beside the channel. All it needs is in the button and the view, so it works weeks later. If
 * no modal can be opened, the answer is a private message.
 */
export async function openDialog(
  answer: Promise<CommandReply>,
  place: ReplyPlace,
  { origin, triggerId, shows }: DialogCause,
  deps: ListenerDeps,
): Promise<void> {
  const dialog = { place: { kind: 'open', triggerId }, origin, isOfHome: false, shows } as const;
  const unanswered = await showInDialog(answer, dialog, deps);
  if (!unanswered) return;
  // The trigger has expired, so a form must be answered in words.
  const { message, visibility } = unanswered;
  const words = visibility === undefined ? { message } : { message, visibility };
  await answerAsMessage(words, place, { origin, triggerId }, deps);
}
