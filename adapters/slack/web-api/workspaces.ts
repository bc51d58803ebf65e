import type { App, webApi } from '@slack/bolt';
import type { Access, Reach } from './access.ts';
import type { Workspace, WorkspaceIds } from './workspace.ts';

/** The workspaces that the app serves, each with its token: a single one, or all that installed the app. */
export interface Workspaces {
  /**
   * A Web API client with a workspace's bot token: no retries, a time-out, and rate limits rejected.
   * @throws PlatformError `lost installation` when the workspace has not installed the app
   */
  readonly clientFor: (workspace: Workspace) => Promise<webApi.WebClient>;
  readonly ids: WorkspaceIds;
  /**
   * Access to the workspace of one of the port's channels or people.
   * @throws PlatformError when there is none
   */
  reach(portId: string): Promise<Reach>;
  /** The ids of all workspaces; undefined stands for the only one. */
  teams(): Promise<readonly (string | undefined)[]>;
  /**
   * Access to one of them.
   * @throws PlatformError
   */
  access(teamId: string | undefined): Promise<Access>;
  /**
   * Checks what must be right before requests are taken.
   * @returns facts for the log
   * @throws PlatformError
   */
  signIn(): Promise<object>;
  /** Notices when workspaces remove the app, and keeps the tokens of the others fresh until it is closed. */
  follow(app: App): void;
  /** Resolves when nothing is in progress that must not be interrupted. */
  close(): Promise<void>;
}
