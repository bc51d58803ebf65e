import { type FSWatcher, lstatSync, watch } from 'node:fs';
import { basename } from 'node:path';
import { asError } from '../../platform/thrown.ts';
import { absolutePath, type ContentRoot } from './content-roots.ts';
import { isArticleName, isHidden } from './found-file.ts';
import type { FolderPlace } from './scan-folder.ts';

export interface FolderWatchHandlers {
  /** The file of this path may have changed. */
  readonly onPath: (path: string) => void;
  /** Something else happened, and only a full check can tell what. */
  readonly onAnything: () => void;
  /** A folder cannot be watched; called once for each. */
  readonly onError: (error: Error) => void;
}

export interface FolderWatch {
  /** Watches exactly these folders from now on; true when one of them was not watched before. */
  setFolders(folders: readonly FolderPlace[]): boolean;
  close(): void;
}

interface WatchedFolder {
  readonly inode: number;
  /** Undefined when the system refuses; not tried again until a different folder has this name. */
  readonly watcher: FSWatcher | undefined;
}

/**
 * Watches folder by folder, because Node's own recursive watch uses one watch per file on Linux. No watch is
 * complete (the kernel silently drops events in a burst): watching gives speed, rescans give certainty.
 */
export function watchFolders(
  roots: readonly ContentRoot[],
  { onPath, onAnything, onError }: FolderWatchHandlers,
): FolderWatch {
  const watched = new Map<string, WatchedFolder>();

  function tell(folder: string, name: string | null): void {
    if (name === null) {
      onAnything();
      return;
    }
    if (isHidden(name)) return;
    const path = folder === '' ? name : `${folder}/${name}`;
    if (watched.has(path)) onAnything();
    else if (isArticleName(name)) onPath(path);
    else if (mayHoldArticles(absolutePath(roots, path), basename(absolutePath(roots, folder)))) onAnything();
  }

  function start({ path, inode }: FolderPlace): boolean {
    const refuse = (error: unknown) => {
      watched.get(path)?.watcher?.close();
      watched.set(path, { inode, watcher: undefined });
      onError(asError(error));
    };
    try {
      const watcher = watch(absolutePath(roots, path), (_event, name) => tell(path, name));
      watcher.on('error', refuse);
      watched.set(path, { inode, watcher });
      return true;
    } catch (error) {
      refuse(error);
      return false;
    }
  }

  return {
    setFolders(folders) {
      const wanted = new Map(folders.map(({ path, inode }) => [path, inode]));
      for (const [path, { inode, watcher }] of watched) {
        if (wanted.get(path) === inode) continue;
        watcher?.close();
        watched.delete(path);
      }
      const added = folders.filter(({ path, inode }) => inode !== 0 && !watched.has(path));
      return added.map(start).includes(true);
    },
    close() {
      for (const { watcher } of watched.values()) watcher?.close();
      watched.clear();
    },
  };
}

/**
 * False for an image written beside the articles. A folder that disappears is reported under its own name.
 */
function mayHoldArticles(path: string, ownName: string): boolean {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats ? stats.isDirectory() || stats.isSymbolicLink() : basename(path) === ownName;
  } catch {
    return true;
  }
}
