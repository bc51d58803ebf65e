import { type NewsAtHand, newestArticleLines } from '../../digest/news-at-hand.ts';
import type { CommandButton, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { commandButton } from './command-button.ts';

/** The value of `preview`'s hidden option `day` with which it shows the newest day that has articles. */
export const newestDayOption = 'newest';

/** Where a digest would be empty: which is the newest article, and what to do. */
export function newestArticleBlocks(
  news: NewsAtHand,
  { schedule }: Pick<Subscription, 'schedule'>,
): MessageBlock[] {
  return newestArticleLines(news, schedule.timezone).map((line) => ({
    kind: 'text',
    spans: [plain(line)],
  }));
}

/** Shows the digest of the newest day; none where there is no article. */
export function newestDayButton({ kind }: NewsAtHand, id: string): CommandButton[] {
  return kind === 'none'
    ? []
    : commandButton('Show the newest day', 'digest', 'preview', { id, day: newestDayOption });
}
