import type { Stats } from 'node:fs';
import type { Sentence } from '../../platform/language/sentence.ts';

/** A name in the content folder that needs a look: it is new, changed or gone. */
export type FoundFile = FilePlace & (GoneFile | MisplacedFile | ReadableFile);

export interface FilePlace {
  /**
   * Relative to the content folder, with forward slashes; empty for the content folder itself. In a further
   * content folder it begins with that folder's own path (`./blog`, `/srv/blog`), as no folder in the first
   * one does.
   */
  readonly folder: string;
  readonly name: string;
}

interface GoneFile {
  readonly state: 'gone';
}

/** It cannot be an article, whatever it contains. */
interface MisplacedFile {
  readonly state: 'misplaced';
  readonly reason: string;
  readonly stamp: string;
  /** Set when it could not be examined, to why: it may still be an article. */
  readonly unread?: Sentence;
}

interface ReadableFile {
  readonly state: 'readable';
  /** Absolute path of the file with its bytes. */
  readonly source: string;
  /** Changes when the file does. */
  readonly stamp: string;
  /** False when it changed so recently that another change might leave the stamp the same. */
  readonly settled: boolean;
  /** In milliseconds since 1970. */
  readonly modifiedMs: number;
  /** When it last changed in any way, including its name and permissions; in milliseconds since 1970. */
  readonly changedMs: number;
}

/** Relative to the content folder: what people call the file. */
export function pathOf({ folder, name }: FilePlace): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path is relative to the first content folder; otherwise it begins with that of a further one. */
export function isInFirstFolder(path: string): boolean {
  return !/^(?:\.{0,2}\/|[A-Za-z]:\/)/.test(path);
}

export function placeOf(path: string): FilePlace {
  const slash = path.lastIndexOf('/');
  return slash === -1
    ? { folder: '', name: path }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

/**
 * What exists under one name in a folder. `target` is the file to read instead of a link, as an absolute
 * path.
 */
export type Sight = { readonly kind: 'folder'; readonly inode: number } | FileSight;

/** What can be seen of a file, or of anything named like an article, without opening it. */
export type FileSight =
  | { readonly kind: 'file'; readonly stats: Stats; readonly target?: string }
  | {
      readonly kind: 'fault';
      readonly reason: string;
      /** Set when it could not be examined, to why: it may still be an article. */
      readonly unread?: Sentence;
    };

/** Whether a file of this name is an article. */
export function isArticleName(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name);
}

/**
 * Names that are ignored: those starting with a dot (editors, git), installed packages, and recovered files
 * of a file system.
 */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'lost+found';
}
