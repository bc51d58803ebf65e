import type { Article } from '../../content/article.ts';
import { linkKey, normalizeTitle } from '../../content/story-keys.ts';
import type { Story } from '../../digest/story.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { LookupDeps, ShownBefore } from './lookup-deps.ts';
import { storiesOf } from './story-results.ts';

export type FoundStory =
  | {
      readonly kind: 'found';
      readonly lead: Article;
      /** The leads of other stories the person may mean, likeliest first. */
      readonly others: readonly Article[];
    }
  /** `stories`: how many the channel's last digest had; 0 if it has had no digest yet. */
  | { readonly kind: 'no such rank'; readonly rank: number; readonly stories: number }
  /** It was in the archive once, but no longer is. */
  | { readonly kind: 'gone'; readonly title?: string }
  | { readonly kind: 'unknown link' }
  /** `meant`: words the person may have meant, likeliest first. */
  | { readonly kind: 'unknown'; readonly meant?: readonly string[] };

/** How many articles a search by words considers, and how many other stories are offered. */
const maxArticles = 30;
const maxOthers = 3;

/**
 * Finds the story a person means by its rank in the channel's last digest, a link to any of its articles, an id, a file
 * path, or words of its title.
 */
export async function findStories(
  wanted: string,
  channel: ChannelRef,
  deps: LookupDeps,
): Promise<FoundStory> {
  const { index } = deps;
  // Articles dated in the future stay hidden until then, however they are asked for.
  const isOut = ({ publishedAt }: Article) => publishedAt <= deps.now();
  const text = wanted.trim();
  const rank = rankIn(text);
  if (rank !== undefined) {
    const last = await deps.lastStories(channel);
    const ranked = last[rank - 1];
    return ranked ? shownBefore(ranked, deps) : { kind: 'no such rank', rank, stories: last.length };
  }
  const named = text.replace(/^"(.*)"$/, '$1');
  const links = linksIn(named);
  if (links.length > 0) {
    const stories = storiesOf(index, linked(links, deps), deps.now())
      .take(maxOthers + 1)
      .toArray();
    const [best, ...others] = stories.map(({ lead }) => lead);
    return best ? { kind: 'found', lead: best, others } : { kind: 'unknown link' };
  }
  const byName = index.byId(named) ?? index.byId(named.toLowerCase()) ?? byPath(named, index);
  if (byName) return isOut(byName) ? found(byName) : { kind: 'unknown' };
  const remembered = isId(named) ? await deps.storyShownAs?.(channel, named.toLowerCase()) : undefined;
  return remembered ? shownBefore(remembered, deps) : byWords(text, deps);
}

/** The lead article of the story that a person means; undefined if none is found. */
export async function findStory(
  wanted: string,
  channel: ChannelRef,
  deps: LookupDeps,
): Promise<Article | undefined> {
  const story = await findStories(wanted, channel, deps);
  return story.kind === 'found' ? story.lead : undefined;
}

/** "3" and "#3" are ranks; a longer number may be part of a title. */
function rankIn(text: string): number | undefined {
  const digits = /^#?(\d{1,2})$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a text consists only of links. */
export function isLinks(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.every((word) => linksIn(word).length > 0);
}

/**
 * The links among the words, as people and chat platforms write them: "https://a.example/1", "<https://a.example/1>". A link
 * followed by punctuation is returned both with and without it.
 */
function linksIn(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const link = /^[<(["']*(https?:\/\/[^>|]+)(?:\|[^>]*)?>?/i.exec(word)?.[1];
    if (link === undefined) return [];
    const bare = link.replace(/[.,;:!?)\]}'"]+$/, '');
    return bare === link ? [link] : [link, bare];
  });
}

/** One article for each known link: preferably the one at that address, otherwise one that lists it. */
function* linked(links: readonly string[], { index, now }: LookupDeps): Generator<Article> {
  const span = { after: new Date(0), until: now() };
  for (const link of links) {
    const key = linkKey(link);
    const best =
      key === undefined
        ? undefined
        : (hottest(index.knownBy([key], span)) ?? hottest(index.listing(link, span)));
    if (best) yield best;
  }
}

/** The hottest of articles, by the heat or quality that their files give; among equals the newest. */
export function hottest(articles: readonly Article[]): Article | undefined {
  const heatOf = ({ heat, quality }: Article) => heat ?? quality;
  return articles.toSorted(
    (a, b) => heatOf(b) - heatOf(a) || b.publishedAt.getTime() - a.publishedAt.getTime(),
  )[0];
}

/** Finds a path as a shell or an editor gives it, which may begin with any folders above the content folder. */
function byPath(text: string, index: LookupDeps['index']): Article | undefined {
  const parts = text
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.length < 2 || !/\.(?:md|markdown|mdx)$/i.test(text)) return undefined;
  for (let first = 1; first < parts.length; first += 1) {
    const article = index.byId(parts.slice(first).join('/'));
    if (article) return article;
  }
  return undefined;
}

/** Whether a text looks like an `Article.id`. So does a word of eight letters. */
function isId(text: string): boolean {
  return /^[a-z2-7]{8}$/i.test(text);
}

/** If its article has a new file, or another outlet leads the story now, its keys still find it. */
function shownBefore({ id, title, keys = [] }: ShownBefore, { index }: LookupDeps): FoundStory {
  const lead = index.byId(id) ?? hottest(index.knownBy(keys));
  return lead ? found(lead) : { kind: 'gone', title };
}

function byWords(words: string, { index, now }: LookupDeps): FoundStory {
  const span = { after: new Date(0), until: now() };
  const { found: matches, meant } = index.lookUp({ words, span, limit: maxArticles });
  const articles = matches.map(({ article }) => article);
  const stories: Story[] = storiesOf(index, articles, span.until)
    .take(maxOthers + 1)
    .toArray();
  const [best, ...others] = stories.map(({ lead }) => lead);
  // Ids usually contain digits; eight letters without one are more likely a word.
  if (!best) return isId(words) && /\d/.test(words) ? { kind: 'gone' } : { kind: 'unknown', meant };
  const isExact = normalizeTitle(best.title) === normalizeTitle(words);
  return { kind: 'found', lead: best, others: isExact ? [] : others };
}

function found(lead: Article): FoundStory {
  return { kind: 'found', lead, others: [] };
}

/** Tells a person why no story was found and how to find it. */
export function notFoundLine(
  missing: Exclude<FoundStory, { kind: 'found' }>,
  wanted: string,
  language: Language,
): string {
  switch (missing.kind) {
    case 'no such rank':
      return missing.stories === 0
        ? say(language, 'There has been no digest here yet. Use words of the title instead.')
        : say(
            language,
            'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.',
            { stories: missing.stories, rank: missing.rank },
          );
    case 'gone':
      return missing.title === undefined
        ? say(
            language,
            'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.',
            { id: wanted.trim() },
          )
        : say(
            language,
            '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.',
            { title: missing.title },
          );
    case 'unknown link':
      return say(language, 'No story in the archive has this link. Try words of its title.');
    case 'unknown':
      return say(
        language,
        'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.',
        { words: shortLine(wanted, 100) },
      );
  }
}
