import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { say } from '../../../src/platform/language/say.ts';
import { notice } from '../../../src/platform/notice.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { tellFailure } from '../replies/tell-failure.ts';
import { languageFor } from '../users/language.ts';
import type { Origin } from '../web-api/origin.ts';
import { workspaceOf } from '../web-api/workspace.ts';
import { openDialog } from './coverage-dialog.ts';
import { linksOfMessage } from './links-of-message.ts';
import { linksShortcut } from './shortcut-id.ts';

/** Opens a modal with what is known about the links in the message that somebody chose. */
export function takeShortcuts(deps: ListenerDeps): void {
  deps.app.shortcut(linksShortcut, async ({ shortcut, ack, respond, context }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const { user, channel, message, trigger_id: triggerId } = shortcut;
    const workspace = workspaceOf(context);
    const origin = { workspace, channelId: channel.id, userId: user.id, userName: user.name };
    const { command, subcommand } = deps.service.gestures.links;
    const cause = { origin, triggerId, shows: `${command} ${subcommand}` };
    await deps.underWay.run(
      'shortcut',
      () => openDialog(answerLinks(linksOfMessage(message), origin, deps), { respond }, cause, deps),
      (failure) => tellFailure(failure, { origin, respond }, deps),
    );
  });
}

async function answerLinks(
  links: readonly string[],
  origin: Origin,
  deps: Pick<ListenerDeps, 'ask' | 'service' | 'people' | 'ids' | 'callIn'>,
): Promise<CommandReply> {
  const { ask, service } = deps;
  if (links.length === 0) {
    const language = await languageFor(origin, deps);
    return { message: { ...notice(say(language, 'There is no link in that message.')), language } };
  }
  const { command, subcommand, option } = service.gestures.links;
  return ask.known({ command, subcommand, options: { [option]: links.join(' ') } }, origin);
}
