import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { postAnswer } from '../replies/post-answer.ts';
import { type ReplyPlace, sendReply } from '../replies/reply.ts';
import { formModal } from '../views/form-view.ts';
import { showModal } from '../views/view-calls.ts';
import { contextOf } from '../views/view-context.ts';
import { isDirect, type Origin } from '../web-api/origin.ts';

/**
 * Answers with messages: at the response URL of what somebody did or, if that no longer works, as a message
 * from the bot. A form opens as a modal while the trigger is valid.
 */
export async function answerAsMessage(
  reply: CommandReply,
  place: ReplyPlace,
  { origin, triggerId }: { readonly origin: Origin; readonly triggerId: string },
  deps: ListenerDeps,
): Promise<void> {
  const { clientFor, callIn, log } = deps;
  const form =
    reply.form && formModal(reply.form, contextOf(origin), { ...deps, language: reply.message.language });
  if (form) {
    const client = await clientFor(origin.workspace);
    if (await showModal(form, { kind: 'open', triggerId }, { client, log })) return;
  }
  const inChannel = reply.visibility === 'channel';
  const message = inChannel || isDirect(origin.channelId) ? withoutSharing(reply.message) : reply.message;
  let isShown = false;
  try {
    isShown = await sendReply(message, { ...place, inChannel }, log);
  } catch (error) {
    log.warn({ error: messageOf(error) }, 'slack answer not shown where it was asked for');
  }
  if (isShown) return;
  const { channelId, userId, workspace } = origin;
  const { threadTs } = place;
  const otherPlace = { channelId, threadTs, ...(!inChannel && { onlyFor: userId }) };
  await postAnswer(message, otherPlace, { client: await clientFor(workspace), callIn, log });
}
