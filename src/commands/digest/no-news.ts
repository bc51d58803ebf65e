import { type NewsAtHand, newestArticleLines, noNewsWarning } from '../../digest/news-at-hand.ts';
import type { CommandButton, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { commandButton } from '../replies/buttons.ts';

/** The value of `preview`'s hidden option `day` that shows the newest day with articles. */
export const newestDayOption = 'newest';

/** For an empty digest: what the newest article is, and what to do. */
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

/** A button that shows the digest of the newest day; none if nothing is published. */
export function newestDayButton(news: NewsAtHand, id: string): CommandButton[] {
  return 'newest' in news
    ? commandButton('Show the newest day', 'digest', 'preview', { id, day: newestDayOption })
    : [];
}

/** Warns that no digest will have stories until there is news, and says how to get it; none if there is news. */
export function noNewsBlocks({
  index,
  contentStep,
  now,
  defaults,
  listedFeeds,
}: Pick<CommandDeps, 'index' | 'contentStep' | 'now' | 'defaults' | 'listedFeeds'>): MessageBlock[] {
  // If the articles can't be read, there may be news.
  const { onEmpty, schedule } = defaults;
  const warning = contentStep.fault()
    ? undefined
    : noNewsWarning(index, now(), {
        ...{ timezone: schedule.timezone, onEmpty },
        listedFeeds: listedFeeds?.() ?? 0,
      });
  return warning === undefined ? [] : [{ kind: 'text', spans: [plain(warning)] }];
}
