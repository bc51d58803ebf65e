import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openState } from '../../src/store/database.ts';
import { configuredSubscriptionsContract } from '../contracts/configured-subscriptions-contract.ts';
import { deliveryStoreContract } from '../contracts/delivery-store-contract.ts';
import { installationStoreContract } from '../contracts/installation-store-contract.ts';
import { manyCopiesContract } from '../contracts/many-copies-contract.ts';
import { postedDigestStoreContract } from '../contracts/posted-digest-store-contract.ts';
import { stateOpeningContract } from '../contracts/state-opening-contract.ts';
import { subscriptionStoreContract } from '../contracts/subscription-store-contract.ts';
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
  postedDigestStoreContract(newState);
  manyCopiesContract(newState);
  installationStoreContract(newState);

  it('is refused with a cure when it is damaged, and left as it is', async () => {
    const file = newFile();
    await (await openState({ kind: 'sqlite', file })).destroy();
    writeFileSync(file, 'this was a database once'.repeat(500));
    await expect(openState({ kind: 'sqlite', file })).rejects.toThrow(
      /state\.sqlite cannot be used: .*Restore it from a backup/,
    );
    expect(readFileSync(file, 'utf8')).toContain('this was a database once');
  });

  it('is refused with a cure when its folder cannot be made', async () => {
    const file = newFile();
    await (await openState({ kind: 'sqlite', file })).destroy();
    const below = join(file, 'state.sqlite');
    await expect(openState({ kind: 'sqlite', file: below })).rejects.toThrow(/check that the folder/);
  });

  it('waits for another process that is writing', async () => {
    const file = newFile();
    await using db = await openState({ kind: 'sqlite', file });
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
