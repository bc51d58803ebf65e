import type { CommandInvocation, CommandReply } from '../platform/command.ts';
import { helpMessage } from './help.ts';
import type { LookupDeps } from './lookup-deps.ts';
import { relatedMessage, relatedOptions } from './related.ts';
import { searchMessage, searchOptions } from './search.ts';
import { topMessage, topOptions } from './top.ts';

/** Answers one command of any platform. What a person typed wrongly is answered in words, never thrown. */
export async function answerCommand(invocation: CommandInvocation, deps: LookupDeps): Promise<CommandReply> {
  switch (invocation.subcommand) {
    case 'top':
      return { message: topMessage(topOptions.parse(invocation.options), deps) };
    case 'search':
      return { message: searchMessage(searchOptions.parse(invocation.options), deps) };
    case 'related':
      return {
        message: await relatedMessage(relatedOptions.parse(invocation.options), invocation.channel, deps),
      };
    default:
      return { message: helpMessage() };
  }
}
