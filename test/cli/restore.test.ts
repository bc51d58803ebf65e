import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createCopyRegistry } from '../../src/store/copy-registry.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { startPostgres } from '../servers/postgres-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const now = new Date('2021-12-13T10:00:00Z');
const channel = { platform: 'slack', id: 'C1' };
const plan = { parts: [{ payload: { text: 'one' } }], stories: [], ifUnknown: 'leave' } as const;
const slotAt = (hour: number) => ({ subscriptionId: 's', slot: new Date(Date.UTC(2021, 11, 13, hour)) });

describe('restore without a file', () => {
  it('makes the service look for messages that may have been sent since the dump before it posts them', async () => {
    await using server = await startPostgres();
    const url = await server.createDatabase();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    const store = createDeliveryStore(db, 'a copy', machineClock);
    await store.claim(slotAt(8), channel, plan);
    expect(await store.partsOf(slotAt(8))).toMatchObject([{ state: 'pending' }]);

    // The dump was written while a copy was running.
    await createCopyRegistry(db, { id: 'in the dump', role: 'service' }).register(now);
    const { code, out } = await run(['restore'], { env: { DATABASE_URL: url }, now, haste: 20 });
    expect([code, out]).toEqual([0, expect.stringContaining('checks whether the platform already has it')]);
    expect(await store.partsOf(slotAt(8))).toMatchObject([{ state: 'in doubt' }]);
    await store.claim(slotAt(9), channel, plan);
    await store.claim(slotAt(11), channel, plan);
    expect(await store.partsOf(slotAt(9))).toMatchObject([{ state: 'in doubt' }]);
    expect(await store.partsOf(slotAt(11))).toMatchObject([{ state: 'pending' }]);
  });

  it('refuses while a copy uses the database, even one that the dump does not know', async () => {
    await using server = await startPostgres();
    const url = await server.createDatabase();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    const copy = createCopyRegistry(db, { id: 'alive', role: 'service' });
    let beats = 0;
    const beating = setInterval(() => {
      beats += 1;
      void copy.beat(new Date(now.getTime() + beats));
    }, 100);
    const { code, err } = await run(['restore'], { env: { DATABASE_URL: url }, now, haste: 20 });
    clearInterval(beating);
    expect(code).toBe(1);
    expect(err).toMatch(
      /[Aa] copy of Heatline is using this database: nothing was changed\. Stop every copy/,
    );
    expect(await db.selectFrom('restores').selectAll().execute()).toEqual([]);
  });

  it('refuses a database without a state, and creates none in it', async () => {
    await using server = await startPostgres();
    const url = await server.createDatabase();
    for (const _ of [1, 2]) {
      const { code, err } = await run(['restore'], { env: { DATABASE_URL: url }, now, haste: 20 });
      expect(code).toBe(1);
      expect(err).toMatch(
        /^There is no state in postgres:.*, so nothing was restored\. Run pg_restore first/,
      );
      expect(err).not.toContain('password');
    }
  });

  it('asks for the backup when the state is a file', async () => {
    const { code, err } = await run(['restore'], { env: { STATE_DIR: temporaryFolder() } });
    expect([code, err]).toEqual([2, expect.stringContaining('heatline restore <file>')]);
  });

  it('refuses a backup of an SQLite state when the state is in PostgreSQL', async () => {
    const folder = temporaryFolder();
    const file = { STATE_DIR: join(folder, 'state') };
    expect((await run(['subscribe', 'console:terminal', '09:00'], { env: file })).code).toBe(0);
    const backup = join(folder, 'backup.sqlite');
    expect((await run(['backup', backup], { env: file })).code).toBe(0);
    const env = { ...file, DATABASE_URL: 'postgres://user@localhost/heatline' };
    const { code, err } = await run(['restore', backup], { env });
    expect(code).toBe(2);
    expect(err).toMatch(
      /backup\.sqlite is a backup of an SQLite state, which cannot be restored into PostgreSQL/,
    );
    expect(err).not.toContain('pg_restore');
  });

  it('tells the user to run pg_restore first when they name a dump', async () => {
    const env = { DATABASE_URL: 'postgres://user@localhost/heatline' };
    const { code, err } = await run(['restore', join('backups', 'heatline.dump')], { env });
    expect(code).toBe(2);
    expect(err).toMatch(/pg_restore .* backups\/heatline\.dump, then heatline restore without a file/);
  });
});
