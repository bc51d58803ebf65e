import type { Logger, webApi } from '@slack/bolt';
import type { AdapterDeps } from '../../src/platform/adapter.ts';
import type { InstallerDeps } from './oauth/installer.ts';
import { createManyWorkspaces } from './oauth/many-workspaces.ts';
import { createOauthExchange, installUrlOf } from './oauth/oauth-exchange.ts';
import { createTokenKeeper } from './oauth/token-keeper.ts';
import type { ManyWorkspaces, SlackSettings } from './settings.ts';
import type { Connection } from './transport/connection.ts';
import { createHttpConnection } from './transport/http-connection.ts';
import { createHttpReceiver } from './transport/http-receiver.ts';
import { createSocketConnection } from './transport/socket-connection.ts';
import type { Network } from './web-api/network.ts';
import { createOneWorkspace } from './web-api/one-workspace.ts';
import type { Workspaces } from './web-api/workspaces.ts';

export interface SetUpDeps extends AdapterDeps {
  readonly sdkLogger: Logger;
  readonly network: Network;
  /** Uses that network, and sends a request before its deadline or not at all. */
  readonly fetch: webApi.FetchFunction;
}

export interface SetUp {
  readonly workspaces: Workspaces;
  /** Creates the connections, anew for each attempt to open them; Slack's requests arrive on one of them. */
  createConnections(): Connection[];
}

/** Builds the adapter's parts from the settings: for one workspace or many, over Socket Mode or HTTP. */
export function setUp(settings: SlackSettings, deps: SetUpDeps): SetUp {
  const { credentials } = settings;
  if (credentials.kind === 'one workspace') {
    const workspaces = createOneWorkspace(credentials, settings, deps);
    return { workspaces, createConnections: () => connectionsOf(settings, undefined, deps) };
  }
  const installer = installerOf(credentials, settings, deps);
  const workspaces = createManyWorkspaces(credentials, settings, { ...deps, ...installer });
  return { workspaces, createConnections: () => connectionsOf(settings, installer, deps) };
}

function installerOf(credentials: ManyWorkspaces, settings: SlackSettings, deps: SetUpDeps): InstallerDeps {
  const exchange = createOauthExchange(credentials, settings, deps);
  const installUrl = installUrlOf(credentials.publicUrl);
  const keeper = createTokenKeeper({ ...deps, exchange, installUrl });
  return { exchange, keeper, fetch: deps.fetch, log: deps.log };
}

function connectionsOf(
  settings: SlackSettings,
  installer: InstallerDeps | undefined,
  { elapsedMs, callIn, log, sdkLogger, network }: SetUpDeps,
): Connection[] {
  const { intake, apiUrl, host, port } = settings;
  const http = (secret: { signingSecret?: string }) =>
    createHttpConnection(createHttpReceiver(settings, { sdkLogger, installer }), {
      ...{ host, port, elapsedMs, callIn, log },
      ...secret,
    });
  if (intake.kind === 'http') return [http({ signingSecret: intake.signingSecret })];
  const socket = createSocketConnection(intake.appToken, {
    ...{ apiUrl, elapsedMs, callIn, log, sdkLogger, network },
  });
  return installer ? [http({}), socket] : [socket];
}
