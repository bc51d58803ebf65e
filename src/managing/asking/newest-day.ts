import { type NewsAtHand, newestArticleLines } from '../../digest/news-at-hand.ts';
import type { CommandButton, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { commandButton } from './command-button.ts';
import type { ManagingDeps } from './managing-deps.ts';

/** The value of `preview`'s hidden option `day` with which it shows the newest day that has articles. */
export const newestDayOption = 'newest';

/** Where a digest would be empty: which is the newest article, and what to do. */
export function newestArticleBlocks(
  news: NewsAtHand,
  { schedule }: Pick<Subscription, 'schedule'>,
  { listedFeeds }: Pick<ManagingDeps, 'listedFeeds'>,
): MessageBlock[] {
  return newestArticleLines(news, schedule.timezone, listedFeeds?.() ?? 0).map((line) => ({
    kind: 'text',
    spans: [plain(line)],
  }));
}

/** Shows the digest of the newest day; none where nothing is published. */
export function newestDayButton(news: NewsAtHand, id: string): CommandButton[] {
  return 'newest' in news
    ? commandButton('Show the newest day', 'digest', 'preview', { id, day: newestDayOption })
    : [];
}
