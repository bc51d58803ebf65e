import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { StoryPart } from '../../content/grouped-story.ts';
import { shortLine } from '../../platform/text/shorten.ts';

type Comparing = Pick<ArticleIndex, 'compare'>;

/**
 * Why an article belongs to its story, as a sentence.
 * @param parts all parts of the story
 */
export function joinText(part: StoryPart, parts: readonly StoryPart[], index: Comparing): string {
  const { article, rule, joinedBy } = part;
  const by = parts.find((other) => other.article.id === joinedBy)?.article;
  if (!by) return firstText(part);
  const other = named(by);
  switch (rule) {
    case 'editor':
      return `Its file says "story: ${article.story}", and so does that of ${other}.`;
    case 'address':
      return `Same address as ${other}: ${article.url}`;
    case 'title':
      return `Same title as ${other}.`;
    case 'text':
      return `Same text as ${other}: "${shortLine(article.excerpt, 80)}"`;
    case 'link':
      return index.compare(article, by)?.listedBy === 'first'
        ? `It lists ${other} as related: ${by.url}`
        : `${other} lists it as related: ${article.url}`;
    default:
      return `Reports the same event as ${other}; shared words: ${wordsText(index.compare(article, by)?.words ?? [])}.`;
  }
}

function firstText({ article, rule }: StoryPart): string {
  if (article.story !== undefined && rule === 'editor') {
    return article.story === 'none'
      ? 'Its file says "story: none".'
      : `Its file says "story: ${article.story}".`;
  }
  return 'It began the story.';
}

/** An article's name in a sentence. */
export function named({ title, provider }: Pick<Article, 'title' | 'provider'>): string {
  return `"${shortLine(title, 80)}" (${provider.name})`;
}

const wordsNamed = 6;

export function wordsText(words: readonly string[]): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return list.format(words.slice(0, wordsNamed).map((word) => `"${word}"`));
}
