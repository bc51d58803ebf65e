import type { LookupDeps } from '../lookups/lookup-deps.ts';
import { relatedMessage, relatedOptions } from '../lookups/related.ts';
import { searchMessage, searchOptions } from '../lookups/search.ts';
import { topMessage, topOptions } from '../lookups/top.ts';
import { answerDigestCommand } from '../managing/answer-digest-command.ts';
import { answerMeCommand } from '../managing/answer-me-command.ts';
import type { ManagingDeps } from '../managing/managing-deps.ts';
import type { CommandDefinition, CommandInvocation, CommandReply } from '../platform/command.ts';
import { helpMessage } from './help.ts';

/** Answers one command of any platform. What a person typed wrongly is answered in words, never thrown. */
export async function answerCommand(
  invocation: CommandInvocation,
  commands: readonly CommandDefinition[],
  deps: LookupDeps & ManagingDeps,
): Promise<CommandReply> {
  const { command, subcommand, options, channel } = invocation;
  if (subcommand === 'help') return { message: helpMessage(commands) };
  if (command === 'digest') return answerDigestCommand(invocation, deps);
  if (subcommand.startsWith('me ')) return answerMeCommand(invocation, deps);
  switch (subcommand) {
    case 'top':
      return { message: topMessage(topOptions.parse(options), deps) };
    case 'search':
      return { message: searchMessage(searchOptions.parse(options), deps) };
    case 'related':
      return { message: await relatedMessage(relatedOptions.parse(options), channel, deps) };
    default:
      return { message: helpMessage(commands) };
  }
}
