import type { Language } from '../platform/language/language.ts';
import type { StoryBlock } from '../platform/message.ts';
import type { Style } from '../subscriptions/settings.ts';
import type { DigestStory } from './digest.ts';

/**
 * A story as a message shows it; `rank` is absent where the order has no meaning. The compact form has its
 * headline, its source, and who else covers it.
 */
export function storyBlock(
  story: DigestStory,
  { ranked, style, language = 'en' }: { ranked: boolean; style: Style; language?: Language },
): StoryBlock {
  const isCompact = style === 'compact';
  return {
    kind: 'story',
    ...(ranked && { rank: story.rank }),
    ...(story.isUpdate && { isUpdate: true }),
    ...(story.isWithdrawn && { isWithdrawn: true }),
    title: story.title,
    url: story.url,
    ...(!isCompact && story.excerpt && { excerpt: story.excerpt }),
    provider: story.provider.name,
    publishedAt: story.publishedAt,
    ...(story.heat > 0 && { heat: story.heat }),
    topics: story.topics,
    ...(!isCompact && story.image && { image: { url: story.image.url, alt: story.title } }),
    coverage: story.coverage.map(({ provider, title, url }) => ({ provider: provider.name, title, url })),
    ...(story.coverage.length + story.moreCoverage > 0 && {
      more: {
        outlets: story.moreCoverage,
        command: `news related ${story.id}`,
        opensDialog: true,
        ...(language !== 'en' && { language }),
      },
    }),
    ...(isCompact && { isCompact: true }),
    ...(language !== 'en' && { language }),
  };
}
