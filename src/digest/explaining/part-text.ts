import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { StoryPart } from '../../content/grouped-story.ts';
import type { Comparison } from '../../content/stories/compare.ts';
import { storySpanMs } from '../../content/stories/join-bar.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { joinText, named, wordsText } from './join-text.ts';

/** Why two articles are one story, or why they are not, as sentences. */
export function relationText(
  a: Article,
  b: Article,
  index: Pick<ArticleIndex, 'story' | 'compare'>,
  now: Date,
): string[] {
  if (a.id === b.id) return ['Both are the same article, in one file.'];
  const { parts } = index.story(a, now);
  const [first, second] = parts.filter(({ article }) => article.id === a.id || article.id === b.id);
  if (first && second) return ['They are one story.', ...joinTexts([first, second], parts, index)];
  const comparison = index.compare(a, b);
  const others = index.story(b, now).parts;
  return [
    'They are two stories.',
    ...(comparison
      ? partTexts(a, b, { ...comparison, coveredBy: coveredBy(a, others) ?? coveredBy(b, parts) })
      : []),
    ...elsewhereTexts([a, parts], index),
    ...elsewhereTexts([b, others], index),
  ];
}

/** Gives the reasons for both articles, unless one was joined by the other: then that one says it all. */
function joinTexts(
  both: readonly StoryPart[],
  parts: readonly StoryPart[],
  index: Pick<ArticleIndex, 'compare'>,
) {
  const ids = both.map(({ article }) => article.id);
  const direct = both.find(({ joinedBy }) => joinedBy !== undefined && ids.includes(joinedBy));
  return (direct ? [direct] : both).map((part) => `${named(part.article)}: ${joinText(part, parts, index)}`);
}

/** The name of an article's outlet, if the story contains another article by it. */
function coveredBy({ id, provider }: Article, parts: readonly StoryPart[]): string | undefined {
  const isOfOutlet = ({ article }: StoryPart) =>
    article.id !== id && article.provider.domain === provider.domain;
  return parts.some(isOfOutlet) ? provider.name : undefined;
}

function partTexts(
  a: Article,
  b: Article,
  comparison: Comparison & { readonly coveredBy: string | undefined },
): string[] {
  const corrected = correctionText(a, b);
  if (corrected) return [corrected];
  const { title, isSameOutlet, contradiction, listedBy, apartMs, words, coveredBy } = comparison;
  const days = Math.floor(apartMs / dayMs);
  const texts: string[] = [];
  if (title !== undefined && isSameOutlet) {
    texts.push(`Both are titled "${a.title}", by one outlet, at different times: instalments of a series.`);
  } else if (isSameOutlet) {
    texts.push(
      `Both are by ${a.provider.name}: articles by one outlet count as separate news unless they have the same address or title.`,
    );
  }
  if (contradiction) {
    const { label, numbers } = contradiction;
    texts.push(`Their titles number different things: ${label} ${numbers[0]} and ${label} ${numbers[1]}.`);
  }
  if (listedBy && !isSameOutlet) {
    const [lister, listed] = listedBy === 'first' ? [a, b] : [b, a];
    texts.push(
      `${named(lister)} lists ${named(listed)} as related, but their words and dates are too far apart.`,
    );
  }
  if (apartMs > storySpanMs)
    texts.push(`They are ${days} days apart: titles and words only join articles within a week.`);
  if (isSameOutlet) return texts;
  if (coveredBy !== undefined) {
    return [
      ...texts,
      `${coveredBy} already covers that story in another article: further articles by it count as separate news.`,
    ];
  }
  texts.push(
    words.length === 0
      ? 'They share no words that are specific to an event.'
      : `They share ${wordsText(words)}: too little to count as one event.`,
  );
  return texts;
}

function correctionText(a: Article, b: Article): string | undefined {
  const alone = [a, b].find(({ story }) => story === 'none');
  if (alone) return `The file of ${named(alone)} keeps it separate: story: none.`;
  if (a.story === b.story) return undefined;
  const [given] = [a, b].filter(({ story }) => story !== undefined);
  return (
    given && `The file of ${named(given)} gives it the story "${given.story}", and the other file does not.`
  );
}

/** What an article was joined with instead. */
function elsewhereTexts(
  [article, parts]: readonly [Article, readonly StoryPart[]],
  index: Pick<ArticleIndex, 'compare'>,
): string[] {
  const part = parts.find((other) => other.article.id === article.id);
  return part?.joinedBy === undefined ? [] : [`${named(article)}: ${joinText(part, parts, index)}`];
}
