import { decodeHTML } from 'entities';

/** So much of a text is looked through for a picture, in characters. */
const looked = 20_000;

const tag = /<img\s[^>]{1,4000}>/gi;

/** Only so many: the first ones of a text may be counting pixels. */
const maxTags = 5;

/** The address of the first picture of an HTML text that is not a counting pixel, as it is written there. */
export function pictureIn(html: string | undefined): string | undefined {
  const start = html?.slice(0, looked) ?? '';
  const text = start.includes('&lt;img') ? decodeHTML(start) : start;
  return Iterator.from(text.matchAll(tag))
    .take(maxTags)
    .filter(([image]) => !/\b(?:width|height)\s*=\s*["']?[01]\b/i.test(image))
    .map(([image]) => /\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))/i.exec(image)?.slice(1).find(Boolean))
    .find((source) => source !== undefined && !source.startsWith('data:'));
}
