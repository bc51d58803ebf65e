import { createHash } from 'node:crypto';
import type { GatheredArticle } from './article-of-item.ts';

/** A string in YAML: JSON strings are valid YAML, except for the line ends that only YAML knows. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u0080-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `2021-12-13T05:54:00Z` */
function dateTime(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/**
 * The text of an article file, including its own checksum, which no longer matches once somebody edits the
 * file.
 */
export function articleText(article: GatheredArticle): string {
  const { title, excerpt, publishedAt, url, outlet, quality, topics, image, feed } = article;
  const size = [image?.width, image?.height].every((side) => side !== undefined && Number.isInteger(side));
  const lines = [
    '---',
    'category: news',
    `title: ${quoted(title)}`,
    `excerpt: ${quoted(excerpt)}`,
    `publishedDateTime: ${dateTime(publishedAt)}`,
    `originalUrl: ${quoted(url)}`,
    `webUrl: ${quoted(url)}`,
    'type: article',
    `quality: ${quality}`,
    'published: true',
    '',
    'provider:',
    `  name: ${quoted(outlet.name)}`,
    `  domain: ${quoted(outlet.domain)}`,
    '',
    ...(topics.length > 0 ? ['topics:', ...topics.map((topic) => `  - ${quoted(topic)}`), ''] : []),
    ...(image
      ? [
          'images:',
          `  - url: ${quoted(image.url)}`,
          ...(size ? [`    width: ${image.width}`, `    height: ${image.height}`] : []),
          '',
        ]
      : []),
    '# Heatline wrote this from a feed. Once you edit it, Heatline leaves it alone.',
    'gathered:',
    `  feed: ${quoted(feed)}`,
    '---',
    '',
  ];
  const text = lines.join('\n');
  return text.replace(/(?=---\n$)/, `  checksum: ${quoted(checksumOf(text))}\n`);
}

const checksumLine = /^ {2}checksum: "([\da-f]{16})"\n/m;

/**
 * Whether a file is unchanged since it was written; false for one that was edited or written by somebody
 * else.
 */
export function isAsWritten(text: string): boolean {
  const written = checksumIn(text);
  return written !== undefined && written === checksumOf(text.replace(checksumLine, ''));
}

/** The checksum in a text; undefined when it has none. */
export function checksumIn(text: string): string | undefined {
  return checksumLine.exec(text)?.[1];
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
