import type { Stats } from 'node:fs';

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
