import type { Coverage } from '../../src/content/article.ts';

/** An article as in its file, without heat and related. */
export type PlainArticle = Omit<Coverage, 'publishedAt'> & { readonly publishedAt: Date };

export function articleText({ title, excerpt, url, provider, quality, publishedAt }: PlainArticle): string {
  const front = {
    title,
    ...(excerpt !== '' && { excerpt }),
    publishedDateTime: publishedAt,
    webUrl: url,
    provider,
    ...(quality > 0 && { quality }),
  };
  // JSON is valid YAML, and needs no escaping.
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n').replace(/^(publishedDateTime: )"(.+)"$/m, '$1$2');
}
