import type { Article } from '../../../src/content/article.ts';
import { linkKey } from '../../../src/content/story-keys.ts';

/**
 * The keys by which articles were joined before stories were grouped at indexing: two articles that shared
 * one were one story. They are all addresses of an article, its own first and then the related ones, and its
 * title reduced to letters and digits.
 */
export function todaysKeys({ url, title, related }: Article): string[] {
  const addresses = [url, ...related.map((entry) => entry.url)].flatMap(
    (address) => todaysLink(address) ?? [],
  );
  const normal = todaysTitle(title);
  return [...new Set([...addresses, ...(normal === '' ? [] : [`title:${normal}`])])];
}

/** Fragments were ignored. */
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
