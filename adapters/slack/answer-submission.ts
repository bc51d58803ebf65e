import { setTimeout as delay } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import type { KnownCommand } from './ask.ts';
import { answerView, quickMs } from './dialog.ts';
import { refreshHome } from './home-view.ts';
import { withoutPictures } from './lighten-view.ts';
import type { ListenerDeps } from './listen-deps.ts';
import type { Origin } from './origin.ts';
import { postAnswer } from './post-answer.ts';
import { loadingModal } from './render-view.ts';
import { showModal } from './view-calls.ts';
import { contextOf, subjectOf, type ViewContext } from './view-context.ts';

/** How long Slack is given to draw what an acknowledgement brought, before it is told to draw something else. */
const drawnMs = 300;

export interface Submission {
  readonly viewId: string;
  readonly context: ViewContext;
  readonly origin: Origin;
  /** Acknowledges with the view that takes the place of the one that was submitted. */
  readonly ackWith: (view: types.ModalView) => Promise<void>;
}

/**
 * Gives the command of a submitted modal, and shows the answer in its place. An acknowledgement that brings the answer
 * saves the person a flicker, so it waits for one that comes quickly; Slack waits for three seconds.
 */
export async function answerSubmission(
  command: KnownCommand,
  { viewId, context, origin, ackWith }: Submission,
  deps: ListenerDeps,
): Promise<void> {
  const { isOfHome = false } = context;
  const shown = contextOf(origin, isOfHome, subjectOf(`${command.command} ${command.subcommand}`));
  const reply = deps.ask.known(command, origin);
  const view = reply.then((answer) => answerView(answer, shown, origin, deps));
  const early = await Promise.race([view, delay(quickMs, 'late' as const, { ref: false })]);
  if (early === 'late') {
    await ackWith(loadingModal(shown));
    await Promise.all([view, delay(drawnMs)]);
    const client = await deps.clientFor(origin.workspace);
    const place = { kind: 'update', viewId } as const;
    if (!(await showModal(await view, place, { client, log: deps.log }))) {
      // They closed it meanwhile: what they asked for was done all the same, and they are told.
      const { channelId, userId: onlyFor } = origin;
      await postAnswer((await reply).message, { channelId, onlyFor }, { client, log: deps.log });
    }
  } else {
    // A picture that Slack cannot fetch has the whole view refused, and nobody can tell us so any more.
    await ackWith(withoutPictures(early));
  }
  if (isOfHome) await refreshHome(origin, deps);
}
