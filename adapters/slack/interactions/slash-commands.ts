import type { RespondFn, SlashCommand } from '@slack/bolt';
import type { CommandDefinition, SubcommandDefinition } from '../../../src/platform/commands/command.ts';
import { splitWords } from '../../../src/platform/commands/command-words.ts';
import { findSubcommand } from '../../../src/platform/commands/find-subcommand.ts';
import { splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { tellFailure } from '../replies/tell-failure.ts';
import { commandModalFor } from '../views/command-modal.ts';
import { offeredSubcommands } from '../views/command-view.ts';
import { showModal } from '../views/view-calls.ts';
import { contextOf } from '../views/view-context.ts';
import { type Origin, portOrigin } from '../web-api/origin.ts';
import { workspaceOf } from '../web-api/workspace.ts';
import { answerAsMessage } from './answer-message.ts';
import { readTypedText } from './typed-text.ts';

/** Answers typed commands, privately unless the answer is for everyone. A root on its own opens a modal. */
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
    await deps.underWay.run(
      'command',
      () => answerTyped(command, origin, respond, deps),
      (failure) => tellFailure(failure, { origin, respond }, deps),
    );
  });
}

async function answerTyped(
  { command, text, trigger_id: triggerId }: SlashCommand,
  origin: Origin,
  respond: RespondFn,
  deps: ListenerDeps,
): Promise<void> {
  const typed = `${command} ${readTypedText(text)}`;
  if (await openCommandModal(typed, triggerId, origin, deps)) return;
  const reply = await deps.ask.text(typed, origin);
  await answerAsMessage(reply, { respond }, { origin, triggerId }, deps);
}

/**
 * Opens the modal for a root on its own, or for a subcommand without its required options: "/digest
 * subscribe".
 * @returns false if the command is complete, or the modal could not be opened
 */
async function openCommandModal(
  typed: string,
  triggerId: string,
  origin: Origin,
  deps: ListenerDeps,
): Promise<boolean> {
  const { service, clientFor, log } = deps;
  const { definition, text = '' } = splitCommand(service.commands, typed) ?? {};
  const subcommand = definition && unfinished(definition, text);
  if (!subcommand) return false;
  const asked = { definition, subcommand, context: contextOf(origin) };
  const view = await commandModalFor(origin, asked, deps);
  const client = await clientFor(origin.workspace);
  return (await showModal(view, { kind: 'open', triggerId }, { client, log })) !== undefined;
}

/** The subcommand with which a modal should open; undefined if the text is complete. */
function unfinished(definition: CommandDefinition, text: string): SubcommandDefinition | undefined {
  const offered = offeredSubcommands(definition);
  if (text.trim() === '') return offered[0];
  const found = findSubcommand(definition, text);
  if (found instanceof Fault || splitWords(text).length > found.words) return undefined;
  const needsMore = found.subcommand.options.some(({ required }) => required);
  return needsMore ? offered.find((subcommand) => subcommand === found.subcommand) : undefined;
}
