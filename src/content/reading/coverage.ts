import type { Coverage } from '../article.ts';
import type { CheckedRelated } from './front-matter-schema.ts';
import { providerOf } from './provider.ts';
import { storyExcerpt } from './story-excerpt.ts';

export function toCoverage(entry: CheckedRelated): Coverage {
  return {
    title: entry.title,
    excerpt: storyExcerpt(entry),
    url: entry.url,
    provider: providerOf(entry.provider, entry.url),
    quality: entry.quality,
    ...(entry.publishedDateTime && { publishedAt: entry.publishedDateTime }),
  };
}
