/**
 * The workspaces that installed the app, each with the data that the adapter keeps about it. The data
 * includes tokens, so it is stored encrypted. Ids are the platform's own.
 */
export interface InstallationStore {
  /**
   * @returns undefined when there is none, or it was removed
   * @throws PlatformError `lost installation` when the stored data cannot be decrypted
   */
  find(workspaceId: string): Promise<Installation | undefined>;
  /** Replaces one that exists or was removed. */
  save(workspaceId: string, content: Installation): Promise<void>;
  /**
   * Marks a workspace that removed the app; its data is kept until `purgeAfter`, in case it comes back. False
   * when there is none.
   */
  remove(workspaceId: string, purgeAfter: Date): Promise<boolean>;
  list(): Promise<string[]>;
  /**
   * Runs `work` while no other copy of the program runs work on the same installation.
   * @returns what `work` returns
   */
  exclusively<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result>;
}

/** JSON that only its platform's adapter understands. */
export type Installation = object;
