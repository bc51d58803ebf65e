import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/clock.ts';
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
  it('has what a database from pg_restore may have sent since its dump looked for before it is posted', async () => {
    await using server = await startPostgres();
    const url = await server.createDatabase();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    const store = createDeliveryStore(db, 'a copy', machineClock);
    await store.claim(slotAt(8), channel, plan);
    expect(await store.partsOf(slotAt(8))).toMatchObject([{ state: 'pending' }]);

    const { code, out } = await run(['restore'], { env: { DATABASE_URL: url }, now });
    expect([code, out]).toEqual([0, expect.stringContaining('are looked for on the platform')]);
    expect(await store.partsOf(slotAt(8))).toMatchObject([{ state: 'in doubt' }]);
    await store.claim(slotAt(9), channel, plan);
    await store.claim(slotAt(11), channel, plan);
    expect(await store.partsOf(slotAt(9))).toMatchObject([{ state: 'in doubt' }]);
    expect(await store.partsOf(slotAt(11))).toMatchObject([{ state: 'pending' }]);
  });

  it('asks for the backup where the state is a file', async () => {
    const { code, err } = await run(['restore'], { env: { STATE_DIR: temporaryFolder() } });
    expect([code, err]).toEqual([2, expect.stringContaining('heatline restore <file>')]);
  });

  it('is what follows pg_restore when somebody names a file', async () => {
    const env = { DATABASE_URL: 'postgres://user@localhost/heatline' };
    const { code, err } = await run(['restore', join('backups', 'heatline.dump')], { env });
    expect(code).toBe(2);
    expect(err).toMatch(/pg_restore .* backups\/heatline\.dump, then heatline restore without a file/);
  });
});
