import { type CountedOpinions, countOpinions, type OpinionCount } from '../../digest/count-opinions.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { dayMs } from '../../platform/time/durations.ts';
import type { CommandDeps } from '../command-deps.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { findSubscription, idOf } from './find-subscription.ts';
import { idOption } from './options.ts';
import { isOwnDirectChannel, refusalToManage } from './permissions.ts';

/** How many stories, outlets and topics are named. */
const maxNamed = 5;

export const feedback = defineCommand({
  name: 'feedback',
  description: 'What readers want more or less of; this changes no digest',
  example: 'feedback days:7',
  options: [
    idOption,
    {
      name: 'days',
      label: 'Days',
      description: 'how many days back, 1 to 90; 30 by default',
      type: 'integer',
      min: 1,
      max: 90,
      default: 30,
    },
  ],
  answer: ({ days }, invocation, deps) => showFeedback(days, invocation, deps),
});

/** What a channel's readers want more and less of, for those who manage its digests. */
async function showFeedback(
  days: number,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const channel = await channelAsked(invocation, deps);
  if (channel instanceof Refusal) return channel;
  const { person } = invocation;
  const { language } = deps;
  const refusal = (await isOwnDirectChannel(channel, person, deps))
    ? undefined
    : await refusalToManage({ channel }, person, deps);
  if (refusal) {
    return new Refusal(
      say(language, 'Only those who manage the digests see the feedback. {why}', {
        why: refusal.message.summary,
      }),
    );
  }
  const since = new Date(deps.now().getTime() - days * dayMs);
  const counted = countOpinions(await deps.feedback.since(channel, since));
  const title = feedbackTitle(days, language);
  return {
    message: {
      summary: say(language, '{title}: {count}', { title, count: counted.opinions }),
      blocks: [
        { kind: 'heading', text: title },
        ...(counted.opinions === 0 ? noneBlocks(deps) : countedBlocks(counted, deps)),
      ],
    },
  };
}

/** The channel of the digest that is named, otherwise the one where the command was given. */
async function channelAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<ChannelRef | Refusal> {
  const id = idOf(invocation);
  if (id === undefined) return invocation.channel;
  const found = await findSubscription(invocation, id, deps);
  return found instanceof Refusal ? found : found.subscription.channel;
}

export function feedbackTitle(days: number, language: Language): string {
  return say(language, 'Feedback of the last {days, plural, =1 {day} other {# days}}', { days });
}

function noneBlocks({ commandNames, language }: CommandDeps): MessageBlock[] {
  return [
    {
      kind: 'text',
      spans: saySpans(
        language,
        'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".',
        { command: code(`/${commandNames.news} related 1`) },
      ),
    },
  ];
}

function countedBlocks(
  { stories, outlets, topics }: CountedOpinions,
  { commandNames, language }: CommandDeps,
): MessageBlock[] {
  const named = stories.map(({ name, outlet, ...story }) => ({ ...story, name: `${name} (${outlet})` }));
  return [
    ...listBlocks(say(language, 'Stories'), named, language),
    ...listBlocks(say(language, 'Outlets'), outlets, language),
    ...listBlocks(say(language, 'Topics'), topics, language),
    {
      kind: 'note',
      spans: saySpans(
        language,
        "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}",
        {
          edit: code(`/${commandNames.digest} edit`),
          preview: code(`/${commandNames.digest} preview topics:AI`),
        },
      ),
    },
  ];
}

function listBlocks(heading: string, counts: readonly OpinionCount[], language: Language): MessageBlock[] {
  if (counts.length === 0) return [];
  const more = counts.length - maxNamed;
  return [
    { kind: 'text', spans: [bold(heading)] },
    ...counts
      .slice(0, maxNamed)
      .map((count): MessageBlock => ({ kind: 'text', spans: [plain(countText(count, language))] })),
    ...(more > 0
      ? [{ kind: 'note' as const, spans: [plain(say(language, 'and {count} more', { count: more }))] }]
      : []),
  ];
}

/** "3 more, 1 less: Reuters" */
export function countText({ name, more, less }: OpinionCount, language: Language): string {
  return say(language, '{more} more, {less} less: {name}', { more, less, name: shortLine(name, 160) });
}
