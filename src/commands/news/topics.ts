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
  { index, now }: Pick<LookupDeps, 'index' | 'now'>,
): LookupAnswer {
  const topicsUntil = (until: Date) => index.topicsIn({ after: new Date(until.getTime() - monthMs), until });
  const ofLastMonth = topicsUntil(now());
  const newest = index.newestPublished(now());
  if (!newest) return { message: notice(noArticlesLine), data: () => ({ topics: [], hasMore: false }) };
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
          ? 'There are no more topics.'
          : 'The articles have no topics. To add some, list them under "topics" in the front matter.',
      ),
    };
  }
  return {
    data,
    message: {
      summary: `Topics: ${shown.map(({ name }) => name).join(', ')}`,
      blocks: [
        { kind: 'heading', text: 'Topics' },
        {
          kind: 'note',
          spans: isOfAll
            ? [plain('With the number of their articles; none are from the last 30 days')]
            : isOlder
              ? [
                  plain('With the number of their articles in the 30 days up to '),
                  { kind: 'time', at: newest, style: 'date-and-time' },
                ]
              : [plain('With the number of their articles in the last 30 days')],
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
    pages: pageButtons({ subcommand: 'topics', options: {} }, { page, hasNext }),
  };
}
