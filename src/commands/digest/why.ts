import type { Article } from '../../content/article.ts';
import { canonicalUrl } from '../../content/url.ts';
import type { ShownStory } from '../../delivery/delivery.ts';
import type { ShownDigest } from '../../delivery/delivery-store.ts';
import { digestStory } from '../../digest/digest.ts';
import { explainStory } from '../../digest/explaining/explain-story.ts';
import { compositionBlocks } from '../../digest/explaining/explanation-blocks.ts';
import { relationText } from '../../digest/explaining/part-text.ts';
import { assembleStory, type Story } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { findStories, notFoundLine } from '../lookup/find-story.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { suggestStories } from '../suggestions/suggest-stories.ts';
import { findAlert } from './find-alert.ts';
import { idOf, noneMessage, subscriptionsAsked } from './find-subscription.ts';
import { idOption } from './options.ts';
import { explainAbsence } from './why-absent.ts';
import { whyAlertBlocks } from './why-alert.ts';

/** How many of a channel's newest digests are searched for the story. */
const maxDigests = 400;

const maxShowings = 3;
const maxSubscriptions = 4;

/** How many of a story's articles are listed, each with the reason it belongs. */
const maxArticles = 5;

export const why = defineCommand({
  name: 'why',
  description: 'Why a story was or was not in the digest or an alert',
  example: 'why sensetime ipo',
  options: [
    {
      name: 'story',
      description: 'the story: words of its title, its link, or its rank in the last digest',
      type: 'string',
      required: true,
      takesRest: true,
      suggest: suggestStories,
    },
    {
      name: 'other',
      description: 'another story, to learn why the two are one or separate',
      type: 'string',
      suggest: suggestStories,
    },
    { ...idOption, hidden: true },
  ],
  answer: (_, invocation, deps) => explain(invocation, deps),
});

/** Why a story was or wasn't in a channel's digests; for two stories, why they are one or separate. */
async function explain(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { channel, options } = invocation;
  const ofAlert = idOf(invocation) === undefined ? undefined : await findAlert(invocation, deps);
  const subscriptions = ofAlert ? [] : await subscriptionsAsked(invocation, deps);
  if (subscriptions instanceof Refusal) return subscriptions;
  const { language } = deps;
  const wanted = String(options['story'] ?? '');
  const place = (ofAlert?.alert ?? subscriptions[0]?.subscription)?.channel ?? channel;
  const lead = await leadNamed(wanted, place, deps);
  if (lead instanceof Refusal) return lead;
  const story = assembleStory(deps.index, lead, deps.now());
  if (options['other'] !== undefined) return relation(lead, String(options['other']), place, deps);
  const title = shortLine(lead.title, 120);
  const alerts = ofAlert ? [ofAlert] : idOf(invocation) ? [] : await deps.alerts.listOfChannel(place);
  const ofAlerts = (await Promise.all(alerts.map((kept) => whyAlertBlocks(story, kept, deps)))).flat();
  const shown = ofAlert ? [] : await deps.deliveries.shownDigests(place, maxDigests);
  const showings = showingsOf(story, shown).filter(({ alertReason }) => alertReason === undefined);
  const ofDigests =
    showings.length > 0
      ? showingBlocks(showings, story, { subscriptions, deps })
      : await absenceBlocks(story, { place, subscriptions, shown, deps });
  const reasons = [...ofDigests, ...ofAlerts];
  return {
    message: {
      summary: ofAlert
        ? say(language, 'What alert {id} did with "{title}"', { id: ofAlert.alert.id, title })
        : showings.length > 0
          ? say(language, 'Why "{title}" was in the digest', { title })
          : say(language, 'Why "{title}" was not in the digest', { title }),
      blocks: [
        storyBlock(digestStory(story, 1), { ranked: false, style: 'compact', language }),
        ...(reasons.length > 0 ? reasons : noneMessage(place, deps).blocks),
        ...compositionBlocks(language, explainStory(language, story, deps.index, deps.now()), maxArticles),
      ],
    },
  };
}

async function relation(
  article: Article,
  wanted: string,
  place: ChannelRef,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { language } = deps;
  const other = await leadNamed(wanted, place, deps);
  if (other instanceof Refusal) return other;
  const sentences = relationText(language, [article, other], deps.index, deps.now());
  return {
    message: {
      summary: say(language, 'Why "{title}" and another story are one or separate', {
        title: shortLine(article.title, 120),
      }),
      blocks: [
        ...[article, other].map((one) =>
          storyBlock(digestStory(assembleStory(deps.index, one, deps.now()), 1), {
            ranked: false,
            style: 'compact',
            language,
          }),
        ),
        ...sentences.map((text): MessageBlock => ({ kind: 'text', spans: [plain(text)] })),
      ],
    },
  };
}

interface Showing extends ShownDigest {
  readonly rank: number;
  readonly story: ShownStory;
}

function showingsOf({ keys }: Story, shown: readonly ShownDigest[]): Showing[] {
  return shown.flatMap((digest): Showing[] => {
    const position = digest.stories.findIndex((story) => story.keys.some((key) => keys.has(key)));
    const story = digest.stories[position];
    return story ? [{ ...digest, rank: position + 1, story }] : [];
  });
}

interface Known {
  readonly subscriptions: readonly ScheduledSubscription[];
  readonly deps: CommandDeps;
}

function showingBlocks(
  showings: readonly Showing[],
  { lead }: Story,
  { subscriptions, deps }: Known,
): MessageBlock[] {
  const { language } = deps;
  const link = canonicalUrl(lead.url);
  const named = showings.slice(0, maxShowings).map(({ subscriptionId, slot, rank, story }): MessageBlock => {
    const found = subscriptions.find(({ subscription }) => subscription.id === subscriptionId);
    const timezone = found?.subscription.schedule.timezone ?? deps.defaults.schedule.timezone;
    const values = {
      ...{ time: formatLocalTime(language, slot, timezone), id: code(subscriptionId), rank },
      heat: story.isUpdate ? say(language, '{heat}, as an update', { heat: story.heat }) : String(story.heat),
    };
    const shownAs: Span = { kind: 'link', text: shortLine(story.title, 120), url: story.link };
    return {
      kind: 'text',
      spans:
        story.link === link
          ? saySpans(language, 'Shown {time} in {id}, as number {rank} by heat ({heat}).', values)
          : saySpans(
              language,
              'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.',
              { ...values, link: shownAs },
            ),
    };
  });
  const text = say(
    language,
    'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.',
  );
  return [...named, { kind: 'note', spans: [plain(text)] }];
}

async function absenceBlocks(
  story: Story,
  {
    place,
    subscriptions,
    shown,
    deps,
  }: Known & { readonly place: ChannelRef; readonly shown: readonly ShownDigest[] },
): Promise<MessageBlock[]> {
  const named = subscriptions.slice(0, maxSubscriptions);
  const blocks = await Promise.all(
    named.map(async (scheduled): Promise<MessageBlock[]> => {
      const { id, name } = scheduled.subscription;
      const sentences = await explainAbsence(story, scheduled, { shown, deps });
      return [
        {
          kind: 'text',
          spans: saySpans(deps.language, '{name} {id} has not shown it.', {
            ...{ name: bold(shortLine(name, 80)), id: code(id) },
          }),
        },
        ...sentences.map((text): MessageBlock => ({ kind: 'text', spans: [plain(text)] })),
      ];
    }),
  );
  const listed = await deps.lastStories(place);
  // Before the first digest, a rank may refer to the list that was shown at start-up.
  const isListed = listed.some(({ id }) => id === story.lead.id);
  const note = say(deps.language, "It was shown at start-up, which doesn't count as a digest.");
  return [
    ...blocks.flat(),
    ...(isListed && blocks.length > 0 ? [{ kind: 'note' as const, spans: [plain(note)] }] : []),
  ];
}

/** The lead article of the story that a person names. */
async function leadNamed(wanted: string, channel: ChannelRef, deps: CommandDeps): Promise<Article | Refusal> {
  const found = await findStories(wanted, channel, deps);
  return found.kind === 'found' ? found.lead : new Refusal(notFoundLine(found, wanted, deps.language));
}
