import { createHash } from 'node:crypto';
/** Inside the content folder. */
export const feedsFolder = 'feeds';

/** In characters: a file name may have 255 bytes, and a character takes up to four. */
const maxSlugLength = 50;
const maxFolderLength = 60;

/**
 * Identifies an item's file by name, even when its record was lost.
 * @param key an item's first key
 */
export function markOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 10);
}

/** `feeds/techcrunch.com` */
export function folderOf(domain: string): string {
  const name = domain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${feedsFolder}/${name.slice(0, maxFolderLength) || 'outlet'}`;
}

/**
 * `2021-12-13-chinas-ai-giant-postpones-ipo-0123456789.md`: sorted by date in a listing, and unique to the
 * item.
 */
export function fileName(title: string, publishedAt: Date, mark: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...slug]
    .slice(0, maxSlugLength)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${publishedAt.toISOString().slice(0, 10)}-${short || 'item'}-${mark}.md`;
}

/** The mark in a file name; undefined for a name of another form. */
export function markIn(name: string): string | undefined {
  return /-([\da-f]{10})\.md$/.exec(name)?.[1];
}
