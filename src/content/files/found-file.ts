import type { Stats } from 'node:fs';

/** A name in the content folder that has to be looked into: it is new, other than before, or gone. */
export type FoundFile = FilePlace & (GoneFile | MisplacedFile | ReadableFile);

export interface FilePlace {
  /**
   * Relative to the content folder, with forward slashes; empty for the content folder itself. In a further content folder
   * it begins with that folder's own path (`./blog`, `/srv/blog`), which no folder in the first one does.
   */
  readonly folder: string;
  readonly name: string;
}

interface GoneFile {
  readonly state: 'gone';
}

/** It cannot be taken for an article, whatever it holds. */
interface MisplacedFile {
  readonly state: 'misplaced';
  readonly reason: string;
  readonly stamp: string;
  /** Set when it could not be looked at: it may be an article all the same. */
  readonly isUnread?: true;
}

interface ReadableFile {
  readonly state: 'readable';
  /** Where its bytes are: an absolute path. */
  readonly source: string;
  /** Changes when the file does. */
  readonly stamp: string;
  /** False when it changed so lately that one more change may leave the stamp as it is. */
  readonly settled: boolean;
  /** In milliseconds since 1970. */
  readonly modifiedMs: number;
  /** When anything of it last changed, its name and permissions too; in milliseconds since 1970. */
  readonly changedMs: number;
}

/** Relative to the content folder: what people call the file. */
export function pathOf({ folder, name }: FilePlace): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path is relative to the first content folder; if not, it begins with that of a further one. */
export function isInFirstFolder(path: string): boolean {
  return !/^(?:\.{0,2}\/|[A-Za-z]:\/)/.test(path);
}

export function placeOf(path: string): FilePlace {
  const slash = path.lastIndexOf('/');
  return slash === -1
    ? { folder: '', name: path }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** What stands under one name of a folder. `target` is the file to read in place of a link, as an absolute path. */
export type Sight = { readonly kind: 'folder'; readonly inode: number } | FileSight;

/** What a file, or what stands where one could, looks like from outside. */
export type FileSight =
  | { readonly kind: 'file'; readonly stats: Stats; readonly target?: string }
  | {
      readonly kind: 'fault';
      readonly reason: string;
      /** Set when it could not be looked at: it may be an article all the same. */
      readonly isUnread?: true;
    };

/** Whether a file of this name holds an article. */
export function isArticleName(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name);
}

/** Names that are not looked at: with a dot in front (editors, git), installed packages, and the repairs of a file system. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'lost+found';
}
