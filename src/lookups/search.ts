import { z } from 'zod';
import type { ArticleIndex } from '../content/article-index.ts';
import type { Story } from '../digest/story.ts';
import type { MessageBlock } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { plain } from '../platform/spans.ts';
import { parseDuration } from '../subscriptions/duration.ts';
import { parseMoment } from '../subscriptions/moment.ts';
import { didYouMean } from './did-you-mean.ts';
import { knownTopic } from './known-topic.ts';
import type { LookupAnswer, LookupCommand } from './lookup-answer.ts';
import type { LookupDeps } from './lookup-deps.ts';
import { fold, namesMeant } from './near-names.ts';
import { pageButtons, storiesPerPage } from './page-buttons.ts';
import { resultBlock, storiesOf } from './story-results.ts';
import { noArticlesLine } from './top.ts';

export const searchOptions = z.object({
  query: z.string(),
  topic: z.string().exactOptional(),
  provider: z.string().exactOptional(),
  since: z.string().exactOptional(),
  page: z.int().default(1),
});

/** How many articles a search looks at: nobody pages further. */
const searchDepth = 300;

export type SearchQuery = Omit<z.output<typeof searchOptions>, 'since'> & { readonly after: Date };

/** One page of the stories that match, and whether there are more. */
export function searchStories(
  { query, topic, provider, after, page }: SearchQuery,
  { index, now }: { index: ArticleIndex; now: Date },
): { stories: Story[]; hasMore: boolean } {
  const found = index.search({
    words: query,
    filter: { ...(topic && { topics: [topic] }), ...(provider && { providers: [provider] }) },
    span: { after, until: now },
    limit: searchDepth,
  });
  const stories = storiesOf(index, found, now)
    .drop((page - 1) * storiesPerPage)
    .take(storiesPerPage + 1)
    .toArray();
  return { stories: stories.slice(0, storiesPerPage), hasMore: stories.length > storiesPerPage };
}

export function searchAnswer(
  options: z.output<typeof searchOptions>,
  { index, now }: LookupDeps,
): LookupAnswer {
  const { query, since, page, topic: typedTopic, provider } = options;
  const after = since === undefined ? new Date(0) : parseSince(since, now());
  if (!after) {
    return {
      message: notice(
        `"${since?.slice(0, 40)}" is not a time to search from. Use 7d or a date such as 2021-12-01.`,
      ),
    };
  }
  const { page: _, ...asked } = options;
  const again = { subcommand: 'search', options: asked };
  const topic =
    typedTopic === undefined
      ? undefined
      : knownTopic(typedTopic, index, (name) => ({ ...again, options: { ...asked, topic: name } }));
  if (topic && !topic.ok) return topic.answer;
  const { stories, hasMore } = searchStories(
    { query, page, after, ...(topic && { topic: topic.name }), ...(provider && { provider }) },
    { index, now: now() },
  );
  if (stories.length === 0) return nothingFound(options, again, index);
  const first = (page - 1) * storiesPerPage;
  const title = `Stories for ${quoted(query)}`;
  return {
    message: {
      summary: `${title}: ${stories.map(({ lead }) => lead.title).join(' · ')}`,
      blocks: [
        { kind: 'heading', text: title },
        ...(page > 1 || hasMore ? [note(`${first + 1} to ${first + stories.length}`)] : []),
        ...stories.map(resultBlock),
      ],
    },
    pages: pageButtons(again, { page, hasNext: hasMore }),
    again: { ...again, options: { ...asked, ...(page > 1 && { page }) } },
  };
}

function nothingFound(
  { query, provider, page }: z.output<typeof searchOptions>,
  { options: asked }: LookupCommand,
  index: ArticleIndex,
): LookupAnswer {
  const words = quoted(query);
  if (page > 1) return { message: notice(`There are no more stories for ${words}.`) };
  if (index.counts().published === 0) return { message: notice(noArticlesLine) };
  const isOutlet =
    provider === undefined ||
    provider.includes('.') ||
    index.providers().some(({ name }) => fold(name) === fold(provider));
  if (isOutlet) {
    return {
      message: notice(
        `No story matches ${words}. Fewer or other words may find more; the last word may be a beginning.`,
      ),
    };
  }
  return didYouMean(
    [plain(`No article is by an outlet called "${provider.slice(0, 60)}".`)],
    namesMeant(provider, index.providers(), 4).map(({ name }) => ({
      label: name,
      subcommand: 'search',
      options: { ...asked, provider: name },
    })),
  );
}

/** A query with quotes of its own has no others around it. */
function quoted(query: string): string {
  const words = query.slice(0, 100);
  return words.includes('"') ? words : `"${words}"`;
}

const note = (text: string): MessageBlock => ({ kind: 'note', spans: [plain(text)] });

/** Reads "7d" or a date; undefined when it is neither. */
export function parseSince(text: string, now: Date): Date | undefined {
  const lengthMs = parseDuration(text);
  if (lengthMs !== undefined) return new Date(now.getTime() - lengthMs);
  return parseMoment(text);
}
