import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { StoryPart } from '../../content/grouped-story.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { shortLine } from '../../platform/text/shorten.ts';

type Comparing = Pick<ArticleIndex, 'compare'>;

/**
 * Why an article belongs to its story, as a sentence.
 * @param parts all parts of the story
 */
export function joinText(
  language: Language,
  part: StoryPart,
  { parts, index }: { readonly parts: readonly StoryPart[]; readonly index: Comparing },
): string {
  const { article, rule, joinedBy } = part;
  const by = parts.find((other) => other.article.id === joinedBy)?.article;
  if (!by) return firstText(language, part);
  const other = named(by);
  switch (rule) {
    case 'editor':
      return say(language, 'Its file says "story: {story}", and so does that of {other}.', {
        ...{ story: article.story ?? '', other },
      });
    case 'address':
      return say(language, 'Same address as {other}: {url}', { other, url: article.url });
    case 'title':
      return say(language, 'Same title as {other}.', { other });
    case 'text':
      return say(language, 'Same text as {other}: "{text}"', { other, text: shortLine(article.excerpt, 80) });
    case 'link':
      return index.compare(article, by)?.listedBy === 'first'
        ? say(language, 'It lists {other} as related: {url}', { other, url: by.url })
        : say(language, '{other} lists it as related: {url}', { other, url: article.url });
    default:
      return say(language, 'Reports the same event as {other}; shared words: {words}.', {
        ...{ other, words: wordsText(language, index.compare(article, by)?.words ?? []) },
      });
  }
}

function firstText(language: Language, { article, rule }: StoryPart): string {
  if (article.story !== undefined && rule === 'editor') {
    return say(language, 'Its file says "story: {story}".', { story: article.story });
  }
  return say(language, 'It began the story.');
}

/** An article's name in a sentence. */
export function named({ title, provider }: Pick<Article, 'title' | 'provider'>): string {
  return `"${shortLine(title, 80)}" (${provider.name})`;
}

const wordsNamed = 6;

export function wordsText(language: Language, words: readonly string[]): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return list.format(words.slice(0, wordsNamed).map((word) => `"${word}"`));
}
