import type { Article } from '../../src/content/article.ts';
import type { TimeSpan } from '../../src/content/article-query.ts';
import { linkKey, storyKeys } from '../../src/content/story-keys.ts';
import { keysOfArticles, keysOfLead, titledBy } from '../../src/digest/known-under.ts';
import { noveltyOf, rememberedKeys } from '../../src/digest/novelty.ts';
import type { Story } from '../../src/digest/story.ts';
import { dailyDigests, type Editor } from './daily-digests.ts';

export interface HeldByStrangers {
  /** Articles kept out of a digest by an address that is neither article's own. */
  readonly keptOut: number;
  /** Articles marked as an update because of such an address. */
  readonly markedUpdate: number;
}

/**
 * Goes through the candidates of a daily digest of three, and counts the articles that were folded into a
 * story, treated as known or marked as an update only because two articles list the same third page.
 */
export function heldByStrangers(editor: Editor, span: TimeSpan): HeldByStrangers {
  const keptOut = new Set<string>();
  const markedUpdate = new Set<string>();
  /**
   * The addresses and titles of articles that were shown, and of those that belong to their stories in their
   * own right.
   */
  const shown = new Set<string>();
  for (const { digest, stories, memory } of dailyDigests(editor, span, 3)) {
    for (const story of editor.storiesByHeat({ span: digest.span })) {
      const own = ownArticles(story);
      for (const { id } of story.articles) if (!own.has(id)) keptOut.add(id);
      const novelty = noveltyOf(story, memory);
      if (novelty === 'new') continue;
      const known = rememberedKeys({ keys: story.keys, titled: titledBy(story.articles) }, memory).keys();
      const its = keysOf(own, story);
      if (known.some((key) => its.has(key) || shown.has(key))) continue;
      for (const id of own.keys()) (novelty === 'known' ? keptOut : markedUpdate).add(id);
    }
    for (const story of stories) for (const key of keysOf(ownArticles(story), story)) shown.add(key);
  }
  return { keptOut: keptOut.size, markedUpdate: markedUpdate.size };
}

function keysOf(articles: ReadonlyMap<string, Article>, { lead }: Story): Set<string> {
  return new Set([...keysOfArticles([...articles.values()]), ...keysOfLead(lead)]);
}

/**
 * The articles of a story that are linked to its lead by something of their own: shared words, a title or an
 * address.
 */
function ownArticles({ lead, parts, articles }: Story): Map<string, Article> {
  const reached = new Map([[lead.id, lead]]);
  const byWords = parts.flatMap(({ rule, article, joinedBy }) =>
    joinedBy !== undefined && (rule === 'words' || rule === 'text' || rule === 'editor')
      ? [[article.id, joinedBy]]
      : [],
  );
  const isJoined = (a: Article, b: Article) =>
    haveOwnInCommon(a, b) || byWords.some((ids) => ids.includes(a.id) && ids.includes(b.id));
  for (let frontier = [lead]; frontier.length > 0; ) {
    frontier = articles.filter(
      (other) => !reached.has(other.id) && frontier.some((one) => isJoined(one, other)),
    );
    for (const article of frontier) reached.set(article.id, article);
  }
  return reached;
}

/** Whether two articles share their own address or title, or one lists the other's address. */
function haveOwnInCommon(a: Article, b: Article): boolean {
  const theirs = storyKeys(b);
  return storyKeys(a).some((key) => theirs.includes(key)) || lists(a, b) || lists(b, a);
}

function lists({ related }: Article, { url }: Article): boolean {
  const own = linkKey(url);
  return own !== undefined && related.some((entry) => linkKey(entry.url) === own);
}
