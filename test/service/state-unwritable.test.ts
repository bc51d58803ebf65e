import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { beatEveryMs } from '../../src/delivery/copy-registry.ts';
import { articleText } from '../content/article-file.ts';
import { disks } from '../disk.ts';
import { eventually } from '../eventually.ts';
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type LogEvent, type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let contentDir: string;
let slackServer: SlackServer;
let postgres: PostgresServer;
let service: Service | undefined;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres[Symbol.asyncDispose]());

beforeEach(async () => {
  contentDir = join(temporaryFolder(), 'content');
  cpSync('content', contentDir, { recursive: true });
  slackServer = await startSlackServer();
});

afterEach(async () => {
  await service?.stop();
  service = undefined;
  await slackServer.close();
});

const eight = new Date('2021-12-13T08:00:01Z');

async function start(settings: Record<string, string> & { readonly STATE_DIR: string }): Promise<Service> {
  service = await startService({
    platforms: [slack],
    now: new Date('2021-12-13T07:59:30Z'),
    env: {
      ...slackServer.env,
      CONTENT_DIR: contentDir,
      DIGEST_CHANNELS: `slack:${slackServer.channel}`,
      DIGEST_TIMEZONE: 'UTC',
      HTTP_PORT: '0',
      ...settings,
    },
  });
  return service;
}

/** Long enough for one more heartbeat, which finds the state as it is, and for dozens of ticks. */
const aBeat = () => new Promise((resolve) => setTimeout(resolve, 1.1 * beatEveryMs));

const posted = () => slackServer.messages(slackServer.channel);

const get = async (path: string) => {
  const serving = service?.events().find(({ msg }) => msg === 'serving health and metrics');
  return (await fetch(`http://127.0.0.1:${serving?.['port']}${path}`)).text();
};
const untilReady = (isReady: boolean) =>
  eventually(async () => expect(await get('/readyz')).toContain(`"ok":${isReady}`));

const withStack = (events: readonly LogEvent[]) =>
  events.filter((event) => JSON.stringify(event).includes('"stack"'));

/** A story that came after the index was last written. */
function writeNews(): void {
  const lines = { title: '"News of the hour"', heat: '5000', publishedDateTime: '2021-12-13T07:30:00Z' };
  writeFileSync(join(contentDir, 'news.md'), articleText(lines));
}

const indexPut = () => service?.events().some(({ msg }) => msg === 'articles indexed');

describe.each(disks)(
  'a folder of the index that cannot be written, with the state in PostgreSQL: $name',
  ({ makeDisk }) => {
    const slots = (url: string) => postgres.query(url, 'select state, reason from deliveries');

    it('puts the digest off while its disk is full, and sends it whole once it is not', async () => {
      const disk = makeDisk();
      const url = await postgres.createDatabase();
      const running = await start({ STATE_DIR: disk.folder, DATABASE_URL: url });
      await eventually(() => expect(indexPut()).toBe(true));
      for (let number = 0; number < 500; number += 1) {
        writeFileSync(join(contentDir, `more-${number}.md`), articleText({ title: `"Story ${number}"` }));
      }
      disk.fill();
      writeNews();
      await untilReady(false);
      expect(await get('/readyz')).toContain(`their index in \\"${disk.folder}\\" cannot be written`);
      running.letPassUntil(eight);
      await running.severalTicks();
      expect(await slots(url)).toEqual([]);
      expect(await get('/metrics')).toContain('heatline_index_in_step 0');
      disk.empty();
      await eventually(() => expect(posted()).toHaveLength(1));
      expect(JSON.stringify(posted())).toContain('News of the hour');
      await untilReady(true);
      expect(withStack(running.warnings())).toEqual([]);
    });

    it('puts the digest off while no file can be made in it, also when nothing was ever indexed', async () => {
      const disk = makeDisk();
      disk.shut();
      const url = await postgres.createDatabase();
      const running = await start({ STATE_DIR: disk.folder, DATABASE_URL: url });
      running.letPassUntil(eight);
      await running.severalTicks();
      expect(await slots(url)).toEqual([]);
      expect(await get('/readyz')).toContain(`their index in \\"${disk.folder}\\" cannot be written`);
      disk.open();
      await eventually(() => expect(posted()).toHaveLength(1));
      await untilReady(true);
    });
  },
);

describe('a state that cannot be written', () => {
  it('keeps a service from posting whose state was deleted under it, beside the one that has a new state', async () => {
    const stateDir = join(temporaryFolder(), 'state');
    const robbed = await start({ STATE_DIR: stateDir });
    await untilReady(true);
    rmSync(stateDir, { recursive: true });
    const fault = 'was deleted or moved while it was in use. Stop Heatline';
    await eventually(async () => expect(await get('/readyz')).toContain(fault));
    expect(await get('/metrics')).toContain('heatline_state_writable 0');

    const other = await start({ STATE_DIR: stateDir });
    await untilReady(true);
    for (const running of [robbed, other]) running.letPassUntil(eight);
    await eventually(() => expect(posted()).toHaveLength(1));
    await Promise.all([robbed.severalTicks(), other.severalTicks()]);
    expect(posted()).toHaveLength(1);
    await robbed.stop();
  });

  it('makes a service on a read-only PostgreSQL not ready, is said once, and nothing is lost', async () => {
    const url = await postgres.createDatabase();
    const { pathname } = new URL(url);
    const running = await start({ STATE_DIR: temporaryFolder(), DATABASE_URL: url });
    await untilReady(true);
    const setReadOnly = async (to: 'on' | 'off') => {
      const elsewhere = new URL(url);
      elsewhere.pathname = 'postgres';
      const database = pathname.slice(1);
      await postgres.query(
        elsewhere.href,
        `alter database ${database} set default_transaction_read_only = ${to}`,
      );
      const others = 'datname = current_database() and pid <> pg_backend_pid()';
      await postgres.query(url, `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
    };
    await setReadOnly('on');
    await eventually(async () =>
      expect(await get('/readyz')).toMatch(
        /the state cannot be written: the state in .* cannot execute .*DATABASE_URL/,
      ),
    );
    running.letPassUntil(eight);
    await aBeat();
    expect(posted()).toEqual([]);
    expect(await get('/metrics')).toContain('heatline_state_writable 0');
    const said = running.warnings().map(({ msg, err }) => JSON.stringify([msg, err]));
    expect(said).toEqual([...new Set(said)]);
    await setReadOnly('off');
    await untilReady(true);
    // Work that failed is left alone for a minute.
    running.letPassUntil(new Date('2021-12-13T08:01:05Z'));
    await eventually(() => expect(posted()).toHaveLength(1));
    running.letPassUntil(new Date('2021-12-13T08:03:00Z'));
    await eventually(() => expect(running.warnings().some(({ msg }) => msg.startsWith('over: '))).toBe(true));
  });

  it.each(disks)(
    'makes a service on a full disk not ready, without a stack trace a second: $name',
    async ({ makeDisk }) => {
      const disk = makeDisk();
      const running = await start({ STATE_DIR: disk.folder });
      await eventually(() => expect(indexPut()).toBe(true));
      disk.fill();
      await eventually(async () =>
        expect(await get('/readyz')).toMatch(
          /the state cannot be written: (database or disk is full|disk I\/O error)\. Free space/,
        ),
      );
      running.letPassUntil(eight);
      await aBeat();
      expect(posted()).toEqual([]);
      expect(withStack(running.warnings()).length).toBeLessThan(5);
      disk.empty();
      await untilReady(true);
      running.letPassUntil(new Date('2021-12-13T08:01:05Z'));
      await eventually(() => expect(posted()).toHaveLength(1));
    },
  );
});
