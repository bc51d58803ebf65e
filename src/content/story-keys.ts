import type { Article } from './article.ts';
import { comparedWords } from './compared-words.ts';
import { canonicalUrl } from './url.ts';

/**
 * A title for comparison: the words of its NFKC form in lower case, see `comparedWords`. Empty when there is no letter
 * or digit.
 */
export function normalizeTitle(title: string): string {
  // NFKC turns them into letters.
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
