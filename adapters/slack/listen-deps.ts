import type { App, webApi } from '@slack/bolt';
import type { CommandService } from '../../src/platform/command.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Reach } from './access.ts';
import type { Ask } from './ask.ts';
import type { People } from './people.ts';
import type { UnderWay } from './under-way.ts';
import type { Workspace, WorkspaceIds } from './workspace.ts';

/** What taking everything that people do works with. */
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
  /** Leads to the workspace of a channel or a person of the port. */
  readonly reach: (portId: string) => Promise<Reach>;
  /** Learns from the commands who is in which channel; knows what people are called. */
  readonly people: Pick<People, 'noteIn' | 'lookUp'>;
}

/** What one listener works with. */
export interface ListenerDeps extends ListenDeps {
  readonly ask: Ask;
  readonly underWay: UnderWay;
}
