/** What the index knows of the content folder. */
export interface KnownFiles {
  /** The digest of each folder when it was last found complete and settled. */
  digests(): ReadonlyMap<string, string | null>;
  /** The inode of each folder when a check last saw what is in it. */
  inodes(): ReadonlyMap<string, number>;
  /** Name to stamp; null for a file that has to be read again. */
  stamps(folder: string): Map<string, string | null>;
}
