import { chooseDigest } from '../../digest/choose-digest.ts';
import { digestMessages } from '../../digest/digest-messages.ts';
import { articlesSince, digestOrder, sentBefore } from '../../digest/digest-order.ts';
import { newestDayOrder } from '../../digest/newest-day.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { findSubscription, idOf } from './find-subscription.ts';
import { newestArticleBlocks, newestDayButton, newestDayOption } from './no-news.ts';
import { idOption } from './options.ts';

export const preview = defineCommand({
  name: 'preview',
  description: 'Show what the digest would contain now; only you see it',
  example: 'preview',
  options: [
    idOption,
    { name: 'day', description: 'the newest day that has articles', type: 'string', hidden: true },
  ],
  answer: (_, invocation, deps) => previewAsked(invocation, deps),
});

/** Shows only the asker what a digest would be if it were sent now. */
async function previewAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const { subscription } = found;
  const { id, name, style, onEmpty } = subscription;
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
  // One message, even if the digest is posted as several: this one is only for reading.
  const messages = digestMessages(digest, style === 'thread' ? 'rich' : style).map(({ message }) => message);
  const isEmpty = digest.stories.length === 0;
  const fault =
    ofNow.stories.length === 0 ? deps.contentStep.faultSince(articlesSince(order)) : deps.contentStep.fault();
  if (fault) return { message: notice(`There is no preview: ${fault.fault}. ${fault.fix}`) };
  const quiet = onEmpty === 'skip' ? 'Nothing would be posted. ' : '';
  return {
    message: {
      summary: `Preview: ${messages[0]?.summary ?? name}`,
      blocks: [
        ...messages.flatMap(({ blocks }) => blocks),
        ...(isEmpty || newest ? newestArticleBlocks(news, subscription, deps) : []),
        {
          kind: 'note',
          spans: [
            plain('Preview of '),
            code(id),
            plain(
              newest
                ? `: the newest day that has articles, not what it would contain now. ${nextText(found)}`
                : `: what it would contain now. ${isEmpty ? quiet : ''}${nextText(found)}`,
            ),
          ],
        },
        ...buttons([
          ...(isEmpty && !newest ? newestDayButton(news, id) : []),
          ...commandButton('Send now', 'digest', 'now', { id }),
          ...commandButton('Edit', 'digest', 'edit', { id }),
        ]),
      ],
    },
  };
}

function nextText({ subscription, condition, nextRunAt }: ScheduledSubscription): string {
  if (condition.state !== 'active') return `It is ${condition.state}.`;
  return `The next digest comes ${formatLocalTime(nextRunAt, subscription.schedule.timezone)}.`;
}
