import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { createVisitor } from '../adapters/slack/oauth/install-visitor.ts';
import { eventually } from '../eventually.ts';
import { signingSecret } from '../servers/slack-requests.ts';
import type { SlackWorkspace } from '../servers/slack-workspace.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../servers/slack-workspaces.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let stateDir: string;
let server: SlackWorkspaces;

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackWorkspaces(() => new Date());
});
afterEach(async () => {
  await server.close();
});

const justBeforeEight = new Date('2021-12-13T07:59:30Z');
const eight = new Date('2021-12-13T08:00:01Z');
const nineDaysLater = new Date('2021-12-22T09:00:00Z');

const idOf = ({ teamId, channel }: SlackWorkspace) => `slack:${teamId}.${channel}`;

const start = (now: Date) =>
  startService({
    platforms: [slack],
    now,
    env: {
      ...{ ...server.env, SLACK_SIGNING_SECRET: signingSecret, STATE_DIR: stateDir },
      DIGEST_CHANNELS: [server.acme, server.globex].map(idOf).join(),
      ...{ DIGEST_TIMEZONE: 'UTC', DIGEST_STYLE: 'thread', DIGEST_LIMIT: '3' },
    },
  });

async function install(service: Service, workspace: SlackWorkspace): Promise<void> {
  const served = service.events().find(({ msg }) => msg === 'slack is served over HTTP');
  server.choose({ workspace });
  expect((await createVisitor(Number(served?.['port'])).install()).status).toBe(200);
}

const untilDecided = (service: Service, workspace: SlackWorkspace, state: string) =>
  eventually(async () => {
    const [delivery] = await service.history(idOf(workspace));
    expect(delivery?.status.state).toBe(state);
    return delivery;
  });

describe('a service for many workspaces', () => {
  it('ends the rest of a digest only for the workspace that uninstalled the app', async () => {
    const service = await start(justBeforeEight);
    try {
      await install(service, server.acme);
      await install(service, server.globex);
      server.takeOffAfter(server.acme, 2);
      service.letPassUntil(eight);
      await untilDecided(service, server.globex, 'sent');
      const lost = await untilDecided(service, server.acme, 'retrying');
      const error = lost && 'error' in lost.status ? lost.status.error : undefined;
      expect(error?.kind).toBe('lost installation');
      expect(told('en', error?.fix ?? '')).toBe(
        'Install the app again at https://heatline.test/slack/install.',
      );
      expect(server.posted(server.acme)).toBe(2);
      expect(server.posted(server.globex)).toBe(4);
      expect(service.warnings().map(({ msg }) => msg)).toContain('a workspace removed the app');
    } finally {
      await service.stop();
    }
  });

  it("deletes the data of a workspace that did not return, and keeps the others'", async () => {
    const service = await start(justBeforeEight);
    await install(service, server.acme);
    await install(service, server.globex);
    service.letPassUntil(eight);
    await untilDecided(service, server.globex, 'sent');
    await untilDecided(service, server.acme, 'sent');
    server.takeOff(server.acme);
    service.letPassUntil(new Date('2021-12-14T08:00:01Z'));
    await eventually(() =>
      expect(service.warnings().map(({ msg }) => msg)).toContain('a workspace removed the app'),
    );
    await service.stop();

    const later = await start(nineDaysLater);
    try {
      await eventually(() =>
        expect(later.events().map(({ msg }) => msg)).toContain('data of a removed workspace deleted'),
      );
      expect(await later.history(idOf(server.acme))).toEqual([]);
      expect(await later.history(idOf(server.globex))).not.toEqual([]);
    } finally {
      await later.stop();
    }
  });
});
