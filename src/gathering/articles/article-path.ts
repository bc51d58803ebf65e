import { createHash } from 'node:crypto';
/** Below the content folder. */
export const feedsFolder = 'feeds';

/** In characters; a name may have 255 bytes, and a character takes up to four. */
const maxSlugLength = 50;
const maxFolderLength = 60;

/** By which a file is found again, also when what is known of it was lost. @param key an item's first key */
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

/** `2021-12-13-chinas-ai-giant-postpones-ipo-0123456789.md`: by its date in a listing, and never another item's. */
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

/** The mark in the name of a file; undefined for a name of another make. */
export function markIn(name: string): string | undefined {
  return /-([\da-f]{10})\.md$/.exec(name)?.[1];
}
