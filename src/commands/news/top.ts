import type { ArticleIndex } from '../../content/article-index.ts';
import type { TimeSpan } from '../../content/article-query.ts';
import { digestStory } from '../../digest/digest.ts';
import { newestDay } from '../../digest/newest-day.ts';
import { selectStories } from '../../digest/select-stories.ts';
import type { Story } from '../../digest/story.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { parseDuration } from '../../subscriptions/duration.ts';
import { knownTopic } from '../lookup/known-topic.ts';
import { commandButtons, type LookupAnswer, LookupRefusal } from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { rankedPage } from '../lookup/ranked-page.ts';
import { defineLookup } from '../subcommand.ts';
import { suggestLengths } from '../suggestions/suggest-times.ts';
import { count, page, topic } from './options.ts';

const monthMs = 30 * dayMs;

export interface TopQuery {
  /** Stories per page. */
  readonly count: number;
  readonly page?: number;
  readonly topic?: string;
  readonly windowMs: number;
}

export interface TopStories {
  readonly stories: readonly Story[];
  readonly span: TimeSpan;
  /** True if the window was empty, so these are from the newest day instead. */
  readonly ofNewestDay: boolean;
  readonly hasMore: boolean;
}

/** One page of the hottest stories up to `now`; if the window has none, of the newest day that has articles. */
function topStories(
  { count, page = 1, topic, windowMs }: TopQuery,
  { index, now }: { index: ArticleIndex; now: Date },
): TopStories {
  const filter = { ...(topic && { topics: [topic] }) };
  const read = (span: TimeSpan) => {
    const upToNext = selectStories(index, { span, filter, asOf: now, count: page * count + 1 });
    const stories = upToNext.slice((page - 1) * count, page * count);
    return { stories, span, hasMore: upToNext.length > page * count, isEmpty: upToNext.length === 0 };
  };
  const { isEmpty, ...asked } = read({ after: new Date(now.getTime() - windowMs), until: now });
  const newest = isEmpty ? newestDay(index, now) : undefined;
  if (!newest || newest.until > asked.span.after) return { ...asked, ofNewestDay: false };
  const { isEmpty: _, ...ofNewest } = read(newest);
  return { ...ofNewest, ofNewestDay: true };
}

export const top = defineLookup({
  name: 'top',
  description: 'The hottest stories of the last 24 hours, or of another window',
  example: 'top count:3 topic:AI',
  options: [
    count,
    topic,
    {
      name: 'window',
      label: 'How far back',
      description: 'how far back, such as 3d or 2w; 24h by default',
      type: 'string',
      suggest: ({ typed }) => suggestLengths(typed),
      default: '24h',
      bareWord: /^\d+[hdw]$/i,
    },
    page,
  ],
  lookUp: (values, deps) => topAnswer(values, deps),
});

interface TopOptions {
  /** Stories per page. */
  readonly count: number;
  readonly topic?: string;
  readonly window: string;
  readonly page: number;
}

function topAnswer(
  { window, page, count, ...query }: TopOptions,
  { index, now, language }: LookupDeps,
): LookupAnswer {
  const windowMs = parseDuration(window);
  if (windowMs === undefined) {
    return {
      message: notice(
        say(language, '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d', {
          text: shortLine(window, 40),
        }),
      ),
      fault: 'usage',
    };
  }
  const topic =
    query.topic === undefined
      ? undefined
      : knownTopic(query.topic, { index, language }, (name) => ({
          subcommand: 'top',
          options: { topic: name, count, window },
        }));
  if (topic instanceof LookupRefusal) return topic.answer;
  const found = topStories(
    { count, page, windowMs, ...(topic !== undefined && { topic }) },
    { index, now: now() },
  );
  const data = () => dataOf(found, (page - 1) * count);
  if (found.stories.length === 0) {
    const longer = {
      label: say(language, 'The last {days, plural, one {# day} other {# days}}', { days: 30 }),
      subcommand: 'top',
      options: { ...query, count, window: '30d' },
    };
    return {
      message: notice(emptyLine(topic, { window, page }, { index, language })),
      others: commandButtons(
        page === 1 && windowMs < monthMs && index.counts().published > 0 ? [longer] : [],
      ),
      data,
    };
  }
  const answer = rankedPage(found, {
    title: topic ? say(language, 'Top stories about {topic}', { topic }) : say(language, 'Top stories'),
    note: found.ofNewestDay
      ? ofNewestDay(window, found.span, language)
      : [plain(say(language, 'The last {length}', { length: window }))],
    language,
    page,
    perPage: count,
    again: { subcommand: 'top', options: { ...query, count, window } },
  });
  return { ...answer, data };
}

function dataOf({ stories, ...found }: TopStories, before: number): object {
  return { ...found, stories: stories.map((story, position) => digestStory(story, before + position + 1)) };
}

function ofNewestDay(window: string, { until }: TimeSpan, language: Language): Span[] {
  return saySpans(language, 'Nothing in the last {length}; these are from the newest day, up to {time}', {
    length: window,
    time: { kind: 'time', at: until, style: 'date-and-time' },
  });
}

function emptyLine(
  topic: string | undefined,
  { window, page }: { readonly window: string; readonly page: number },
  { index, language }: Pick<LookupDeps, 'index' | 'language'>,
): string {
  if (index.counts().published === 0) return noArticlesLine(language);
  if (page > 1) return say(language, 'There are no more stories.');
  return topic
    ? say(
        language,
        'There are no stories about {topic} in the last {length}. A longer window may have some.',
        { topic, length: window },
      )
    : say(language, 'There are no stories in the last {length}. A longer window may have some.', {
        length: window,
      });
}

export function noArticlesLine(language: Language): string {
  return say(language, 'There are no articles yet. Articles are Markdown files in the content folder.');
}
