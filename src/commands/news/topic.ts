import type { ArticleIndex } from '../../content/article-index.ts';
import type { TimeSpan } from '../../content/article-query.ts';
import { digestStory } from '../../digest/digest.ts';
import { selectStories } from '../../digest/select-stories.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { knownTopic, topicNamed } from '../lookup/known-topic.ts';
import { type LookupAnswer, LookupRefusal } from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { rankedPage } from '../lookup/ranked-page.ts';
import { defineLookup } from '../subcommand.ts';
import { suggestNames } from '../suggestions/suggest-names.ts';
import { count, page } from './options.ts';

export const topic = defineLookup({
  name: 'topic',
  description: 'The hottest recent stories of a topic',
  example: 'topic AI count:3',
  options: [
    {
      name: 'name',
      label: 'Topic',
      description: 'the topic',
      type: 'string',
      required: true,
      takesRest: true,
      suggest: ({ typed }, { index }) => suggestNames(typed, index.topics()),
    },
    count,
    page,
  ],
  lookUp: (values, deps) => topicAnswer(values, deps),
});

interface TopicOptions {
  readonly name: string;
  /** Stories per page. */
  readonly count: number;
  readonly page: number;
}

/** How far back from the newest article to look if the last week has nothing: each in turn until stories are found. */
const reachesInDays = [7, 30, 365, 36_500];

/** The hottest stories of a topic in the last week, or in the most recent period that has any. */
export function topicAnswer(options: TopicOptions, { index, now, language }: LookupDeps): LookupAnswer {
  const { name: typed, count } = countApart(options, index);
  const { page } = options;
  const topic = knownTopic(typed, { index, language }, (name) => ({
    subcommand: 'topic',
    options: { name, count },
  }));
  if (topic instanceof LookupRefusal) return topic.answer;
  const found = storiesOfTopic(topic, { count, page }, { index, now: now() });
  const data = () => dataOf(found, (page - 1) * count);
  if (found.stories.length === 0) {
    return {
      data,
      message: notice(
        page > 1
          ? say(language, 'There are no more stories.')
          : say(language, 'There are no stories about {topic}.', { topic }),
      ),
    };
  }
  const answer = rankedPage(found, {
    title: topic,
    note: noteOf(found, language),
    language,
    page,
    perPage: count,
    again: { subcommand: 'topic', options: { name: topic, count } },
  });
  return { ...answer, data };
}

function dataOf({ stories, hasMore, span }: TopicStories, before: number): object {
  return {
    span,
    hasMore,
    stories: stories.map((story, position) => digestStory(story, before + position + 1)),
  };
}

/** "power apps 3" means three stories of the topic Power Apps, unless a topic has the full name. */
function countApart(
  { name, count }: Pick<TopicOptions, 'name' | 'count'>,
  index: Pick<ArticleIndex, 'topics'>,
): { readonly name: string; readonly count: number } {
  const [, words, digits] = /^(.*\S)\s+(\d{1,2})$/.exec(name.trim()) ?? [];
  const asked = Number(digits);
  const isCount = words !== undefined && asked >= 1 && asked <= 10 && topicNamed(name, index) === undefined;
  return isCount ? { name: words, count: asked } : { name, count };
}

interface TopicStories {
  readonly stories: ReturnType<typeof selectStories>;
  readonly hasMore: boolean;
  readonly span: TimeSpan;
  /** True if the last week had none. */
  readonly isOlder: boolean;
}

function storiesOfTopic(
  topic: string,
  { count, page }: { readonly count: number; readonly page: number },
  { index, now }: { readonly index: ArticleIndex; readonly now: Date },
): TopicStories {
  const spanOf = (days: number, until: Date) => ({ after: new Date(until.getTime() - days * dayMs), until });
  const lastWeek = spanOf(7, now);
  const newest = index.newestPublished(now) ?? now;
  for (const span of [lastWeek, ...reachesInDays.map((days) => spanOf(days, newest))]) {
    const upToNext = selectStories(index, { span, filter: { topics: [topic] }, count: page * count + 1 });
    if (upToNext.length === 0) continue;
    return {
      stories: upToNext.slice((page - 1) * count, page * count),
      hasMore: upToNext.length > page * count,
      span,
      isOlder: span !== lastWeek,
    };
  }
  return { stories: [], hasMore: false, span: { after: now, until: now }, isOlder: false };
}

function noteOf({ isOlder, span }: TopicStories, language: Language): Span[] {
  if (!isOlder)
    return [plain(say(language, 'The last {days, plural, one {# day} other {# days}}', { days: 7 }))];
  return saySpans(language, 'Nothing in the last 7 days; these are older: {from} to {until}', {
    from: { kind: 'time', at: span.after, style: 'date-and-time' },
    until: { kind: 'time', at: span.until, style: 'date-and-time' },
  });
}
