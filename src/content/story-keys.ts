import type { Article } from './article.ts';
import { comparedWords } from './compared-words.ts';
import { canonicalUrl } from './url.ts';

/**
 * A title as it is compared: NFKC, lower case, its words parted by single spaces, with the signs that tell things
 * apart. Empty when it holds neither letter nor digit.
 */
export function normalizeTitle(title: string): string {
  // NFKC would make letters of them.
  const unmarked = title.replace(/[™℠]/g, ' ');
  return comparedWords(unmarked.normalize('NFKC').toLowerCase().normalize('NFKC'));
}

/** The key that a link gives; undefined when it is no web address, or that of a whole site. */
export function linkKey(url: string): string | undefined {
  const canonical = canonicalUrl(url);
  return canonical === undefined || /^https:\/\/[^/?]+\/?$/.test(canonical) ? undefined : canonical;
}

/**
 * What makes two articles one story: they share one of these. The canonical forms of the article's own URL
 * (first) and of its related coverage's, then `title:` and the normalised title. Distinct. The address of a whole site
 * is of no story: an archive that names an outlet's front page would join strangers.
 */
export function storyKeys(article: Article): string[] {
  const keys = new Set<string>();
  for (const url of [article.url, ...article.related.map((coverage) => coverage.url)]) {
    const key = linkKey(url);
    if (key !== undefined) keys.add(key);
  }
  const title = normalizeTitle(article.title);
  if (title !== '') keys.add(`title:${title}`);
  return [...keys];
}
