import type { CommandInvocation, CommandReply } from '../platform/command.ts';
import type { ManagingDeps } from './managing-deps.ts';

/** Answers one of the subcommands "me …". What a person typed wrongly is answered in words, never thrown. */
export async function answerMeCommand(
  { subcommand }: CommandInvocation,
  _deps: ManagingDeps,
): Promise<CommandReply> {
  const text = `${subcommand} is not built yet.`;
  return { message: { summary: text, blocks: [{ kind: 'text', spans: [{ kind: 'text', text }] }] } };
}
