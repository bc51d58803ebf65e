/**
 * The workspaces that installed the app, each with what its platform's adapter keeps of it: tokens among it, so that all of
 * it is encrypted where it is stored. Ids are the platform's own.
 */
export interface InstallationStore {
  /**
   * Undefined when there is none, or it was removed.
   * @throws PlatformError `lost installation` when what is stored cannot be decrypted
   */
  find(workspaceId: string): Promise<Installation | undefined>;
  /** Takes the place of one that was there before, or was removed. */
  save(workspaceId: string, content: Installation): Promise<void>;
  /** The workspace took the app off: its data is kept until `purgeAfter`, should it come back. False when there is none. */
  remove(workspaceId: string, purgeAfter: Date): Promise<boolean>;
  list(): Promise<string[]>;
  /**
   * Does `work` while no other copy of the program does work on the same installation.
   * @returns what `work` returns
   */
  exclusively<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result>;
}

/** JSON that only its platform's adapter understands. */
export type Installation = object;
