import type { App, webApi } from '@slack/bolt';
import type { Access, Reach } from './access.ts';
import type { Workspace, WorkspaceIds } from './workspace.ts';

/** The workspaces that the app serves, each with the token that it has there: one, or all that installed it. */
export interface Workspaces {
  /**
   * A Web API client with a workspace's bot token: no retries, a time-out, rate limits rejected.
   * @throws PlatformError `lost installation` when the workspace has not installed the app
   */
  readonly clientFor: (workspace: Workspace) => Promise<webApi.WebClient>;
  readonly ids: WorkspaceIds;
  /**
   * Leads to the workspace of a channel or a person of the port.
   * @throws PlatformError when there is no way to it
   */
  reach(portId: string): Promise<Reach>;
  /** The ids of all; undefined stands for the only one. */
  teams(): Promise<readonly (string | undefined)[]>;
  /**
   * Leads to one of them.
   * @throws PlatformError
   */
  access(teamId: string | undefined): Promise<Access>;
  /**
   * Checks what has to be right before anything is taken in.
   * @returns what the log is to say of it
   * @throws PlatformError
   */
  signIn(): Promise<object>;
  /** Learns of workspaces that take the app off, and keeps what it needs to reach the others fresh until it is closed. */
  follow(app: App): void;
  /** Resolves when nothing that may not be broken off is under way any more. */
  close(): Promise<void>;
}
