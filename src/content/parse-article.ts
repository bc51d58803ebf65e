import { hash } from 'node:crypto';
import type { Article, ArticleFault, Coverage, ParseResult } from './article.ts';
import { cleanExcerpt } from './clean-excerpt.ts';
import { type CheckedFrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { formatKey, lineOfKey } from './locate-fault.ts';
import { pickImage } from './pick-image.ts';
import { plainText } from './plain-text.ts';
import { providerOf } from './provider.ts';
import { readFrontMatter } from './read-front-matter.ts';

export { MAX_FILE_BYTES } from './read-front-matter.ts';

/** A file with more faults than these has one cause. */
const MAX_FAULTS = 20;

/**
 * Reads one article file: an Article, or each fault with its line. Only the front matter counts.
 * `path` is relative to the content folder, with forward slashes. Never throws.
 */
export function parseArticle(path: string, bytes: Uint8Array): ParseResult {
  const front = readFrontMatter(bytes);
  if (!front.ok) return { ok: false, faults: [{ path, line: front.line, reason: front.reason }] };
  const checked = frontMatterSchema.safeParse(front.data);
  if (checked.success) return { ok: true, article: toArticle(path, checked.data) };
  const faults = checked.error.issues.slice(0, MAX_FAULTS).map(
    (issue): ArticleFault => ({
      path,
      line: lineOfKey(front.yaml, issue.path),
      reason: `"${formatKey(issue.path)}" ${issue.message}`,
    }),
  );
  const [first, ...others] = faults.sort((a, b) => a.line - b.line);
  return { ok: false, faults: [first ?? { path, line: 1, reason: 'cannot be read' }, ...others] };
}

function toArticle(path: string, front: CheckedFrontMatter): Article {
  const image = pickImage(front.images);
  return {
    id: articleId(path),
    path,
    title: plainText(front.title),
    excerpt: cleanExcerpt(plainText(front.excerpt ?? '')),
    publishedAt: front.publishedDateTime,
    url: front.url,
    heat: front.heat,
    quality: front.quality,
    published: front.published && front.heat >= 0,
    provider: providerOf(front.provider, front.url),
    topics: distinctTopics(front.topics ?? []),
    ...(image && { image }),
    related: (front.related ?? []).map(
      (entry): Coverage => ({
        title: plainText(entry.title),
        excerpt: cleanExcerpt(plainText(entry.excerpt ?? '')),
        url: entry.url,
        provider: providerOf(entry.provider, entry.url),
        quality: entry.quality,
        ...(entry.publishedDateTime && { publishedAt: entry.publishedDateTime }),
      }),
    ),
  };
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 40 bits of the path's SHA-256, in 8 letters of RFC 4648's alphabet. */
function articleId(path: string): string {
  const bits = Number.parseInt(hash('sha256', path, 'hex').slice(0, 10), 16);
  let id = '';
  for (let rest = bits; id.length < 8; rest = Math.floor(rest / 32)) id = (BASE32[rest % 32] ?? '') + id;
  return id;
}

function distinctTopics(topics: readonly (string | null)[]): string[] {
  const byKey = new Map<string, string>();
  for (const topic of topics) {
    const name = plainText(topic ?? '');
    const key = name.toLowerCase();
    if (name !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
