import { isAbsolute, join, normalize, resolve } from 'node:path';
import { isInFirstFolder } from './found-file.ts';

/** A folder of article files. */
export interface ContentRoot {
  /** The prefix of the folders in it: nothing for the first root. */
  readonly folder: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * The folders of article files. Paths in the first one are relative to it; paths in the others begin with the
 * folder as it was given, so that files of the same name stay distinct, on every machine with the same
 * settings.
 */
export function contentRoots(contentFolder: string, furtherFolders: readonly string[] = []): ContentRoot[] {
  return [
    { folder: '', path: resolve(contentFolder) },
    ...furtherFolders.map((folder) => ({ folder: prefixOf(folder), path: resolve(folder) })),
  ];
}

function prefixOf(folder: string): string {
  const path = normalize(folder)
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/$/, '');
  return isAbsolute(folder) || path.startsWith('../') ? path : `./${path}`;
}

/** The root that contains a folder or path. */
export function rootOf(roots: readonly ContentRoot[], folder: string): ContentRoot {
  const [first = { folder: '', path: '' }] = roots;
  if (isInFirstFolder(folder)) return first;
  return (
    roots
      .filter((root) => root.folder !== '' && `${folder}/`.startsWith(`${root.folder}/`))
      .toSorted((a, b) => b.folder.length - a.folder.length)
      .at(0) ?? first
  );
}

/** A file's path from the folder where a command was given, so that an editor or shell finds it. */
export function shownPath(contentFolder: string, path: string): string {
  return isInFirstFolder(path) ? join(contentFolder, path) : path;
}

/** The absolute path of a folder or file. */
export function absolutePath(roots: readonly ContentRoot[], path: string): string {
  const root = rootOf(roots, path);
  const below = root.folder === '' ? path : path.slice(root.folder.length + 1);
  return below === '' ? root.path : `${root.path}/${below}`;
}
