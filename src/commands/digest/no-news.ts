import { type NewsAtHand, newestArticleLines, noNewsWarning } from '../../digest/news-at-hand.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
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
  { listedFeeds, language }: Pick<CommandDeps, 'listedFeeds' | 'language'>,
): MessageBlock[] {
  const { timezone } = schedule;
  const lines = newestArticleLines(news, { timezone, listedFeeds: listedFeeds?.() ?? 0 }, language);
  return lines.map((line) => ({ kind: 'text', spans: [plain(line)] }));
}

/** A button that shows the digest of the newest day; none if nothing is published. */
export function newestDayButton(news: NewsAtHand, id: string, language: Language): CommandButton[] {
  return 'newest' in news
    ? commandButton(say(language, 'Show the newest day'), 'digest', 'preview', {
        ...{ id, day: newestDayOption },
      })
    : [];
}

/** Warns that no digest will have stories until there is news, and says how to get it; none if there is news. */
export function noNewsBlocks({
  index,
  contentStep,
  now,
  defaults,
  listedFeeds,
  language,
}: Pick<
  CommandDeps,
  'index' | 'contentStep' | 'now' | 'defaults' | 'listedFeeds' | 'language'
>): MessageBlock[] {
  // If the articles can't be read, there may be news.
  const { onEmpty, schedule } = defaults;
  const warning = contentStep.fault()
    ? undefined
    : noNewsWarning(
        index,
        now(),
        { timezone: schedule.timezone, onEmpty, listedFeeds: listedFeeds?.() ?? 0 },
        language,
      );
  return warning === undefined ? [] : [{ kind: 'text', spans: [plain(warning)] }];
}
