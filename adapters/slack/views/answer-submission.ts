import type { types, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { delay } from '../../../src/platform/time/delay.ts';
import { within } from '../../../src/platform/time/within.ts';
import type { KnownCommand } from '../replies/ask.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { postAnswer } from '../replies/post-answer.ts';
import { outdatedMessage } from '../replies/tell-failure.ts';
import { languageFor } from '../users/language.ts';
import type { Origin } from '../web-api/origin.ts';
import { type Envelope, workspaceOf } from '../web-api/workspace.ts';
import { withoutPictures } from './degrade-view.ts';
import { answerView, quickMs } from './dialog.ts';
import { refreshHome } from './home-view.ts';
import { inputBlockId } from './input-block-id.ts';
import { answerModal, loadingModal } from './render-view.ts';
import { showModal } from './view-calls.ts';
import { contextOf, readViewContext, type ViewContext } from './view-context.ts';

/** Our own limit: none is documented, but nobody reads longer ones. */
const maxInputError = 300;

/** How long Slack gets to draw the view in an acknowledgement before it is told to draw another. */
const drawnMs = 300;

export interface Submission {
  /** Whether the answer can open above the submitted view, so that closing it leads back there. */
  readonly mayPush: boolean;
  readonly context: ViewContext;
  readonly origin: Origin;
  /** The block ids of its inputs. */
  readonly inputs: ReadonlySet<string>;
  readonly ack: (response: ViewResponseAction) => Promise<void>;
}

/**
 * Runs the command of a submitted modal and shows the answer above it, so that going back finds everything
 * still filled in. Faults of inputs are shown at those inputs. Acknowledging with the answer avoids a
 * flicker, so the acknowledgement waits briefly for it; Slack allows three seconds.
 */
export async function answerSubmission(
  command: KnownCommand,
  { mayPush, context, origin, inputs, ack }: Submission,
  deps: ListenerDeps,
): Promise<void> {
  const { isOfHome = false } = context;
  const shows = `${command.command} ${command.subcommand}`;
  const shown = contextOf(origin, { isOfHome, isAbove: mayPush || context.isAbove === true, shows });
  const ackWith = (view: types.ModalView) => ack({ response_action: mayPush ? 'push' : 'update', view });
  const language = languageFor(origin, deps);
  const reply = deps.ask.known(command, origin);
  const view = reply.then((answer) => answerView(answer, shown, origin, deps));
  const early = await within(quickMs, view, deps);
  if (early === 'late') {
    const externalId = deps.randomId();
    await ackWith(loadingModal(shown, { language: await language, externalId }));
    await Promise.all([view, delay(drawnMs, deps)]);
    const client = await deps.clientFor(origin.workspace);
    const place = { kind: 'update external', externalId } as const;
    if (!(await showModal(await view, place, { client, log: deps.log }))) {
      // They closed it in the meantime. The command has run all the same, so tell them its result.
      const { channelId, userId: onlyFor } = origin;
      const { callIn, log } = deps;
      await postAnswer((await reply).message, { channelId, onlyFor }, { client, callIn, log });
    }
    return isOfHome ? refreshHome(origin, deps) : undefined;
  }
  const errors = errorsAtInputs(await reply, command, inputs);
  if (errors) {
    await ack({ response_action: 'errors', errors });
  } else {
    // Slack refuses the whole view if it cannot fetch a picture, and here we would not learn of it.
    await ackWith(withoutPictures(early));
  }
  if (isOfHome) await refreshHome(origin, deps);
}

/** The answer to a modal whose command this version doesn't have: closing it without a word would look like success. */
export async function outdatedAnswer(
  { view, user }: Pick<ViewSubmitAction, 'view' | 'user'>,
  bolt: Envelope,
  deps: Pick<ListenerDeps, 'people' | 'ids' | 'callIn'>,
): Promise<ViewResponseAction> {
  const context = readViewContext(view.private_metadata) ?? { channelId: '' };
  const { channelId } = context;
  const origin = { workspace: workspaceOf(bolt), channelId, userId: user.id, userName: user.name };
  const message = outdatedMessage(await languageFor(origin, deps));
  return { response_action: 'update', view: answerModal(message, context) };
}

/**
 * Faults by the inputs at which Slack should show them; undefined if one of the options has no input there.
 */
function errorsAtInputs(
  { faults = [] }: CommandReply,
  { command, subcommand }: KnownCommand,
  inputs: ReadonlySet<string>,
): Record<string, string> | undefined {
  const errors = faults.map(({ option, fault }) => [
    inputBlockId(command, subcommand, option),
    shortLine(fault, maxInputError),
  ]);
  const areAsked = errors.every(([blockId = '']) => inputs.has(blockId));
  return errors.length > 0 && areAsked ? Object.fromEntries(errors) : undefined;
}
