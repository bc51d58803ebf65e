import type { RespondFn, SlashCommand } from '@slack/bolt';
import { splitCommand } from '../../src/platform/parse-command.ts';
import { answerAsMessage } from './answer-message.ts';
import { commandModal, offeredSubcommands } from './command-view.ts';
import type { ListenerDeps } from './listen-deps.ts';
import { type Origin, portOrigin } from './origin.ts';
import { readTypedText } from './typed-text.ts';
import { showModal } from './view-calls.ts';
import { contextOf } from './view-context.ts';
import { workspaceOf } from './workspace.ts';

/** Answers typed commands, privately unless the answer is for everyone. A root without anything behind it opens a modal. */
export function takeSlashCommands(deps: ListenerDeps): void {
  deps.app.command(/./, async ({ command, ack, respond, context }) => {
    await ack();
    const origin: Origin = {
      workspace: workspaceOf(context),
      channelId: command.channel_id,
      userId: command.user_id,
      userName: command.user_name,
    };
    const { channel, person } = portOrigin(origin, deps.ids);
    deps.people.noteIn(channel.id, person.id);
    await deps.underWay.run('command', () => answerTyped(command, origin, respond, deps));
  });
}

async function answerTyped(
  { command, text, trigger_id: triggerId }: SlashCommand,
  origin: Origin,
  respond: RespondFn,
  deps: ListenerDeps,
): Promise<void> {
  if (text.trim() === '' && (await openCommandModal(command, triggerId, origin, deps))) return;
  const reply = await deps.ask.text(`${command} ${readTypedText(text)}`, origin);
  await answerAsMessage(reply, { respond }, { origin, triggerId }, deps);
}

/** @returns false when there is no such command, or the modal could not be opened */
async function openCommandModal(
  typed: string,
  triggerId: string,
  origin: Origin,
  { service, clientFor, log }: ListenerDeps,
): Promise<boolean> {
  const definition = splitCommand(service.commands, typed)?.definition;
  const [first] = definition ? offeredSubcommands(definition) : [];
  if (!definition || !first) return false;
  const view = commandModal(definition, first, contextOf(origin));
  const client = await clientFor(origin.workspace);
  return (await showModal(view, { kind: 'open', triggerId }, { client, log })) !== undefined;
}
