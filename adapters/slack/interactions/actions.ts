import type { BlockAction, BlockElementAction, ButtonAction, RespondFn } from '@slack/bolt';
import { commandActionPrefix, dialogActionPrefix } from '../rendering/button.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { postAnswer } from '../replies/post-answer.ts';
import { outdatedMessage, type Presser, tellFailure, tellPresser } from '../replies/tell-failure.ts';
import { languageFor } from '../users/language.ts';
import { changeInputs } from '../views/command-modal.ts';
import { chooserId, moreId } from '../views/command-view.ts';
import { showInDialog } from '../views/dialog.ts';
import { previewForm } from '../views/form-preview.ts';
import { formPreviewId } from '../views/form-view.ts';
import { refreshHome } from '../views/home-view.ts';
import type { ModalPlace } from '../views/view-calls.ts';
import { readViewContext, subjectOf } from '../views/view-context.ts';
import { hasRoomAbove } from '../views/view-depth.ts';
import { type Workspace, workspaceOf } from '../web-api/workspace.ts';
import { answerAsMessage } from './answer-message.ts';
import { openDialog } from './coverage-dialog.ts';

/** Handles buttons and menus in messages, modals and the Home, and the menu of a command's modal. */
export function takeActions(deps: ListenerDeps): void {
  deps.app.action(/./, async ({ action, body, ack, respond, context }) => {
    // Buttons that only open a link must be acknowledged too.
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action)) return;
    const workspace = workspaceOf(context);
    const presser = presserOf(body, workspace, respond);
    const tell = (failure: unknown) => tellFailure(failure, presser, deps);
    if (action.type === 'static_select' && action.action_id === chooserId) {
      const chosen = { subcommand: action.selected_option.value, showsAll: false };
      await deps.underWay.run('subcommand', () => changeInputs(chosen, body, presser, deps), tell);
    } else if (action.type === 'button' && action.action_id === moreId && action.value) {
      const chosen = { subcommand: action.value, showsAll: true };
      await deps.underWay.run('more settings', () => changeInputs(chosen, body, presser, deps), tell);
    } else if (action.type === 'button' && action.action_id === formPreviewId && action.value) {
      const previewer = action.value;
      await deps.underWay.run('form preview', () => previewForm(previewer, body, presser, deps), tell);
    }
    const command = isCommand(action.action_id) ? commandOf(action) : undefined;
    if (command) {
      const press = { command, opensDialog: action.action_id.startsWith(dialogActionPrefix) };
      await deps.underWay.run(
        'button',
        () =>
          body.view
            ? pressInView(press, body, presser, deps)
            : pressOnMessage(press, body, workspace, respond, deps),
        tell,
      );
    }
  });
}

/** In a view, the channel is that which the view's commands are about. */
function presserOf({ channel, view, user }: Body, workspace: Workspace, respond?: RespondFn): Presser {
  const ofView = view && readViewContext(view.private_metadata)?.channelId;
  const userName = user.name ?? user.username ?? '';
  const origin = { workspace, channelId: ofView ?? channel?.id ?? '', userId: user.id, userName };
  return { origin, ...(!view && { respond }) };
}

function isCommand(actionId: string): boolean {
  return actionId.startsWith(commandActionPrefix) || actionId.startsWith(dialogActionPrefix);
}

/** The command of a pressed button, or of the option chosen from a menu. */
function commandOf(action: BlockElementAction): string | undefined {
  if (action.type === 'button') return action.value;
  return action.type === 'static_select' ? action.selected_option?.value : undefined;
}

interface Press {
  readonly command: string;
  readonly opensDialog: boolean;
}

type Body = BlockAction<ButtonAction> | BlockAction;

async function pressOnMessage(
  { command, opensDialog }: Press,
  { channel, user, trigger_id: triggerId, container }: Body,
  workspace: Workspace,
  respond: RespondFn,
  deps: ListenerDeps,
): Promise<void> {
  if (!channel) return;
  const origin = { workspace, channelId: channel.id, userId: user.id, userName: user.name ?? user.username };
  const isPrivate = container['is_ephemeral'] === true;
  const threadTs = typeof container['thread_ts'] === 'string' ? container['thread_ts'] : undefined;
  const place = { respond, replace: isPrivate && !opensDialog, threadTs };
  const answer = deps.ask.text(command, origin);
  const shows = subjectOf(command, deps.service.commands);
  if (opensDialog) await openDialog(answer, place, { origin, triggerId, shows }, deps);
  else await answerAsMessage(await answer, place, { origin, triggerId }, deps);
}

async function pressInView(
  { command, opensDialog }: Press,
  { view, trigger_id: triggerId }: Body,
  presser: Presser,
  deps: ListenerDeps,
): Promise<void> {
  const context = view && readViewContext(view.private_metadata);
  if (!context) {
    deps.log.info({}, 'slack button of an unknown view');
    await tellPresser(outdatedMessage(await languageFor(presser.origin, deps)), presser, deps);
    return;
  }
  const { origin } = presser;
  const isHome = view.type === 'home';
  const mayPush = !isHome && hasRoomAbove(view);
  const shows = subjectOf(command, deps.service.commands);
  const isOfOther = opensDialog && context.shows !== shows;
  const place: ModalPlace = isHome
    ? { kind: 'open', triggerId }
    : isOfOther && mayPush
      ? { kind: 'push', triggerId }
      : { kind: 'update', viewId: view.id, hash: view.hash };
  const isOfHome = isHome || context.isOfHome === true;
  const triggerForForm = mayPush && place.kind === 'update' ? { triggerForForm: triggerId } : {};
  const isAbove = place.kind === 'push' || (place.kind === 'update' && context.isAbove === true);
  const dialog = { place, origin, isOfHome, isAbove, shows, ...triggerForForm };
  const unanswered = await showInDialog(deps.ask.text(command, origin), dialog, deps);
  // A modal that they closed is not replaced by a message.
  if (unanswered && place.kind !== 'update') {
    const { callIn, log } = deps;
    const client = await deps.clientFor(origin.workspace);
    const { channelId, userId: onlyFor } = origin;
    await postAnswer(unanswered.message, { channelId, onlyFor }, { client, callIn, log });
  }
  if (isOfHome) await refreshHome(origin, deps);
}
