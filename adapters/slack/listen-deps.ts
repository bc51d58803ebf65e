import type { App, webApi } from '@slack/bolt';
import type { CommandService } from '../../src/platform/command.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Workspace, WorkspaceIds } from './workspace.ts';

/** What every listener works with. */
export interface ListenDeps {
  /** Listeners of it acknowledge before anything else, so it needs no token to begin with. */
  readonly app: App;
  readonly service: CommandService;
  readonly log: Log;
  /**
   * A Web API client with a workspace's bot token: no retries, a time-out, rate limits rejected.
   * @throws PlatformError `lost installation` when the workspace has not installed the app
   */
  readonly clientFor: (workspace: Workspace) => Promise<webApi.WebClient>;
  readonly ids: WorkspaceIds;
}
