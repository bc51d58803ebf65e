import { z } from 'zod';
import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { digestStory } from '../digest/digest-story.ts';
import { newestDay } from '../digest/newest-day.ts';
import { selectStories } from '../digest/select-stories.ts';
import type { Story } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { plain } from '../platform/spans.ts';
import { parseDuration } from '../subscriptions/duration.ts';
import type { LookupDeps } from './lookup-deps.ts';
import { storiesPerPage } from './page-buttons.ts';

export const topOptions = z.object({
  count: z.int().default(storiesPerPage),
  topic: z.string().exactOptional(),
  window: z.string().default('24h'),
});

export interface TopQuery {
  readonly count: number;
  readonly topic?: string;
  readonly windowMs: number;
}

export interface TopStories {
  readonly stories: readonly Story[];
  readonly span: TimeSpan;
  /** True when the window was empty and these are of the newest day instead. */
  readonly ofNewestDay: boolean;
}

/** The hottest stories up to `now`; those of the newest day that has articles when the window has none. */
export function topStories(
  { count, topic, windowMs }: TopQuery,
  { index, now }: { index: ArticleIndex; now: Date },
): TopStories {
  const filter = { ...(topic && { topics: [topic] }) };
  const span = { after: new Date(now.getTime() - windowMs), until: now };
  const stories = selectStories(index, { span, filter, count });
  const newest = stories.length === 0 && newestDay(index, now);
  if (!newest || newest.until > span.after) return { stories, span, ofNewestDay: false };
  return { stories: selectStories(index, { span: newest, filter, count }), span: newest, ofNewestDay: true };
}

export function topMessage(
  { window, ...query }: z.output<typeof topOptions>,
  { index, now, timezone }: LookupDeps,
): Message {
  const windowMs = parseDuration(window);
  if (windowMs === undefined) {
    return notice(
      `"${window.slice(0, 40)}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d`,
    );
  }
  const { stories, span, ofNewestDay } = topStories({ ...query, windowMs }, { index, now: now() });
  const title = query.topic ? `Top stories about ${query.topic}` : 'Top stories';
  if (stories.length === 0) return notice(emptyLine(query.topic, window, index));

  const day = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: timezone }).format(span.until);
  const headlines = stories.slice(0, 3).map(({ lead }) => lead.title);
  return {
    summary: `${title}: ${headlines.join(' · ')}`,
    blocks: [
      { kind: 'heading', text: title },
      {
        kind: 'note',
        spans: [
          plain(
            ofNewestDay
              ? `Nothing in the last ${window}; these are of the newest day, ${day}.`
              : `The last ${window}`,
          ),
        ],
      },
      ...stories.map((story, position) => storyBlock(digestStory(story, position + 1), { ranked: true, style: 'rich' })),
    ],
  };
}

function emptyLine(topic: string | undefined, window: string, index: ArticleIndex): string {
  if (index.counts().published === 0) {
    return 'There are no articles yet. They are Markdown files in the content folder.';
  }
  const about = topic ? ` about ${topic}` : '';
  return `There are no stories${about} in the last ${window}. Try a longer window, for example: top window:30d`;
}
