import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { takeCliProcess } from '../cli/start-cli-process.ts';
import { articleText } from '../content/article-file.ts';
import { disks } from '../disk.ts';
import { eventually } from '../eventually.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { giveToUnprivileged, withoutPrivileges } from '../unprivileged.ts';

let folder: string;
let contentDir: string;
let slackServer: SlackServer;
let service: Service | undefined;

beforeEach(async () => {
  folder = temporaryFolder();
  chmodSync(folder, 0o777);
  contentDir = join(folder, 'content');
  slackServer = await startSlackServer();
});

afterEach(async () => {
  await service?.stop();
  service = undefined;
  await slackServer.close();
});

const justBeforeEight = new Date('2021-12-13T07:59:30Z');
const eight = new Date('2021-12-13T08:00:01Z');
const later = (minutes: number) => new Date(eight.getTime() + minutes * 60_000);

const env = (settings: Record<string, string> = {}) => ({
  ...slackServer.env,
  STATE_DIR: join(folder, 'state'),
  CONTENT_DIR: contentDir,
  DIGEST_CHANNELS: `slack:${slackServer.channel}`,
  DIGEST_TIMEZONE: 'UTC',
  HTTP_PORT: '0',
  ...settings,
});

/** Starts the service, which posts to a channel at 08:00. */
async function start(settings: Record<string, string> = {}): Promise<Service> {
  service = await startService({ platforms: [slack], now: justBeforeEight, env: env(settings) });
  return service;
}

const id = () => `slack:${slackServer.channel}`;
const posted = () => slackServer.messages(slackServer.channel);
const history = async () => (await service?.history(id())) ?? [];
const indexed = () => service?.events().filter(({ msg }) => msg === 'articles indexed') ?? [];
/** An unreadable file counts too. */
const filesAdded = () => indexed().reduce((sum, { added }) => sum + Number(added), 0);

async function readiness(): Promise<string> {
  const serving = service?.events().find(({ msg }) => msg === 'serving health and metrics');
  return (await fetch(`http://127.0.0.1:${serving?.['port']}/readyz`)).text();
}

/** Runs a command as another process would. */
async function heatline(args: readonly string[], at: Date): Promise<string> {
  await using cli = takeCliProcess(env());
  const { out, err } = await cli.run(args, at);
  return out + err;
}

async function inChat(text: string): Promise<string> {
  return JSON.stringify((await slackServer.slashCommand({ command: '/digest', text })).replies);
}

/**
 * Runs `work` while the service, started before and stopped afterwards, cannot read everything. What `work` changes
 * belongs to this user: root's rights, even for a moment, would be the service's too.
 */
async function unprivileged(work: () => Promise<void>): Promise<void> {
  for (const owned of [folder, join(folder, 'state')]) giveToUnprivileged(owned);
  await withoutPrivileges(async () => {
    try {
      await work();
    } finally {
      await service?.stop();
      service = undefined;
    }
  });
}

/** All at once: a service that sees half of a copy has a digest of that half. */
function placeContent(): void {
  const copy = join(folder, 'copy');
  cpSync('content', copy, { recursive: true });
  renameSync(copy, contentDir);
}

async function untilPosted(count: number) {
  await eventually(() => expect(posted()).toHaveLength(count));
}

/** What a channel receives when nothing goes wrong. */
async function digestInTime(): Promise<unknown> {
  const server = await startSlackServer();
  const inTime = await startService({
    platforms: [slack],
    now: justBeforeEight,
    env: {
      ...env({ DIGEST_CHANNELS: `slack:${server.channel}` }),
      ...server.env,
      STATE_DIR: join(folder, 'state in time'),
      CONTENT_DIR: 'content',
    },
  });
  inTime.letPassUntil(eight);
  await eventually(() => expect(server.messages(server.channel)).toHaveLength(1));
  await inTime.stop();
  const messages = server.messages(server.channel);
  await server.close();
  return shownIn(messages);
}

const shownIn = (messages: readonly object[]) =>
  messages.map((message) => {
    const { text, blocks }: { text?: unknown; blocks?: unknown } = message;
    return { text, blocks };
  });

describe('a slot with unreadable articles', () => {
  it('waits while the content folder is missing, says so everywhere, and then sends the digest as if on time', async () => {
    slackServer.people.set(slackServer.person.id, { name: 'ana', tz: 'UTC' });
    slackServer.people.join(slackServer.channel, slackServer.person.id);
    const running = await start();
    running.letPassUntil(eight);
    await running.severalTicks();
    const said = `there is no folder \\"${contentDir}\\"`;
    expect(await history()).toEqual([]);
    expect(await readiness()).toContain(said);
    const logged = running.warnings().filter(({ msg }) => msg.includes('there is no folder'));
    expect(logged).toHaveLength(1);
    for (const command of ['status', 'history']) {
      await eventually(async () => {
        const told = await heatline([command, id()], eight);
        expect(told).toContain(`put off`);
        expect(told).toContain(`there is no folder "${contentDir}"`);
        expect(told).toContain('name the folder of the article files in CONTENT_DIR');
        expect(told).not.toContain('nothing new');
      });
    }
    expect(await inChat('status')).toContain('there is no folder');
    expect(await inChat('history')).toContain('there is no folder');
    expect(await inChat('now')).toContain('Nothing was sent: the articles could not be read');
    expect(await inChat('preview')).toContain('There is no preview: the articles could not be read');
    expect(posted()).toEqual([]);

    placeContent();
    await untilPosted(1);
    expect(JSON.stringify(posted())).toContain('SenseTime postpones IPO');
    expect(JSON.stringify(posted())).toContain('Monday, December 13, 2021');
    await eventually(async () => expect(await readiness()).toContain('"ok":true'));
    expect(running.warnings().map(({ msg }) => msg)).toContain('the articles can be read again');
  });

  it('sends the digest as if on time when the folder returns hours later, within its catch-up', async () => {
    const running = await start();
    running.letPassUntil(eight);
    await running.severalTicks();
    running.letPassUntil(later(3 * 60));
    await running.severalTicks();
    expect(await history()).toEqual([]);
    placeContent();
    await untilPosted(1);
    expect(shownIn(posted())).toEqual(await digestInTime());
  });

  it('skips the digest as too late when the folder returns after its catch-up, without blaming downtime in the history', async () => {
    const running = await start({ DIGEST_CATCH_UP: 'skip' });
    running.letPassUntil(eight);
    await running.severalTicks();
    running.letPassUntil(later(10));
    await running.severalTicks();
    expect(await history()).toEqual([]);
    placeContent();
    await eventually(async () => {
      expect(await history()).toMatchObject([{ status: { state: 'skipped', reason: 'too late' } }]);
    });
    expect(await heatline(['history', id()], later(11))).toContain('its articles could not be read');
    expect(posted()).toEqual([]);
  });

  it('waits while the content folder is empty, like an unmounted disk', async () => {
    mkdirSync(contentDir);
    const running = await start();
    running.letPassUntil(eight);
    await running.severalTicks();
    expect(await history()).toEqual([]);
    expect(await readiness()).toContain(`there is no article file in \\"${contentDir}\\"`);
    placeContent();
    await untilPosted(1);
  });

  it.each(disks)(
    'waits from an unmount until the next mount, which makes no article count as new: $name',
    async ({ makeDisk }) => {
      const disk = makeDisk();
      contentDir = disk.folder;
      cpSync('content', contentDir, { recursive: true });
      const running = await start();
      await eventually(() => expect(indexed()).toHaveLength(1));
      disk.unmount();
      await eventually(async () => expect(await readiness()).toContain('there is no article file in'));
      running.letPassUntil(eight);
      await running.severalTicks();
      expect(await history()).toEqual([]);
      disk.mountCopy();
      await untilPosted(1);
      expect(indexed().map(({ removed }) => removed)).toEqual(indexed().map(() => 0));
    },
  );

  it('waits while it may not read a folder that it has never read, then sends the digest', async () => {
    // This loads the words used to compare stories.
    mkdirSync(contentDir);
    writeFileSync(join(contentDir, 'old.md'), articleText({ publishedDateTime: '2021-11-01T06:00:00Z' }));
    cpSync('content', join(folder, 'closed'), { recursive: true });
    chmodSync(join(folder, 'closed'), 0o111);
    const running = await start();
    await eventually(() => expect(indexed()).toHaveLength(1));
    await unprivileged(async () => {
      rmSync(contentDir, { recursive: true });
      renameSync(join(folder, 'closed'), contentDir);
      await eventually(async () => expect(await readiness()).toContain('may not be read by this user'));
      running.letPassUntil(eight);
      await running.severalTicks();
      expect(await history()).toEqual([]);
      chmodSync(contentDir, 0o755);
      await untilPosted(1);
    });
  });

  it('waits while it may no longer read the folder, and remembers what was in it', async () => {
    placeContent();
    const running = await start();
    await eventually(() => expect(indexed()).toHaveLength(1));
    await unprivileged(async () => {
      chmodSync(contentDir, 0o111);
      const said = `the folder \\"${contentDir}\\" may not be read by this user`;
      await eventually(async () => expect(await readiness()).toContain(said));
      running.letPassUntil(eight);
      await running.severalTicks();
      expect(await history()).toEqual([]);
      chmodSync(contentDir, 0o755);
      await untilPosted(1);
      // Nothing needs to be indexed again.
      expect(indexed()).toHaveLength(1);
    });
  });

  it('waits while it rebuilds an index that somebody deleted', async () => {
    placeContent();
    const running = await start();
    await eventually(async () => expect(await readiness()).toContain('"ok":true'));
    for (const name of readdirSync(join(folder, 'state'))) {
      if (name.startsWith('articles-')) rmSync(join(folder, 'state', name));
    }
    running.letPassUntil(eight);
    await untilPosted(1);
    expect(JSON.stringify(posted())).toContain('SenseTime postpones IPO');
    await eventually(async () => expect(await history()).toMatchObject([{ status: { state: 'sent' } }]));
  });

  it('refuses to send a digest by hand from unreadable articles, and says so', async () => {
    mkdirSync(contentDir);
    const running = await start();
    await running.stop();
    service = undefined;
    const told = await heatline(['send', id()], eight);
    expect(told).toContain(`Nothing was sent: the articles could not be read: there is no article file in`);
    expect(await heatline(['preview'], eight)).toContain('there is no article file in');
  });
});

describe('a single unreadable file', () => {
  /** Places a file that the service can never read, so that its content is unknown. */
  async function placeUnread() {
    const closed = join(folder, 'closed.md');
    writeFileSync(closed, articleText({ publishedDateTime: '2021-12-13T06:00:00Z' }));
    chmodSync(closed, 0o000);
    renameSync(closed, join(contentDir, 'unread.md'));
    await eventually(() => expect(JSON.stringify(service?.warnings())).toContain('unread.md'));
  }

  it('sends a digest that has stories despite an unreadable file', async () => {
    placeContent();
    const running = await start();
    await unprivileged(async () => {
      await placeUnread();
      running.letPassUntil(eight);
      await untilPosted(1);
      expect(await readiness()).toContain('"ok":true');
    });
  });

  it('does not report "nothing new" while a file is unreadable, and does not hold up the next digest', async () => {
    mkdirSync(contentDir);
    writeFileSync(join(contentDir, 'old.md'), articleText({ publishedDateTime: '2021-11-01T06:00:00Z' }));
    const running = await start({ DIGEST_CATCH_UP: 'all' });
    await unprivileged(async () => {
      await placeUnread();
      running.letPassUntil(eight);
      await eventually(() =>
        expect(running.warnings()).toContainEqual(expect.objectContaining({ msg: 'digest put off' })),
      );
      await running.severalTicks();
      expect(await history()).toEqual([]);
      expect(running.warnings().filter(({ msg }) => msg === 'digest put off')).toHaveLength(1);
      expect(await inChat('status')).toContain('not all articles could be read: \\"unread.md\\"');

      const dayLater = new Date(Date.UTC(2021, 11, 14, 6));
      writeFileSync(join(contentDir, 'new.md'), articleText({ publishedDateTime: dayLater.toISOString() }));
      // A digest that is put off is tried again after a minute, which never comes while the clock stands.
      await eventually(() => expect(filesAdded()).toBe(3));
      running.letPassUntil(later(24 * 60));
      await eventually(async () =>
        expect((await history()).map(({ status }) => status)).toMatchObject([
          { state: 'sent' },
          { state: 'skipped', reason: 'articles unread' },
        ]),
      );
    });
  });
});

it('does not hold up a digest or "nothing new" for a file with faulty text', async () => {
  mkdirSync(contentDir);
  writeFileSync(join(contentDir, 'old.md'), articleText({ publishedDateTime: '2021-11-01T06:00:00Z' }));
  writeFileSync(join(contentDir, 'faulty.md'), articleText({ publishedDateTime: '"soon"' }));
  const running = await start();
  await eventually(() => expect(JSON.stringify(service?.warnings())).toContain('faulty.md'));
  running.letPassUntil(eight);
  await eventually(async () =>
    expect(await history()).toMatchObject([{ status: { state: 'skipped', reason: 'nothing new' } }]),
  );
  expect(await readiness()).toContain('"ok":true');
});
