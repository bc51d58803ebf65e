import type { Article } from '../../../src/content/article.ts';
import { linkKey } from '../../../src/content/story-keys.ts';

/**
 * What made two articles one story before stories were grouped when they are indexed: they shared one of these. Every address
 * of an article, its own first and then all that it lists as related, and its title, of which only letters and digits counted.
 */
export function todaysKeys({ url, title, related }: Article): string[] {
  const addresses = [url, ...related.map((entry) => entry.url)].flatMap(
    (address) => todaysLink(address) ?? [],
  );
  const normal = todaysTitle(title);
  return [...new Set([...addresses, ...(normal === '' ? [] : [`title:${normal}`])])];
}

/** No fragment told two pages apart. */
function todaysLink(address: string): string | undefined {
  return linkKey(address.replace(/#.*$/, ''));
}

function todaysTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
