import type { CommandDefinition, CommandInvocation, CommandReply } from '../platform/commands/command.ts';
import { withKnownPosting } from '../platform/commands/posting-options.ts';
import { answerDigestCommand } from './digest/answer-digest-command.ts';
import type { ManagingDeps } from './digest/managing-deps.ts';
import { helpMessage } from './help.ts';
import { isLinks } from './lookup/find-story.ts';
import { channelReply, type LookupAnswer, privateMessage } from './lookup/lookup-answer.ts';
import type { LookupDeps } from './lookup/lookup-deps.ts';
import { answerMeCommand } from './news/answer-me-command.ts';
import { askForm } from './news/ask.ts';
import { relatedAnswer, relatedOptions } from './news/related.ts';
import { searchAnswer, searchOptions } from './news/search.ts';
import { topAnswer, topOptions } from './news/top.ts';
import { topicAnswer, topicOptions } from './news/topic.ts';
import { topicsAnswer, topicsOptions } from './news/topics.ts';
import { type RefusalToPostDeps, refusalToPost } from './refusal-to-post.ts';

/** Answers one command of any platform. What a person typed wrongly is answered in words, never thrown. */
export async function answerCommand(
  invocation: CommandInvocation,
  commands: readonly CommandDefinition[],
  deps: LookupDeps & ManagingDeps & RefusalToPostDeps,
): Promise<CommandReply> {
  const { command, subcommand, options } = invocation;
  if (subcommand === 'help') {
    const known = deps.adapters.get(invocation.channel.platform)?.postingSettings;
    return { message: helpMessage(command, options['command'], withKnownPosting(commands, known)) };
  }
  if (command === 'digest') return answerDigestCommand(invocation, deps);
  if (subcommand.startsWith('me ')) return answerMeCommand(invocation, deps);
  if (subcommand === 'ask') return { message: helpMessage(command, undefined, commands), form: askForm };
  const answer = await lookUp(invocation, deps);
  if (options['show'] === 'channel') {
    const refusal = answer.again && (await refusalToPost(invocation, deps));
    return refusal ? { message: refusal } : channelReply(answer, invocation.person);
  }
  return { message: privateMessage(answer) };
}

async function lookUp(
  { subcommand, options, channel }: CommandInvocation,
  deps: LookupDeps,
): Promise<LookupAnswer> {
  switch (subcommand) {
    case 'top':
      return topAnswer(topOptions.parse(options), deps);
    case 'search': {
      const search = searchOptions.parse(options);
      // Whoever gives the bot a link wants to know who covers the story.
      if (isLinks(search.query)) return relatedAnswer({ story: search.query, page: 1 }, channel, deps);
      return searchAnswer(search, deps);
    }
    case 'topic':
      return topicAnswer(topicOptions.parse(options), deps);
    case 'topics':
      return topicsAnswer(topicsOptions.parse(options), deps);
    case 'related':
      return relatedAnswer(relatedOptions.parse(options), channel, deps);
    default:
      throw new Error(`there is no command "${subcommand}"`);
  }
}
