import type { ArticleIndex, FoundArticle, LookUp } from '../../content/article-index.ts';
import type { Story } from '../../digest/story.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { isLinks } from '../lookup/find-story.ts';
import { knownTopic } from '../lookup/known-topic.ts';
import {
  type LookupAnswer,
  type LookupCommand,
  LookupRefusal,
  pageButtons,
  storiesPerPage,
} from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { readSearch } from '../lookup/read-search.ts';
import { parseSince, sinceExamples } from '../lookup/search-time.ts';
import { resultBlock, storiesOf } from '../lookup/story-results.ts';
import { defineLookup } from '../subcommand.ts';
import { suggestNames } from '../suggestions/suggest-names.ts';
import { suggestLengths } from '../suggestions/suggest-times.ts';
import { nothingFound } from './nothing-found.ts';
import { page, topic } from './options.ts';
import { relatedAnswer } from './related.ts';

export const search = defineLookup({
  name: 'search',
  description: 'Find stories by words; quotes keep words together, -word excludes a word',
  example: 'search "supply chain" chips -nvidia',
  options: [
    {
      name: 'query',
      label: 'Words to search for',
      description: 'the words to search for',
      type: 'string',
      required: true,
      takesRest: true,
      keepsQuotes: true,
    },
    topic,
    {
      name: 'provider',
      label: 'Outlet',
      description: 'only stories of this outlet, by name or domain',
      type: 'string',
      suggest: ({ typed }, { index }) => suggestNames(typed, index.providers()),
    },
    {
      name: 'since',
      label: 'Not older than',
      description: 'only newer than this: 7d, yesterday, 2021-12-01',
      type: 'string',
      suggest: ({ typed }) => suggestLengths(typed),
    },
    page,
  ],
  lookUp: (values, deps, channel) =>
    // Someone who sends a link wants to know who covers the story.
    isLinks(values.query)
      ? relatedAnswer({ story: values.query, page: 1 }, channel, deps)
      : searchAnswer(values, deps),
});

export interface SearchOptions {
  readonly query: string;
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
  readonly page: number;
}

/** How many articles a search considers: `maxPage` pages of `storiesPerPage` stories. */
const maxArticles = 300;

export type SearchQuery = Omit<SearchOptions, 'since'> & { readonly after: Date };

export interface SearchedStory {
  readonly story: Story;
  /** How its lead was found. */
  readonly found: FoundArticle;
}

export interface SearchResults extends Pick<LookUp, 'words' | 'onlyExcludes' | 'meant'> {
  readonly stories: readonly SearchedStory[];
  readonly hasMore: boolean;
}

/** One page of the stories that match, and whether there are more. */
export function searchStories(
  { query, topic, provider, after, page }: SearchQuery,
  { index, now }: { index: ArticleIndex; now: Date },
): SearchResults {
  const { found, ...answer } = index.lookUp({
    words: query,
    filter: { ...(topic && { topics: [topic] }), ...(provider && { providers: [provider] }) },
    span: { after, until: now },
    limit: maxArticles,
  });
  const byId = new Map(found.map((one) => [one.article.id, one]));
  const stories = storiesOf(
    index,
    found.map(({ article }) => article),
    now,
  )
    .drop((page - 1) * storiesPerPage)
    .take(storiesPerPage + 1)
    .toArray()
    .flatMap((story): SearchedStory[] => {
      const own = byId.get(story.lead.id);
      return own ? [{ story, found: own }] : [];
    });
  return {
    ...answer,
    stories: stories.slice(0, storiesPerPage),
    hasMore: stories.length > storiesPerPage,
  };
}

export interface ReadSearch {
  readonly search: SearchQuery;
  readonly again: LookupCommand;
}

/** Parses a search, including filters among its words; or returns the answer to an invalid topic or time. */
export function understandSearch(
  { page, ...options }: SearchOptions,
  { index, now, timezone, language }: LookupDeps,
): ReadSearch | LookupRefusal {
  const { query, topic: typedTopic, provider, since } = readSearch(options);
  const after = since === undefined ? new Date(0) : parseSince(since, now(), timezone);
  if (!after) {
    const line = say(language, '"{text}" is not a time to search from. Use {examples}.', {
      ...{ text: shortLine(since ?? '', 40), examples: sinceExamples },
    });
    return new LookupRefusal({ message: notice(line), fault: 'usage' });
  }
  const given = { query, ...(provider && { provider }), ...(since && { since }) };
  const topic =
    typedTopic === undefined
      ? undefined
      : knownTopic(typedTopic, { index, language }, (name) => ({
          subcommand: 'search',
          options: { ...given, topic: name },
        }));
  if (topic instanceof LookupRefusal) return topic;
  const asked = { ...given, ...(topic !== undefined && { topic }) };
  return {
    search: { query, page, after, ...(provider && { provider }), ...(topic !== undefined && { topic }) },
    again: { subcommand: 'search', options: asked },
  };
}

export function searchAnswer(options: SearchOptions, deps: LookupDeps): LookupAnswer {
  const read = understandSearch(options, deps);
  if (read instanceof LookupRefusal) return read.answer;
  const { search, again } = read;
  const { query, page } = search;
  const { language } = deps;
  const results = searchStories(search, { index: deps.index, now: deps.now() });
  const { stories, hasMore } = results;
  if (stories.length === 0) return nothingFound(read, results, deps);
  const first = (page - 1) * storiesPerPage;
  const title = say(language, 'Stories for {query}', { query: quoted(query) });
  const slips = slipsIn(stories);
  return {
    message: {
      summary: `${title}: ${stories.map(({ story }) => story.lead.title).join(' · ')}`,
      blocks: [
        { kind: 'heading', text: title },
        ...(page > 1 || hasMore
          ? [note(say(language, '{first} to {last}', { first: first + 1, last: first + stories.length }))]
          : []),
        ...readAs(slips, language),
        ...stories.flatMap(({ story, found }, at) => [
          ...lackingNote(found, { before: stories[at - 1]?.found, slips, language }),
          resultBlock(story, results.words, language),
        ]),
      ],
    },
    pages: pageButtons(again, { page, hasNext: hasMore }, language),
    again: { ...again, options: { ...again.options, ...(page > 1 && { page }) } },
  };
}

/** Words that were taken for typos, each with the word it was read as. */
function slipsIn(stories: readonly SearchedStory[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ found }) =>
      found.text.words
        .filter(({ meaning }) => meaning.likeness === 'near')
        .map(({ typed, meaning }) => [typed, meaning.text] as const),
    ),
  );
}

function readAs(slips: ReadonlyMap<string, string>, language: Language): MessageBlock[] {
  return [...slips].map(([typed, meant]) =>
    note(say(language, '"{typed}" was read as "{meant}".', { typed, meant })),
  );
}

/** Marks where results that lack some of the words begin, and names the missing words. */
function lackingNote(
  { text }: FoundArticle,
  {
    before,
    slips,
    language,
  }: {
    readonly before: FoundArticle | undefined;
    readonly slips: ReadonlyMap<string, string>;
    readonly language: Language;
  },
): MessageBlock[] {
  const missing = quotedList(text.missing.map((typed) => slips.get(typed) ?? typed));
  if (missing === '' || text.missing.join() === before?.text.missing.join()) return [];
  return [note(say(language, 'Without {words}:', { words: missing }))];
}

function quotedList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** The query in quotes, unless it contains quotes itself. */
function quoted(query: string): string {
  const words = shortLine(query, 100);
  return words.includes('"') ? words : `"${words}"`;
}

const note = (text: string): MessageBlock => ({ kind: 'note', spans: [plain(text)] });
