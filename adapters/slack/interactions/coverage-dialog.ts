import type { CommandReply } from '../../../src/platform/commands/command.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import type { ReplyPlace } from '../replies/reply.ts';
import { showInDialog } from '../views/dialog.ts';
import type { Origin } from '../web-api/origin.ts';
import { answerAsMessage } from './answer-message.ts';

export interface DialogCause {
  readonly origin: Origin;
  readonly triggerId: string;
  /** Which command is answered, as `subjectOf` says it. */
  readonly shows: string;
}

/**
 * Opens a modal for the answer to something that was done at a message, such as "+5 more" below a story: to be paged
 * through beside the channel. All it needs stands in the button and in the view, so that it works weeks later. When no modal
 * can be opened the answer is a private message.
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
  // The trigger is lost: a form has to be given in words, too.
  const { message, visibility } = unanswered;
  const words = visibility === undefined ? { message } : { message, visibility };
  await answerAsMessage(words, place, { origin, triggerId }, deps);
}
