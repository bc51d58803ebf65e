import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { digestStory } from '../digest/digest-story.ts';
import { assembleStory, type Story } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { StoryBlock } from '../platform/message.ts';

/** Articles as stories, in their order, as they stand now: one that belongs to a story before it is left out. */
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

export function resultBlock(story: Story): StoryBlock {
  return storyBlock(digestStory(story, 1), { ranked: false, style: 'rich' });
}
