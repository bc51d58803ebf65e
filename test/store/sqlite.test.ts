import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { refuseDamaged } from '../../src/store/backends/sqlite-damage.ts';
import { openState } from '../../src/store/database.ts';
import { backUpState } from '../../src/store/state-backup.ts';
import { StateError } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { alertContract } from '../contracts/alert-contract.ts';
import { configuredSubscriptionsContract } from '../contracts/configured-subscriptions-contract.ts';
import { deliveryStoreContract } from '../contracts/delivery-store-contract.ts';
import { feedStoreContract } from '../contracts/feed-store-contract.ts';
import { feedbackStoreContract } from '../contracts/feedback-store-contract.ts';
import { installationStoreContract } from '../contracts/installation-store-contract.ts';
import { interruptedDeliveriesContract } from '../contracts/interrupted-deliveries-contract.ts';
import { manyCopiesContract } from '../contracts/many-copies-contract.ts';
import { postedDigestStoreContract } from '../contracts/posted-digest-store-contract.ts';
import { purgeContract } from '../contracts/purge-contract.ts';
import { stateOpeningContract } from '../contracts/state-opening-contract.ts';
import { storyMemoryContract } from '../contracts/story-memory-contract.ts';
import { subscriptionStoreContract } from '../contracts/subscription-store-contract.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { overwriteTable } from './overwrite-table.ts';
import { startStateProcess } from './start-state-process.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-state-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const newFile = () => join(folder, randomUUID(), 'state.sqlite');
const newState = async () => ({ kind: 'sqlite', file: newFile() }) as const;

describe('a state in a SQLite file', () => {
  stateOpeningContract(newState);
  subscriptionStoreContract(newState);
  configuredSubscriptionsContract(newState);
  deliveryStoreContract(newState);
  storyMemoryContract(newState);
  alertContract(newState);
  interruptedDeliveriesContract(newState);
  postedDigestStoreContract(newState, newState);
  purgeContract(newState);
  manyCopiesContract(newState);
  installationStoreContract(newState);
  feedStoreContract(newState);
  feedbackStoreContract(newState);

  it.each([
    ['is not a database', 'this was a database once'.repeat(500), 'file is not a database'],
    ['has lost all its content', '', 'the file is empty'],
  ])(
    'refuses a state file that %s, says how to fix it, and leaves the file alone',
    async (_what, content, reason) => {
      const file = newFile();
      await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
      writeFileSync(file, content);
      const opened = openState({ kind: 'sqlite', file }, machineClock);
      await expect(opened).rejects.toThrow(StateError);
      await expect(opened).rejects.toThrow(
        `state.sqlite is damaged: ${reason}. Restore a backup (heatline restore <file>)`,
      );
      expect(() => refuseDamaged(file)).toThrow(reason);
      expect(() => backUpState(file, `${file}.backup`)).toThrow(reason);
      expect(existsSync(`${file}.backup`)).toBe(false);
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );

  it('refuses to serve, and explains in a command, when part of the state cannot be read', async () => {
    const file = newFile();
    {
      await using db = await openState({ kind: 'sqlite', file }, machineClock);
      await createSubscriptionStore(db).add(
        { subscription: sampleSubscription('C1'), nextRunAt: new Date() },
        new Date(),
      );
    }
    expect(() => refuseDamaged(file)).not.toThrow();
    overwriteTable(file, 'subscriptions');
    expect(() => refuseDamaged(file)).toThrow(/state\.sqlite is damaged: .*Restore a backup/);
    expect(() => backUpState(file, `${file}.backup`)).toThrow(/is damaged: .*Restore a backup/);
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    await expect(createSubscriptionStore(db).list()).rejects.toThrow(
      /is damaged: database disk image is malformed\. Restore a backup/,
    );
  });

  it('says how to fix it when the state folder cannot be created', async () => {
    const file = newFile();
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    const below = join(file, 'state.sqlite');
    await expect(openState({ kind: 'sqlite', file: below }, machineClock)).rejects.toThrow(
      /is not a folder\. Name another folder in STATE_DIR\./,
    );
  });

  it('waits for another process that is writing', async () => {
    const file = newFile();
    await using db = await openState({ kind: 'sqlite', file }, machineClock);
    await using process = await startStateProcess();
    const other = new SqliteDatabase(file);
    other.exec('BEGIN IMMEDIATE');
    const opened = process.ask({ kind: 'open', location: { kind: 'sqlite', file } });
    const taken = process.ask({
      kind: 'deliveries',
      location: { kind: 'sqlite', file },
      ...{ copyId: 'x', work: 'skip', ids: ['C1'], slot: '2021-12-13T08:00:00Z' },
    });
    setTimeout(() => other.exec('COMMIT'), 200);
    await opened;
    expect(await taken).toEqual(['C1']);
    other.close();
    expect(await db.selectFrom('deliveries').select('state').execute()).toEqual([{ state: 'skipped' }]);
  });

  it("does not load PostgreSQL's driver", async () => {
    await using process = await startStateProcess();
    expect(await process.ask({ kind: 'open', location: await newState() })).toBe(false);
  });
});
