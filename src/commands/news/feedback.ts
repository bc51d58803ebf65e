import { assembleStory } from '../../digest/story.ts';
import type { RatedStory } from '../../digest/story-feedback.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { CommandButton } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { CommandDeps } from '../command-deps.ts';
import { channelWord } from '../digest/channel-word.ts';
import { findStories, notFoundLine } from '../lookup/find-story.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';

const maxTopics = 10;

/** What the buttons below a story's coverage do. */
export const feedback = defineCommand({
  name: 'feedback',
  description: 'Say whether you want more or less of a story',
  example: 'feedback story:sensetime opinion:more',
  hidden: true,
  options: [
    { name: 'story', description: 'the story', type: 'string', required: true },
    {
      name: 'opinion',
      description: 'what you want',
      type: 'string',
      required: true,
      choices: [
        { label: 'more like this', value: 'more' },
        { label: 'less like this', value: 'less' },
        { label: 'take it back', value: 'none' },
      ],
    },
  ],
  answer: ({ story, opinion }, invocation, deps) => giveFeedback({ story, opinion }, invocation, deps),
});

/** Records or takes back what a person wants, and tells them what that does. */
async function giveFeedback(
  { story: wanted, opinion }: { readonly story: string; readonly opinion: string },
  { channel, person }: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const found = await findStories(wanted, channel, deps);
  if (found.kind !== 'found') return new Refusal(notFoundLine(found, wanted, deps.language));
  const { language } = deps;
  const { articles, lead } = assembleStory(deps.index, found.lead, deps.now());
  const by = { channel, personId: person.id };
  const story: RatedStory = {
    articleIds: articles.map(({ id }) => id),
    title: shortLine(lead.title, 200),
    outlet: shortLine(lead.provider.name, 80),
    topics: lead.topics.slice(0, maxTopics).map((topic) => shortLine(topic, 80)),
  };
  const coverage = commandButton(say(language, 'Who covers it'), 'news', 'related', { story: lead.id });
  if (opinion === 'none') {
    const wasThere = await deps.feedback.takeBack(by, story);
    return {
      message: notice(
        wasThere
          ? say(language, 'Your feedback on this story was taken back.')
          : say(language, 'You have given no feedback on this story.'),
        buttons([...feedbackButtons(lead.id, language), ...coverage]),
      ),
    };
  }
  const isMore = opinion === 'more';
  await deps.feedback.give(by, story, { opinion: isMore ? 'more' : 'less', at: deps.now() });
  const title = shortLine(lead.title, 120);
  const noted = isMore
    ? say(language, 'Noted: you want more like "{title}".', { title })
    : say(language, 'Noted: you want less like "{title}".', { title });
  return {
    message: notice(noted, [
      { kind: 'note', spans: effectSpans(channel, deps) },
      ...buttons([
        ...(isMore ? lessButton : moreButton)(lead.id, language),
        ...commandButton(say(language, 'Take it back'), 'news', 'feedback', {
          story: lead.id,
          opinion: 'none',
        }),
        ...coverage,
      ]),
    ]),
  };
}

function effectSpans(channel: ChannelRef, deps: CommandDeps) {
  const command = code(`/${deps.commandNames.digest} feedback`);
  return channelWord(channel, deps) === 'channel'
    ? saySpans(
        deps.language,
        'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.',
        { command },
      )
    : saySpans(
        deps.language,
        'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.',
        { place: channelWord(channel, deps), command },
      );
}

/** Buttons with which a person says what they want, for one story. */
export function feedbackButtons(story: string, language: Language): CommandButton[] {
  return [...moreButton(story, language), ...lessButton(story, language)];
}

function moreButton(story: string, language: Language): CommandButton[] {
  return commandButton(say(language, 'More like this'), 'news', 'feedback', { story, opinion: 'more' });
}

function lessButton(story: string, language: Language): CommandButton[] {
  return commandButton(say(language, 'Less like this'), 'news', 'feedback', { story, opinion: 'less' });
}
