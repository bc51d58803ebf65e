import type { Article } from './article.ts';
import { comparedWords } from './compared-words.ts';
import { canonicalUrl } from './url.ts';
import { withoutWirePrefix } from './wire-prefix.ts';

/**
 * A title for comparison, without `UPDATE 2-` and the like: the words of its NFKC form in lower case; see
 * `comparedWords`. Empty when there is no letter or digit.
 */
export function normalizeTitle(title: string): string {
  // NFKC turns them into letters.
  const unmarked = withoutWirePrefix(title).replace(/[™℠]/g, ' ');
  return comparedWords(unmarked.normalize('NFKC').toLowerCase().normalize('NFKC'));
}

/** What an editor writes as the story of an article that is to stay separate. */
export const alone = 'none';

/** The key for a link; undefined when it is not a web address, or is that of a whole site. */
export function linkKey(url: string): string | undefined {
  const canonical = canonicalUrl(url);
  return canonical === undefined || /^https:\/\/[^/?]+\/?$/.test(canonical) ? undefined : canonical;
}

/**
 * The keys that identify an article: the canonical form of its own address, then `title:` and its normalised
 * title. Addresses that it lists as related belong to others. The address of a whole site does not count: an
 * archive that names an outlet's front page would join unrelated articles.
 */
export function storyKeys({ url, title }: Pick<Article, 'url' | 'title'>): string[] {
  const link = linkKey(url);
  const normal = normalizeTitle(title);
  return [...(link === undefined ? [] : [link]), ...(normal === '' ? [] : [`title:${normal}`])];
}
