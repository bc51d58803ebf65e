import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { linkKey } from '../content/story-keys.ts';
import { digestStory } from '../digest/digest-story.ts';
import { assembleStory, type Story } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { StoryBlock } from '../platform/message.ts';

/** How far around its lead the articles of one looked-up story may lie. */
const reachMs = 3 * 24 * 60 * 60 * 1000;

/** The story of an article wherever it lies in the archive. */
export function storyAround(index: Pick<ArticleIndex, 'sharing'>, lead: Article): Story {
  const at = lead.publishedAt.getTime();
  return assembleStory(index, lead, { after: new Date(at - reachMs), until: new Date(at + reachMs) });
}

/** Articles as stories, in their order: one that belongs to a story before it, or has its link, is left out. */
export function* storiesOf(
  index: Pick<ArticleIndex, 'sharing'>,
  articles: Iterable<Article>,
): Generator<Story> {
  const taken = new Set<string>();
  for (const article of articles) {
    const link = linkKey(article.url);
    // The same piece is published again days later.
    if (taken.has(article.id) || (link !== undefined && taken.has(link))) continue;
    if (link !== undefined) taken.add(link);
    const story = storyAround(index, article);
    for (const member of story.articles) taken.add(member.id);
    yield story;
  }
}

export function resultBlock(story: Story): StoryBlock {
  return storyBlock(digestStory(story, 1), { ranked: false, style: 'rich' });
}
