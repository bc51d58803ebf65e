import { say, saySpans } from '../../platform/language/say.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { dayMs } from '../../platform/time/durations.ts';
import type { LookupAnswer } from '../lookup/lookup-answer.ts';
import { commandButtons, pageButtons } from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { defineLookup } from '../subcommand.ts';
import { page } from './options.ts';
import { noArticlesLine } from './top.ts';

/** Three rows of buttons. */
const topicsPerPage = 15;

const monthMs = 30 * dayMs;

export const topics = defineLookup({
  name: 'topics',
  description: 'All topics, those with the most articles in the last 30 days first',
  example: 'topics',
  options: [page],
  lookUp: (values, deps) => topicsAnswer(values, deps),
});

/**
 * The topics of the last 30 days, or of the 30 days up to the newest article, each as a button that shows its stories.
 */
function topicsAnswer(
  { page }: { readonly page: number },
  { index, now, language }: Pick<LookupDeps, 'index' | 'now' | 'language'>,
): LookupAnswer {
  const topicsUntil = (until: Date) => index.topicsIn({ after: new Date(until.getTime() - monthMs), until });
  const ofLastMonth = topicsUntil(now());
  const newest = index.newestPublished(now());
  if (!newest)
    return { message: notice(noArticlesLine(language)), data: () => ({ topics: [], hasMore: false }) };
  const isOlder = ofLastMonth.length === 0;
  const recent = isOlder ? topicsUntil(newest) : ofLastMonth;
  const isOfAll = recent.length === 0;
  const topics = isOfAll ? index.topics() : recent;
  const shown = topics.slice((page - 1) * topicsPerPage, page * topicsPerPage);
  const hasNext = topics.length > page * topicsPerPage;
  const data = () => ({ topics: shown, hasMore: hasNext });
  if (shown.length === 0) {
    return {
      data,
      message: notice(
        page > 1
          ? say(language, 'There are no more topics.')
          : say(
              language,
              'No article has topics yet. Topics are the list "topics" in the front matter of an article.',
            ),
      ),
    };
  }
  return {
    data,
    message: {
      summary: say(language, 'Topics: {names}', { names: shown.map(({ name }) => name).join(', ') }),
      blocks: [
        { kind: 'heading', text: say(language, 'Topics') },
        {
          kind: 'note',
          spans: isOfAll
            ? [plain(say(language, 'With their number of articles, none of them from the last 30 days'))]
            : isOlder
              ? saySpans(language, 'With their number of articles in the 30 days up to {time}', {
                  time: { kind: 'time', at: newest, style: 'date-and-time' },
                })
              : [plain(say(language, 'With their number of articles in the last 30 days'))],
        },
        ...commandButtons(
          shown.map(({ name, count }) => ({
            label: `${name} · ${count}`,
            subcommand: 'topic',
            options: { name },
          })),
        ),
      ],
    },
    pages: pageButtons({ subcommand: 'topics', options: {} }, { page, hasNext }, language),
  };
}
