import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { lockState } from '../../src/store/service-lock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { temporaryFolder } from '../temporary-folder.ts';

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
  it('is taken while the state is open, and brings it back', async () => {
    const db = await skipSlot(12);
    backUpState(file, backup);
    await db.destroy();
    await (await skipSlot(13)).destroy();
    expect(await slotsIn(file)).toEqual([13, 12]);

    const before = await restoreState(backup, file, restoredAt, machineClock);
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'backup.sqlite',
      'state.sqlite',
      'state.sqlite.before-restore',
      'state.sqlite.lock',
    ]);
    expect(before && (await slotsIn(before))).toEqual([13, 12]);
  });

  it('has what came due until it was restored in doubt when that is begun: it may have been sent since', async () => {
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
    expect(await partsAt(new Date(restoredAt.getTime() + 1))).toMatchObject([{ state: 'pending' }]);
  });

  it('keeps a damaged state as it was found, with its log', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    writeFileSync(file, 'this was a state once');
    writeFileSync(`${file}-wal`, 'and this its log');
    const before = await restoreState(backup, file, restoredAt, machineClock);
    expect(before && readFileSync(before, 'utf8')).toBe('this was a state once');
    expect(before && readFileSync(`${before}-wal`, 'utf8')).toBe('and this its log');
    expect(await slotsIn(file)).toEqual([12]);
  });

  it('has what was open then in doubt: it may have been posted since', async () => {
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

  it('overwrites nothing', async () => {
    await (await skipSlot(12)).destroy();
    writeFileSync(backup, 'precious');
    expect(() => backUpState(file, backup)).toThrow(/exists already/);
    expect(() => backUpState(join(folder, 'nothing.sqlite'), backup)).toThrow(/nothing to back up/);
  });

  it('is refused when it is another database, and the state is left as it is', async () => {
    await (await skipSlot(12)).destroy();
    const before = readFileSync(file);
    const other = new SqliteDatabase(backup);
    other.exec('create table users (name text)');
    other.close();
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /is no backup of a state/,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused when it is damaged, and the state is left as it is', async () => {
    await (await skipSlot(12)).destroy();
    writeFileSync(backup, 'this was a backup once'.repeat(1_000));
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /is not a whole backup/,
    );
    expect(await slotsIn(file)).toEqual([12]);
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('is not restored under a running service', async () => {
    await (await skipSlot(12)).destroy();
    backUpState(file, backup);
    using _service = lockState(file);
    await expect(restoreState(backup, file, restoredAt, machineClock)).rejects.toThrow(
      /another Heatline service is running/,
    );
    expect(existsSync(`${file}.before-restore`)).toBe(false);
  });
});
