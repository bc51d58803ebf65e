import { type NewsAtHand, newestArticleLines, noNewsWarning } from '../../digest/news-at-hand.ts';
import type { CommandButton, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { commandButton } from '../replies/buttons.ts';

/** The value of `preview`'s hidden option `day` with which it shows the newest day that has articles. */
export const newestDayOption = 'newest';

/** For an empty digest: names the newest article, and says what to do. */
export function newestArticleBlocks(
  news: NewsAtHand,
  { schedule }: Pick<Subscription, 'schedule'>,
  { listedFeeds }: Pick<CommandDeps, 'listedFeeds'>,
): MessageBlock[] {
  return newestArticleLines(news, schedule.timezone, listedFeeds?.() ?? 0).map((line) => ({
    kind: 'text',
    spans: [plain(line)],
  }));
}

/** Shows the digest of the newest day; no button if nothing is published. */
export function newestDayButton(news: NewsAtHand, id: string): CommandButton[] {
  return 'newest' in news
    ? commandButton('Show the newest day', 'digest', 'preview', { id, day: newestDayOption })
    : [];
}

/** Says that schedules send no stories until there is news, and how to add news; empty if there is news. */
export function noNewsBlocks({
  index,
  contentStep,
  now,
  defaults,
  listedFeeds,
}: Pick<CommandDeps, 'index' | 'contentStep' | 'now' | 'defaults' | 'listedFeeds'>): MessageBlock[] {
  // If articles could not be read, nobody knows whether there is news.
  const { onEmpty, schedule } = defaults;
  const warning = contentStep.fault()
    ? undefined
    : noNewsWarning(index, now(), {
        ...{ timezone: schedule.timezone, onEmpty },
        listedFeeds: listedFeeds?.() ?? 0,
      });
  return warning === undefined ? [] : [{ kind: 'text', spans: [plain(warning)] }];
}
