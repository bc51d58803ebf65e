import { decodeHTML } from 'entities';

/** How much of a text is searched for an image, in characters. */
const looked = 20_000;

const tag = /<img\s[^>]{1,4000}>/gi;

/** How many tags are tried: the first ones may be tracking pixels. */
const maxTags = 5;

/** The address of the first image in an HTML text that is not a tracking pixel, as written there. */
export function pictureIn(html: string | undefined): string | undefined {
  const start = html?.slice(0, looked) ?? '';
  const text = start.includes('&lt;img') ? decodeHTML(start) : start;
  return Iterator.from(text.matchAll(tag))
    .take(maxTags)
    .filter(([image]) => !/\b(?:width|height)\s*=\s*["']?[01]\b/i.test(image))
    .map(([image]) => /\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))/i.exec(image)?.slice(1).find(Boolean))
    .find((source) => source !== undefined && !source.startsWith('data:'));
}
