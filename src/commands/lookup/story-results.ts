import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { WantedWord } from '../../content/search/query-words.ts';
import { wordsShown } from '../../content/search/words-shown.ts';
import { digestStory } from '../../digest/digest.ts';
import { assembleStory, type Story } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { Language } from '../../platform/language/language.ts';
import type { StoryBlock } from '../../platform/message.ts';

/** The stories of these articles, in the same order and as of `now`. An article of an earlier story is skipped. */
export function* storiesOf(
  index: Pick<ArticleIndex, 'story'>,
  articles: Iterable<Article>,
  now: Date,
): Generator<Story> {
  const taken = new Set<string>();
  for (const article of articles) {
    if (taken.has(article.id)) continue;
    const story = assembleStory(index, article, now);
    for (const member of story.articles) taken.add(member.id);
    yield story;
  }
}

/** @param wanted the words that found it, to be marked */
export function resultBlock(story: Story, wanted: readonly WantedWord[], language: Language): StoryBlock {
  const block = storyBlock(digestStory(story, 1), { ranked: false, style: 'rich', language });
  const matches = wordsShown(block.excerpt ?? '', wanted);
  return matches.length === 0 ? block : { ...block, matches };
}
