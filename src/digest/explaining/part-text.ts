import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { StoryPart } from '../../content/grouped-story.ts';
import type { Comparison } from '../../content/stories/compare.ts';
import { storySpanMs } from '../../content/stories/join-bar.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { joinText, named, wordsText } from './join-text.ts';

/** Why two articles are one story, or why they are not, as sentences. */
export function relationText(
  language: Language,
  [a, b]: readonly [Article, Article],
  index: Pick<ArticleIndex, 'story' | 'compare'>,
  now: Date,
): string[] {
  if (a.id === b.id) return [say(language, 'Both are the same article, in one file.')];
  const { parts } = index.story(a, now);
  const [first, second] = parts.filter(({ article }) => article.id === a.id || article.id === b.id);
  if (first && second)
    return [say(language, 'They are one story.'), ...joinTexts(language, [first, second], { parts, index })];
  const comparison = index.compare(a, b);
  const others = index.story(b, now).parts;
  return [
    say(language, 'They are two stories.'),
    ...(comparison
      ? partTexts(language, [a, b], {
          ...comparison,
          coveredBy: coveredBy(a, others) ?? coveredBy(b, parts),
        })
      : []),
    ...elsewhereTexts(language, a, { parts, index }),
    ...elsewhereTexts(language, b, { parts: others, index }),
  ];
}

/** Gives the reasons for both articles, unless one was joined by the other: then that one says it all. */
function joinTexts(language: Language, both: readonly StoryPart[], grouped: Grouped): string[] {
  const ids = both.map(({ article }) => article.id);
  const direct = both.find(({ joinedBy }) => joinedBy !== undefined && ids.includes(joinedBy));
  return (direct ? [direct] : both).map((part) => nameAndReason(language, part, grouped));
}

/** The name of an article's outlet, if the story contains another article by it. */
function coveredBy({ id, provider }: Article, parts: readonly StoryPart[]): string | undefined {
  const isOfOutlet = ({ article }: StoryPart) =>
    article.id !== id && article.provider.domain === provider.domain;
  return parts.some(isOfOutlet) ? provider.name : undefined;
}

function partTexts(
  language: Language,
  [a, b]: readonly [Article, Article],
  comparison: Comparison & { readonly coveredBy: string | undefined },
): string[] {
  const corrected = correctionText(language, a, b);
  if (corrected) return [corrected];
  const { title, isSameOutlet, contradiction, listedBy, apartMs, words, coveredBy } = comparison;
  const days = Math.floor(apartMs / dayMs);
  const texts: string[] = [];
  if (title !== undefined && isSameOutlet) {
    texts.push(
      say(
        language,
        'Both are titled "{title}", by one outlet, at different times: instalments of a series.',
        { title: a.title },
      ),
    );
  } else if (isSameOutlet) {
    texts.push(
      say(
        language,
        'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.',
        { outlet: a.provider.name },
      ),
    );
  }
  if (contradiction) {
    const { label, numbers } = contradiction;
    texts.push(
      say(language, 'Their titles number different things: {first} and {second}.', {
        ...{ first: `${label} ${numbers[0]}`, second: `${label} ${numbers[1]}` },
      }),
    );
  }
  if (listedBy && !isSameOutlet) {
    const [lister, listed] = listedBy === 'first' ? [a, b] : [b, a];
    texts.push(
      say(language, '{lister} lists {listed} as related, but their words and dates are too far apart.', {
        lister: named(lister),
        listed: named(listed),
      }),
    );
  }
  if (apartMs > storySpanMs)
    texts.push(
      say(language, 'They are {days} days apart: titles and words only join articles within a week.', {
        days,
      }),
    );
  if (isSameOutlet) return texts;
  if (coveredBy !== undefined) {
    return [
      ...texts,
      say(
        language,
        '{outlet} already covers that story in another article: further articles by it count as separate news.',
        { outlet: coveredBy },
      ),
    ];
  }
  texts.push(
    words.length === 0
      ? say(language, 'They share no words that are specific to an event.')
      : say(language, 'They share {words}: too little to count as one event.', {
          words: wordsText(language, words),
        }),
  );
  return texts;
}

function correctionText(language: Language, a: Article, b: Article): string | undefined {
  const alone = [a, b].find(({ story }) => story === 'none');
  if (alone)
    return say(language, 'The file of {article} keeps it separate: story: none.', { article: named(alone) });
  if (a.story === b.story) return undefined;
  const [given] = [a, b].filter(({ story }) => story !== undefined);
  return (
    given &&
    say(language, 'The file of {article} gives it the story "{story}", and the other file does not.', {
      article: named(given),
      story: given.story ?? '',
    })
  );
}

/** What an article was joined with instead. */
function elsewhereTexts(language: Language, article: Article, grouped: Grouped): string[] {
  const part = grouped.parts.find((other) => other.article.id === article.id);
  return part?.joinedBy === undefined ? [] : [nameAndReason(language, part, grouped)];
}

/** A story's parts, and what they are compared in. */
interface Grouped {
  readonly parts: readonly StoryPart[];
  readonly index: Pick<ArticleIndex, 'compare'>;
}

function nameAndReason(language: Language, part: StoryPart, grouped: Grouped): string {
  return say(language, '{article}: {reason}', {
    ...{ article: named(part.article), reason: joinText(language, part, grouped) },
  });
}
