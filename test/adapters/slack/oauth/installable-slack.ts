import { expect } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import { openStores } from '../../../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../../../src/config.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { AnswerCommand } from '../../../../src/platform/commands/command.ts';
import type { InstallationStore } from '../../../../src/platform/installation-store.ts';
import type { Log } from '../../../../src/platform/log.ts';
import { machineRandomness } from '../../../../src/platform/randomness.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { eventBody, sendRequest, signingSecret, signRequest } from '../../../servers/slack-requests.ts';
import type { SlackWorkspace } from '../../../servers/slack-workspace.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../../../servers/slack-workspaces.ts';
import { silentLog } from '../../../silent-log.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { newsCommand } from '../news-command.ts';
import { portIn } from '../served-port.ts';
import { createVisitor, type Page, type Visitor } from './install-visitor.ts';

export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

/** A program that any workspace of a local Slack may install, with its own state. */
export interface InstallableSlack {
  readonly server: SlackWorkspaces;
  readonly acme: SlackWorkspace;
  readonly globex: SlackWorkspace;
  readonly adapter: PlatformAdapter;
  readonly port: number;
  readonly visitor: Visitor;
  readonly installations: InstallationStore;
  readonly stateDir: string;
  readonly lines: readonly string[];
  /** Who sent the program a command, and where. */
  readonly asked: readonly { readonly person: string; readonly channel: string }[];
  readonly answer: AnswerCommand;
  now(): Date;
  /** Advances the clock of Slack and of the program. */
  pass(ms: number): void;
  /**
   * Another copy of the program with the same state; it takes requests over HTTP unless configured otherwise.
   */
  anotherCopy(env?: Readonly<Record<string, string>>, log?: Log): Promise<PlatformAdapter>;
  install(workspace: SlackWorkspace, options?: Parameters<SlackWorkspaces['choose']>[0]): Promise<Page>;
  post(workspace: SlackWorkspace, text: string, by?: PlatformAdapter): Promise<unknown>;
  /** The texts in the channel of a workspace. */
  texts(workspace: SlackWorkspace): Promise<readonly string[]>;
  /** Lets Slack send the program an event. */
  tellOf(workspace: SlackWorkspace, event: object): Promise<unknown>;
  /** What the state holds about a workspace, as JSON. */
  stored(workspace: SlackWorkspace): Promise<string>;
  /** How often the program noticed that a workspace uninstalled it. */
  removals(): number;
  /** Deletes the data of workspaces that are gone for good, and returns which. */
  purgeRemoved(): Promise<readonly object[]>;
  /** Stops everything, and checks that no secret was logged. */
  stop(): Promise<void>;
}

export const channelIn = ({ teamId, channel }: SlackWorkspace) => ({
  platform: 'slack',
  id: `${teamId}.${channel}`,
});

const overHttp: Readonly<Record<string, string>> = { SLACK_SIGNING_SECRET: signingSecret };

export const plainText = (text: string) => ({ text, blocks: [], unfurl_links: false, unfurl_media: false });

export async function startInstallableSlack(): Promise<InstallableSlack> {
  let now = new Date();
  let elapsed = 0;
  const asked: { person: string; channel: string }[] = [];
  const answer: AnswerCommand = async ({ person, channel }) => {
    asked.push({ person: person.id, channel: channel.id });
    return { message: { summary: 'Answered', blocks: [] } };
  };
  const stateDir = temporaryFolder();
  const server = await startSlackWorkspaces(() => now);
  const stores = await openStores(readConfig({ ...server.env, STATE_DIR: stateDir }, []), 'service', {
    ...machineClock,
    ...machineRandomness,
    now: () => now,
    log: silentLog,
  });
  const installations = stores.installationsOf('slack');

  async function anotherCopy(env = overHttp, log = silentLog): Promise<PlatformAdapter> {
    const configured = slack.configure({ ...server.env, ...env });
    if (!configured) throw new Error('Slack is not configured');
    return configured.createAdapter({
      ...machineClock,
      ...machineRandomness,
      log,
      installations,
      now: () => now,
      elapsedMs: () => elapsed,
    });
  }

  const { log, lines } = createRecordingLog();
  const adapter = await anotherCopy(overHttp, log);
  await adapter.start(commandService([newsCommand], answer));
  const port = portIn(lines);
  const visitor = createVisitor(port);
  return {
    ...{ server, acme: server.acme, globex: server.globex, adapter, port, visitor, installations },
    ...{ stateDir, lines, asked, answer, anotherCopy },
    now: () => now,
    pass(ms) {
      now = new Date(now.getTime() + ms);
      elapsed += ms;
    },
    install(workspace, options = {}) {
      server.choose({ workspace, ...options });
      return visitor.install();
    },
    post: (workspace, text, by = adapter) =>
      by.post(channelIn(workspace), plainText(text), { idempotencyKey: text }),
    texts: (workspace) => workspace.texts(workspace.channel),
    tellOf: ({ teamId }, event) =>
      sendRequest(port, signRequest(eventBody(teamId, event), { type: 'application/json' })),
    stored: async ({ teamId }) => JSON.stringify((await installations.find(teamId)) ?? null),
    removals: () => lines.filter((line) => line.includes('a workspace removed the app')).length,
    purgeRemoved: () => stores.purgeRemoved(),
    async stop() {
      await adapter.stop();
      await stores[Symbol.asyncDispose]();
      await server.close();
      expect(lines.join('\n')).not.toMatch(/xox[be]|client-secret|verification-token/);
    },
  };
}
