import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { Installed } from '../../../../adapters/slack/oauth/installed.ts';
import type { OauthExchange } from '../../../../adapters/slack/oauth/oauth-exchange.ts';
import { createTokenKeeper } from '../../../../adapters/slack/oauth/token-keeper.ts';
import { openStores, type Stores } from '../../../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../../../src/config.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import type { Installation, InstallationStore } from '../../../../src/platform/installation-store.ts';
import { machineRandomness } from '../../../../src/platform/randomness.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { memoryInstallations } from '../../../memory-installations.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type PostgresServer, startPostgres } from '../../../servers/postgres-server.ts';
import { signingSecret } from '../../../servers/slack-requests.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../../../servers/slack-workspaces.ts';
import { silentLog } from '../../../silent-log.ts';
import { portIn } from '../served-port.ts';
import { createVisitor } from './install-visitor.ts';

const hourMs = 60 * 60_000;

describe('the tokens of a workspace', () => {
  let now: Date;
  let elapsed: number;
  let installations: InstallationStore;
  let refreshes: string[];
  const clock = { now: () => now, elapsedMs: () => elapsed };

  /** A Slack that accepts each refresh token once. */
  const exchange: OauthExchange = {
    async refresh(installed) {
      const old = installed.rotation?.refreshToken ?? '';
      if (refreshes.includes(old)) throw new PlatformError('lost installation', 'invalid_refresh_token');
      refreshes.push(old);
      const refreshToken = `refresh-${refreshes.length + 1}`;
      const rotation = { refreshToken, expiresAtMs: now.getTime() + 12 * hourMs };
      return { ...installed, botToken: `token-${refreshes.length + 1}`, rotation };
    },
    pulseOf: async () => 'alive',
    botNameOf: async () => 'heatline',
  };

  const keeperOn = (store: InstallationStore, log = silentLog) =>
    createTokenKeeper({ installations: store, exchange, installUrl: 'https://a/', ...clock, log });

  beforeEach(async () => {
    now = new Date('2026-11-22T08:00:00Z');
    elapsed = 0;
    refreshes = [];
    installations = memoryInstallations();
    const installed: Installed = {
      ...{ teamName: 'Acme', botToken: 'token-1', botUserId: 'U1', botName: 'heatline' },
      rotation: { refreshToken: 'refresh-1', expiresAtMs: now.getTime() + 12 * hourMs },
    };
    await installations.save('T1', installed);
  });

  it('keeps using new tokens that cannot be stored, and stores them on the next use', async () => {
    let isDown = true;
    const failing: InstallationStore = {
      ...installations,
      save: (teamId: string, content: Installation) =>
        isDown ? Promise.reject(new Error('disk full')) : installations.save(teamId, content),
    };
    const { log, lines } = createRecordingLog();
    const keeper = keeperOn(failing, log);
    now = new Date(now.getTime() + 13 * hourMs);
    expect((await keeper.current('T1')).botToken).toBe('token-2');
    expect(lines.join()).toContain('slack token not stored');
    expect(await installations.find('T1')).toMatchObject({ botToken: 'token-1' });
    expect(await keeper.afterRefusal('T1', 'token-1', 'token_expired')).toBe('token-2');
    isDown = false;
    expect((await keeper.current('T1')).botToken).toBe('token-2');
    await keeper.close();
    expect(await installations.find('T1')).toMatchObject({ botToken: 'token-2' });
    expect(refreshes).toEqual(['refresh-1']);
    expect(lines.join()).not.toMatch(/token-\d|refresh-\d/);
  });

  it('takes tokens from the state when a process that does not wait its turn renewed them first', async () => {
    const keeper = keeperOn(installations);
    await keeper.current('T1');
    now = new Date(now.getTime() + 13 * hourMs);
    const passerBy: OauthExchange['refresh'] = async (installed) => {
      await keeperOn({ ...installations, exclusively: (_, work) => work() }).current('T1');
      return exchange.refresh(installed, () => now);
    };
    const beside = createTokenKeeper({
      ...{ installations, installUrl: 'https://a/', ...clock, log: silentLog },
      exchange: { ...exchange, refresh: passerBy },
    });
    expect((await beside.current('T1')).botToken).toBe('token-2');
    expect(refreshes).toEqual(['refresh-1']);
  });

  it('finds stored tokens after a restart', async () => {
    now = new Date(now.getTime() + 13 * hourMs);
    await keeperOn(installations).current('T1');
    expect((await keeperOn(installations).current('T1')).botToken).toBe('token-2');
    expect(refreshes).toHaveLength(1);
  });

  it('renews tokens in the background while the old one still works', async () => {
    const keeper = keeperOn(installations);
    await keeper.current('T1');
    now = new Date(now.getTime() + 11 * hourMs);
    expect((await keeper.current('T1')).botToken).toBe('token-1');
    await keeper.close();
    expect((await keeper.current('T1')).botToken).toBe('token-2');
    expect(await installations.find('T1')).toMatchObject({ botToken: 'token-2' });
  });

  it('does not renew tokens in the background once closed', async () => {
    const keeper = keeperOn(installations);
    await keeper.close();
    now = new Date(now.getTime() + 11 * hourMs);
    expect((await keeper.current('T1')).botToken).toBe('token-1');
    await keeper.close();
    expect(refreshes).toEqual([]);
  });

  it('keeps nobody waiting while the state is slow to store new tokens', async () => {
    const stored = Promise.withResolvers<void>();
    let isSlow = false;
    let hasFailed = false;
    const keeper = keeperOn({
      ...installations,
      async exclusively(teamId, work) {
        if (isSlow) await stored.promise;
        return installations.exclusively(teamId, work);
      },
      async save(teamId, content) {
        if (!hasFailed) {
          hasFailed = true;
          throw new Error('disk full');
        }
        await installations.save(teamId, content);
      },
    });
    now = new Date(now.getTime() + 13 * hourMs);
    await keeper.current('T1');
    isSlow = true;
    expect((await keeper.current('T1')).botToken).toBe('token-2');
    stored.resolve();
    await keeper.close();
    expect(await installations.find('T1')).toMatchObject({ botToken: 'token-2' });
  });

  it('renews tokens as soon as it can after a failure while the clock had jumped', async () => {
    let isOffline = true;
    const keeper = createTokenKeeper({
      ...{ installations, installUrl: 'https://a/', ...clock, log: silentLog },
      exchange: {
        ...exchange,
        async refresh(...asked) {
          if (isOffline) throw new PlatformError('transient', 'no network');
          return exchange.refresh(...asked);
        },
      },
    });
    const before = now;
    now = new Date(before.getTime() + 365 * 24 * hourMs);
    await expect(keeper.current('T1')).rejects.toThrow('no network');
    [now, elapsed, isOffline] = [new Date(before.getTime() + 13 * hourMs), 13 * hourMs, false];
    expect((await keeper.current('T1')).botToken).toBe('token-2');
  });

  it('fails for now when the state cannot be reached', async () => {
    const down = { ...installations, find: () => Promise.reject(new Error('connection refused')) };
    await expect(keeperOn(down).current('T1')).rejects.toMatchObject({ kind: 'transient' });
  });
});

describe('copies of the program that share a PostgreSQL state', () => {
  let postgres: PostgresServer;
  let server: SlackWorkspaces;
  let now: Date;
  let stores: Stores[];
  let copies: PlatformAdapter[];

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres[Symbol.asyncDispose]());

  beforeEach(async () => {
    now = new Date();
    server = await startSlackWorkspaces(() => now);
    const env = {
      ...server.env,
      SLACK_SIGNING_SECRET: signingSecret,
      DATABASE_URL: await postgres.createDatabase(),
    };
    [stores, copies] = [[], []];
    for (const { log, lines } of [createRecordingLog(), createRecordingLog(), createRecordingLog()]) {
      const opened = await openStores(readConfig(env, []), 'service', {
        ...machineClock,
        ...machineRandomness,
        now: () => now,
        log: silentLog,
      });
      const installations = opened.installationsOf('slack');
      const adapter = await slack
        .configure(env)
        ?.createAdapter({ ...machineClock, ...machineRandomness, log, installations, now: () => now });
      if (!adapter) throw new Error('Slack is not configured');
      await adapter.start(commandService([], async () => ({ message: { summary: 'x', blocks: [] } })));
      if (copies.length === 0) {
        for (const workspace of [server.acme, server.globex]) {
          server.choose({ workspace, rotates: true });
          await createVisitor(portIn(lines)).install();
        }
      }
      stores.push(opened);
      copies.push(adapter);
    }
  });
  afterEach(async () => {
    for (const copy of copies) await copy.stop();
    for (const opened of stores) await opened[Symbol.asyncDispose]();
    await server.close();
  });

  it('renews each token once, however many callers need it at once', async () => {
    now = new Date(now.getTime() + 13 * hourMs);
    const posts = copies.flatMap((copy, which) =>
      [server.acme, server.globex].flatMap(({ teamId, channel }) =>
        [1, 2, 3, 4, 5].map((one) =>
          copy.post(
            { platform: 'slack', id: `${teamId}.${channel}` },
            { text: `${which}/${one}`, blocks: [], unfurl_links: false, unfurl_media: false },
            { idempotencyKey: `${which}/${one}` },
          ),
        ),
      ),
    );
    await Promise.all(posts);
    // Two installations and two renewals.
    expect(server.requests('oauth.v2.access')).toBe(4);
    expect(server.repeatedRefreshes()).toBe(0);
    expect([server.posted(server.acme), server.posted(server.globex)]).toEqual([15, 15]);
  });
});
