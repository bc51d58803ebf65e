import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { types, ViewPushResponseAction, ViewUpdateResponseAction } from '@slack/bolt';
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
  /** Whether the answer can lie above what was submitted, so that closing it leads back there. */
  readonly mayPush: boolean;
  readonly context: ViewContext;
  readonly origin: Origin;
  readonly ack: (response: ViewPushResponseAction | ViewUpdateResponseAction) => Promise<void>;
}

/**
 * Gives the command of a submitted modal, and shows the answer above it: who has mistyped a time zone goes back and finds
 * everything else still filled in. An acknowledgement that brings the answer saves the person a flicker, so it waits for one
 * that comes quickly; Slack waits for three seconds.
 */
export async function answerSubmission(
  command: KnownCommand,
  { mayPush, context, origin, ack }: Submission,
  deps: ListenerDeps,
): Promise<void> {
  const { isOfHome = false } = context;
  const shows = subjectOf(`${command.command} ${command.subcommand}`);
  const shown = contextOf(origin, { isOfHome, isAbove: mayPush || context.isAbove === true, shows });
  const ackWith = (view: types.ModalView) => ack({ response_action: mayPush ? 'push' : 'update', view });
  const reply = deps.ask.known(command, origin);
  const view = reply.then((answer) => answerView(answer, shown, origin, deps));
  const early = await Promise.race([view, delay(quickMs, 'late' as const, { ref: false })]);
  if (early === 'late') {
    const externalId = randomUUID();
    await ackWith(loadingModal(shown, externalId));
    await Promise.all([view, delay(drawnMs)]);
    const client = await deps.clientFor(origin.workspace);
    const place = { kind: 'update external', externalId } as const;
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
