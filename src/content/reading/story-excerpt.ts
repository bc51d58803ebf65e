import { normalizeTitle } from '../story-keys.ts';
import { cleanExcerpt } from './clean-excerpt.ts';
import { plainText } from './plain-text.ts';

/** The excerpt as a reader sees it; empty when it only repeats the title, which must be plain text already. */
export function storyExcerpt(story: { readonly title: string; readonly excerpt: string }): string {
  const excerpt = cleanExcerpt(plainText(story.excerpt));
  if (excerpt.length > 2 * story.title.length) return excerpt;
  return normalizeTitle(excerpt) === normalizeTitle(story.title) ? '' : excerpt;
}
