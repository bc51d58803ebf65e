import type { ContentFault } from '../../content/content-fault.ts';
import { chooseDigest } from '../../digest/choose-digest.ts';
import { digestMessages } from '../../digest/digest-messages.ts';
import { articlesSince, digestOrder, sentBefore } from '../../digest/digest-order.ts';
import { newestDayOrder } from '../../digest/newest-day.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { beside } from './beside.ts';
import { idAndSettings } from './edit.ts';
import { findSubscription } from './find-subscription.ts';
import { newestArticleBlocks, newestDayButton, newestDayOption } from './no-news.ts';
import { contentOptions, idOption, postingOptions, timeOption } from './options.ts';
import { changeBlocks, changeText, type PlannedChange, previewChange, saveOf } from './preview-change.ts';
import { changedOptions, namesSettings, readSettings } from './read-settings.ts';

export const preview = defineCommand({
  name: 'preview',
  description: 'Show what the digest would contain now; only you see it',
  example: 'preview count:3 topics:AI',
  options: [
    idOption,
    // Marked as rare because most people want to see the digest as it is.
    ...[timeOption, ...contentOptions].map((option) => ({ ...option, isRare: true as const })),
    // The form of all settings previews these as well.
    ...postingOptions.map((option) => ({ ...option, hidden: true as const })),
    { name: 'day', description: 'the newest day that has articles', type: 'string', hidden: true },
  ],
  answer: (_, invocation, deps) => previewAsked(invocation, deps),
});

/** Shows the asker what the digest would be if it were sent now; with settings, what they would change. */
async function previewAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { id, options } = await idAndSettings(invocation, deps);
  const found = await findSubscription(invocation, id, deps);
  if (found instanceof Refusal) return found;
  const { subscription } = found;
  const changed = changedOptions(options, subscription);
  if (!namesSettings(changed)) return previewPresent(found, invocation, deps);

  const settings = readSettings(changed, subscription, {
    platform: deps.platformNamed(subscription.channel.platform),
    now: deps.now(),
    language: deps.language,
  });
  if (settings instanceof Refusal) return settings;
  const planned = { ...subscription, ...settings };
  if (differenceSpans(planned, subscription).length === 0) return previewPresent(found, invocation, deps);
  return previewPlanned(
    { subscription: planned, before: subscription },
    found,
    { ...invocation, options: changed },
    deps,
  );
}

async function previewPresent(
  found: ScheduledSubscription,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { subscription } = found;
  const { id, name, style, onEmpty } = subscription;
  const { language } = deps;
  const slot = deps.now();
  const order = digestOrder(subscription, slot, await sentBefore(subscription, slot, deps.deliveries));
  const news = newsAtHand(deps.index, slot);
  const ofNow = chooseDigest(deps.storiesByHeat, order).digest;
  const isWanted = invocation.options['day'] === newestDayOption;
  // Someone who has only the samples is trying Heatline out, and should see a digest.
  const newest =
    isWanted || (ofNow.stories.length === 0 && news.kind === 'samples')
      ? newestDayOrder(subscription, deps.index, slot)
      : undefined;
  const digest = newest ? chooseDigest(deps.storiesByHeat, newest).digest : ofNow;
  const messages = messagesAtAGlance(digest, style);
  const isEmpty = digest.stories.length === 0;
  const fault =
    ofNow.stories.length === 0 ? deps.contentStep.faultSince(articlesSince(order)) : deps.contentStep.fault();
  if (fault) return { message: noPreview(fault, language) };
  return {
    message: {
      summary: say(language, 'Preview: {summary}', { summary: messages[0]?.summary ?? name }),
      blocks: [
        ...messages.flatMap(({ blocks }) => blocks),
        ...(isEmpty || newest ? newestArticleBlocks(news, subscription, deps) : []),
        {
          kind: 'note',
          spans: [
            ...(newest
              ? saySpans(
                  language,
                  'Preview of {id}: the newest day that has articles, not what it would contain now.',
                  { id: code(id) },
                )
              : saySpans(language, 'Preview of {id}: what it would contain now.', { id: code(id) })),
            plain(afterText(found, { isQuiet: isEmpty && !newest && onEmpty === 'skip' }, language)),
          ],
        },
        ...buttons([
          ...(isEmpty && !newest ? newestDayButton(news, id, language) : []),
          ...commandButton(say(language, 'Send now'), ...beside(invocation, 'now'), { id }),
          ...commandButton(say(language, 'Edit'), ...beside(invocation, 'edit'), { id }),
        ]),
      ],
    },
  };
}

/** The digest with other settings, which are not saved, and what they change about it. */
async function previewPlanned(
  planned: PlannedChange,
  found: ScheduledSubscription,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { subscription, before } = planned;
  const { id, name, style, onEmpty, origin } = subscription;
  const { language } = deps;
  const now = deps.now();
  // Someone who has only the samples is trying Heatline out, and should see what changes.
  const newest = newsAtHand(deps.index, now).kind === 'samples' ? deps.index.newestPublished(now) : undefined;
  const slot = newest ?? now;
  const sent = newest ? {} : await sentBefore(before, slot, deps.deliveries);
  const { order, chosen, changes } = previewChange(planned, { slot, sent }, deps);
  const { digest } = chosen;
  const isEmpty = digest.stories.length === 0;
  const fault = isEmpty ? deps.contentStep.faultSince(articlesSince(order)) : deps.contentStep.fault();
  if (fault) return { message: noPreview(fault, language) };
  const save = origin === 'environment' ? { buttons: [], blocks: [] } : saveOf(planned, invocation, deps);
  return {
    message: {
      summary: say(language, 'Preview: {summary}', { summary: `${name}. ${changeText(changes, language)}` }),
      blocks: [
        ...messagesAtAGlance(digest, style).flatMap(({ blocks }) => blocks),
        ...changeBlocks(planned, { changes }, deps),
        {
          kind: 'note',
          spans: [
            ...(newest
              ? saySpans(
                  language,
                  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.',
                  { id: code(id) },
                )
              : saySpans(language, 'Preview of {id} with other settings: what it would contain now.', {
                  id: code(id),
                })),
            plain(afterText(found, { isQuiet: isEmpty && onEmpty === 'skip' }, language)),
          ],
        },
        ...save.blocks,
        ...buttons([
          ...save.buttons,
          ...commandButton(say(language, 'Show it as it is'), ...beside(invocation, 'preview'), { id }),
        ]),
      ],
    },
  };
}

/** A thread is shown as one message, so that it can be read at a glance. */
function messagesAtAGlance(digest: Parameters<typeof digestMessages>[0], style: Subscription['style']) {
  return digestMessages(digest, style === 'thread' ? 'rich' : style).map(({ message }) => message);
}

function noPreview({ fault, fix }: ContentFault, language: Language) {
  return notice(
    say(language, 'There is no preview: {fault}. {fix}', {
      ...{ fault: told(language, fault), fix: told(language, fix) },
    }),
  );
}

/** Follows what is previewed: whether it would be posted at all, and when. */
function afterText(
  { subscription, condition, nextRunAt }: ScheduledSubscription,
  { isQuiet }: { readonly isQuiet: boolean },
  language: Language,
): string {
  const time = formatLocalTime(language, nextRunAt, subscription.schedule.timezone);
  const next =
    condition.state === 'active'
      ? say(language, 'The next digest comes {time}.', { time })
      : say(language, 'It is {state, select, paused {paused} other {off}}.', { state: condition.state });
  return isQuiet ? ` ${say(language, 'Nothing would be posted.')} ${next}` : ` ${next}`;
}
