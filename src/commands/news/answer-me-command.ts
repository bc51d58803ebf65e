import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { ManagingDeps } from '../digest/managing-deps.ts';
import { meChange } from './me-change.ts';
import { meShow } from './me-show.ts';
import { meSubscribe } from './me-subscribe.ts';

/** Answers one of the subcommands "me …". What a person typed wrongly is answered in words, never thrown. */
export async function answerMeCommand(
  invocation: CommandInvocation,
  deps: ManagingDeps,
): Promise<CommandReply> {
  switch (invocation.subcommand) {
    case 'me subscribe':
      return meSubscribe(invocation, deps);
    case 'me pause':
      return meChange('pause', invocation, deps);
    case 'me resume':
      return meChange('resume', invocation, deps);
    case 'me off':
      return meChange('off', invocation, deps);
    default:
      return meShow(invocation, deps);
  }
}
