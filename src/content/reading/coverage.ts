import type { Coverage } from '../article.ts';
import { cleanExcerpt } from './clean-excerpt.ts';
import type { CheckedRelated } from './front-matter-schema.ts';
import { plainText } from './plain-text.ts';
import { providerOf } from './provider.ts';

export function toCoverage(entry: CheckedRelated): Coverage {
  return {
    title: entry.title,
    excerpt: cleanExcerpt(plainText(entry.excerpt), entry.title),
    url: entry.url,
    provider: providerOf(entry.provider, entry.url),
    quality: entry.quality,
    ...(entry.publishedDateTime && { publishedAt: entry.publishedDateTime }),
  };
}
