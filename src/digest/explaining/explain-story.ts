import type { Article, Coverage } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Story } from '../story.ts';
import { heatText } from './heat-text.ts';
import { joinText } from './join-text.ts';
import { type LeftOut, leftOut } from './left-out.ts';

/** How a story came about, in sentences that each stand alone. */
export interface StoryExplanation {
  readonly heat: string;
  /** In order of publication. */
  readonly articles: readonly { readonly article: Article; readonly why: string }[];
  readonly coverage: readonly Coverage[];
  readonly leftOut: readonly LeftOut[];
}

/** @param asOf the time as of which the story was assembled */
export function explainStory(
  language: Language,
  story: Story,
  index: Pick<ArticleIndex, 'compare'>,
  asOf: Date,
): StoryExplanation {
  const { heat, parts, coverage } = story;
  return {
    heat: heatText(language, heat),
    articles: parts.map((part) => ({
      article: part.article,
      why: joinText(language, part, { parts, index }),
    })),
    coverage,
    leftOut: leftOut(language, story, asOf),
  };
}
