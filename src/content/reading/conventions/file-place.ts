import { isInFirstFolder } from '../../files/found-file.ts';
import type { FolderInSite } from '../../reading-rules.ts';

/** A file's position, as the conventions of static-site generators read it. */
export interface SitePlace {
  /** Its folders, from the content folder down. */
  readonly folders: readonly string[];
  /** Its name without the extension; the folder's name for an `index` file. */
  readonly stem: string;
  /** Whether it has a folder to itself (`my-post/index.md`), so that images beside it belong to it. */
  readonly isBundle: boolean;
  /** Whether its folder has a name for posts. */
  readonly isAmongPosts: boolean;
  /** Whether Jekyll would take it for a post. */
  readonly isInUnderscorePosts: boolean;
}

const postsFolder = /^_?(?:posts?|blogs?|articles?|news|links?|stories|entries|notes|journal|writing)$/i;

/** Generators' own content folders, which are not part of addresses. */
const sources = /^(?:(?:src|source|site)\/)?(?:content|pages|source)\/|^src\//;

/** @param path relative to the content folder, with forward slashes */
export function sitePlace(path: string): SitePlace {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.\w+$/, '');
  const isIndex = /^index$/i.test(name);
  const isBundle = isIndex || parts.at(-1) === name;
  const folders = isBundle ? parts.slice(0, -1) : parts;
  return {
    folders: `${folders.join('/')}/`.replace(sources, '').split('/').filter(Boolean),
    stem: isBundle ? (parts.at(-1) ?? '') : name,
    isBundle,
    isAmongPosts: folders.some((folder) => postsFolder.test(folder)),
    isInUnderscorePosts: folders.includes('_posts'),
  };
}

/**
 * The position of a content folder in its site, by its absolute path: `_posts`, or what is below `content`.
 */
export function folderInSite(absolute: string): string {
  const parts = absolute.split(/[\\/]/);
  const posts = parts.lastIndexOf('_posts');
  if (posts !== -1) return parts.slice(posts).join('/');
  const source = Math.max(parts.lastIndexOf('content'), parts.lastIndexOf('pages'));
  return source === -1 ? '' : parts.slice(source + 1).join('/');
}

/** The content folder that contains a file. */
export function folderOf(path: string, folders: readonly FolderInSite[] = []): FolderInSite | undefined {
  return folders
    .filter(({ prefix }) => (prefix === '' ? isInFirstFolder(path) : path.startsWith(`${prefix}/`)))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
    .at(0);
}

/**
 * A file's path in its site, as far as known. `path` may indicate which of several content folders it is in.
 */
export function pathInSite(path: string, folders: readonly FolderInSite[] = []): string {
  const folder = folderOf(path, folders);
  if (!folder) return path;
  const own = folder.prefix === '' ? path : path.slice(folder.prefix.length + 1);
  return folder.inSite === '' ? own : `${folder.inSite}/${own}`;
}

/** `2024-05-01-a-title`: its date and the rest; undefined where the name begins with no date. */
export function datedName(stem: string): { readonly date: string; readonly rest: string } | undefined {
  const [, year = '', month = '', day = '', rest = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[-_ .](.*)$)/.exec(stem) ?? [];
  if (year === '') return undefined;
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest };
}

/** The date of folders that are a year, a month and a day: `2024/05/01`. */
export function datedFolders(folders: readonly string[]): string | undefined {
  const [, year = '', month = '', day = ''] =
    /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(folders.join('/')) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
