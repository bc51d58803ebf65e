import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createCopyRegistry } from '../../src/store/copy-registry.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { lockState } from '../../src/store/service-lock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { leaveFirstState } from './first-state.ts';

const channel = { platform: 'slack', id: 'C1' };
const restoredAt = new Date('2021-12-13T10:00:00Z');

let folder: string;
let file: string;
let backup: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'state.sqlite');
  backup = join(folder, 'backup.sqlite');
});

async function skipSlot(day: number) {
  const db = await openState({ kind: 'sqlite', file }, machineClock);
  const slot = new Date(Date.UTC(2021, 11, day, 8));
  await createDeliveryStore(db, 'a copy', machineClock).skip(
    { subscriptionId: 's', slot },
    channel,
    'nothing new',
  );
  return db;
}

async function slotsIn(stateFile: string): Promise<number[]> {
  const db = await openState({ kind: 'sqlite', file: stateFile }, machineClock);
  const history = await createDeliveryStore(db, 'a copy', machineClock).history('s', 10);
  await db.destroy();
  return history.map(({ slot }) => slot.getUTCDate());
}

describe('a backup of the state', () => {
  it('backs up a state in use, and restores it', async () => {
    const db = await skipSlot(12);
    backUpState(file, backup);
    await db.destroy();
    await (await skipSlot(13)).destroy();
    expect(await slotsIn(file)).toEqual([13, 12]);

    const { before } = await restoreState(backup, file, restoredAt, machineClock);
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'backup.sqlite',
      'state.sqlite',
      'state.sqlite.before-restore',
      'state.sqlite.lock',
    ]);
    expect(before && (await slotsIn(before))).toEqual([13, 12]);
  });

  it('keeps the previous state each time a backup is restored, even the first time', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    await (await skipSlot(13)).destroy();
    const kept: (string | undefined)[] = [];
    for (const day of [14, 15]) {
      kept.push((await restoreState(backup, file, restoredAt, machineClock)).before);
      await (await skipSlot(day)).destroy();
    }
    const [first = '', second = ''] = kept;
    expect(kept).toEqual([`${file}.before-restore`, `${file}.before-restore-2`]);
    expect([await slotsIn(first), await slotsIn(second)]).toEqual([
      [13, 12],
      [14, 12],
    ]);
    // What was kept is itself a backup.
    const { before } = await restoreState(first, file, restoredAt, machineClock);
    expect(before).toBe(`${file}.before-restore-3`);
    expect(await slotsIn(file)).toEqual([13, 12]);
  });

  it('restores a copied state together with the log that was copied beside it', async () => {
    await using db = await skipSlot(12);
    for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${backup}${suffix}`);
    await db.destroy();
    await (await skipSlot(13)).destroy();

    const { log } = await restoreState(backup, file, restoredAt, machineClock);
    expect(log).toBe(`${backup}-wal`);
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'backup.sqlite',
      'backup.sqlite-wal',
      'state.sqlite',
      'state.sqlite.before-restore',
      'state.sqlite.lock',
    ]);
  });

  it('does not use a log that an interrupted attempt left behind', async () => {
    const db = await skipSlot(12);
    copyFileSync(`${file}-wal`, `${file}.incoming-wal`);
    await db.destroy();
    const other = new SqliteDatabase(backup);
    other.exec('create table subscriptions (id text)');
    other.close();
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      `the state in ${backup} is damaged: it has tables, but its record of their versions (the table "kysely_migration") is missing. Try an older backup.`,
    );
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('brings a backup of an earlier version up to date, and says so', async () => {
    await leaveFirstState({ kind: 'sqlite', file: backup });
    let upgrades = 0;
    const onUpgrade = () => {
      upgrades += 1;
    };
    await restoreState(backup, file, restoredAt, { ...machineClock, onUpgrade });
    expect(upgrades).toBe(1);
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    const [newest] = await createDeliveryStore(db, 'a copy', machineClock).history('k7m2p', 10);
    expect(newest).toMatchObject({ slot: new Date('2021-12-13T08:00:00Z') });
  });

  it('restores a read-only backup', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    chmodSync(backup, 0o400);
    await restoreState(backup, file, restoredAt, machineClock);
    expect(await slotsIn(file)).toEqual([12]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("does not write a backup beside an earlier file's log, which would be taken for its own", async () => {
    await (await skipSlot(12)).destroy();
    writeFileSync(`${backup}-wal`, 'of an earlier file');
    expect(() => backUpState(file, backup)).toThrow(/backup\.sqlite-wal exists already/);
  });

  it('puts what came due before the restore in doubt when it begins, since it may have been sent', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    await restoreState(backup, file, restoredAt, machineClock);
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    const store = createDeliveryStore(db, 'a later copy', machineClock);
    const plan = { parts: [{ payload: { text: 'one' } }], stories: [], ifUnknown: 'leave' } as const;
    const partsAt = async (slot: Date) => {
      const key = { subscriptionId: 's', slot };
      await store.claim(key, channel, plan);
      return store.partsOf(key);
    };
    expect(await partsAt(restoredAt)).toMatchObject([{ state: 'in doubt', begunAt: restoredAt }]);
    // The sender's clock may have been half a minute ahead.
    expect(await partsAt(new Date(restoredAt.getTime() + 30_001))).toMatchObject([{ state: 'pending' }]);
  });

  it('keeps a damaged state as it was found, with its log', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    writeFileSync(file, 'this was a state once');
    writeFileSync(`${file}-wal`, 'and this its log');
    const { before } = await restoreState(backup, file, restoredAt, machineClock);
    expect(before && readFileSync(before, 'utf8')).toBe('this was a state once');
    expect(before && readFileSync(`${before}-wal`, 'utf8')).toBe('and this its log');
    expect(await slotsIn(file)).toEqual([12]);
  });

  it('puts open messages of the backup in doubt, since they may have been posted', async () => {
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    const slot = new Date('2021-12-13T08:00:00Z');
    const key = { subscriptionId: 's', slot };
    const failed = { subscriptionId: 'another', slot };
    const store = createDeliveryStore(db, 'a copy', machineClock);
    const parts = ['one', 'two', 'three'].map((text) => ({ payload: { text } }));
    for (const open of [key, failed]) {
      await store.claim(open, channel, { parts, stories: [], ifUnknown: 'leave' });
      await store.beginPart(open, 0, slot);
      await store.endPart(open, 0, 'm1');
    }
    const error = { kind: 'bad payload', message: 'refused' } as const;
    await store.setStatus(failed, { state: 'failed', error }, slot);
    backUpState(file, backup);
    await db.destroy();
    await restoreState(backup, file, restoredAt, machineClock);

    await using restored = await openState({ kind: 'sqlite', file }, machineClock);
    const ledger = createDeliveryStore(restored, 'a later copy', machineClock);
    expect(await ledger.partsOf(key)).toMatchObject([
      { state: 'arrived' },
      { state: 'in doubt', begunAt: slot },
      { state: 'in doubt', begunAt: slot },
    ]);
    expect((await ledger.partsOf(failed)).map(({ state }) => state)).toEqual([
      'arrived',
      'pending',
      'pending',
    ]);
  });

  it('starts the search for a message over, since it may have been posted where the search had already read', async () => {
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    const key = { subscriptionId: 's', slot: new Date('2021-12-13T08:00:00Z') };
    const store = createDeliveryStore(db, 'a copy', machineClock);
    await store.claim(key, channel, { parts: [{ payload: {} }], stories: [], ifUnknown: 'leave' });
    await store.beginPart(key, 0, key.slot);
    await store.keepProgress(key, 0, { messagesRead: 15 });
    backUpState(file, backup);
    await db.destroy();
    await restoreState(backup, file, restoredAt, machineClock);

    await using restored = await openState({ kind: 'sqlite', file }, machineClock);
    const [part] = await createDeliveryStore(restored, 'a later copy', machineClock).partsOf(key);
    expect(part).toMatchObject({ state: 'in doubt', begunAt: key.slot });
    expect(part).not.toHaveProperty('progress');
  });

  it('makes no backup of a damaged state, and says how to recover', async () => {
    await (await skipSlot(12)).destroy();
    const bytes = readFileSync(file);
    bytes.fill(0x41, 2 * 4096, bytes.length - 4096);
    for (const damaged of [bytes, Buffer.alloc(8192, 'no database')]) {
      writeFileSync(file, damaged);
      expect(() => backUpState(file, backup)).toThrow(
        /^the state in .*state\.sqlite is damaged: .*\. Restore a backup \(heatline restore <file>\), or move/,
      );
      expect(existsSync(backup)).toBe(false);
    }
  });

  it('overwrites no existing file with a backup', async () => {
    await (await skipSlot(12)).destroy();
    writeFileSync(backup, 'precious');
    expect(() => backUpState(file, backup)).toThrow(/exists already/);
    expect(() => backUpState(join(folder, 'nothing.sqlite'), backup)).toThrow(/nothing to back up/);
  });

  it('refuses another database as a backup, and leaves the state alone', async () => {
    await (await skipSlot(12)).destroy();
    const before = readFileSync(file);
    const other = new SqliteDatabase(backup);
    other.exec('create table users (name text)');
    other.close();
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /is not a backup of a state/,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    ['a folder', () => mkdirSync(backup), /backup\.sqlite is a folder: the state is unchanged\. Name a file/],
    ['a FIFO', () => spawnSync('mkfifo', [backup]), /is not a regular file: the state is unchanged\. Name/],
    ['an empty file', () => writeFileSync(backup, ''), /is empty: the state is unchanged\. Name a file/],
    ['a text', () => writeFileSync(backup, 'hello\n'), /is not a complete backup \(file is not a database\)/],
    [
      'a dump of PostgreSQL',
      () => writeFileSync(backup, 'PGDMP\x01'),
      /set DATABASE_URL, and use pg_restore/,
    ],
  ])('refuses %s as a backup, and leaves the state alone', async (_, make, says) => {
    await (await skipSlot(12)).destroy();
    make();
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(says);
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('refuses a damaged backup, and leaves the state alone', async () => {
    await (await skipSlot(12)).destroy();
    writeFileSync(backup, 'this was a backup once'.repeat(1_000));
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /is not a complete backup/,
    );
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('restores nothing under a running service', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    using _service = lockState(file);
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /another Heatline service is running/,
    );
    expect(existsSync(`${file}.before-restore`)).toBe(false);
  });

  it('restores nothing while a command sends a digest from the state', async () => {
    await using db = await skipSlot(12);
    backUpState(file, backup);
    const command = createCopyRegistry(db, { id: 'send', role: 'command' });
    await command.register(restoredAt);
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /a command is sending a digest from the state in .*: wait until it has ended/,
    );
    expect(existsSync(`${file}.before-restore`)).toBe(false);
    await command.leave();
    await restoreState(backup, file, restoredAt, machineClock);
  });
});
