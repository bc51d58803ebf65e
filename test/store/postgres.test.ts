import { type AddressInfo, connect, createServer } from 'node:net';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
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
import { eventually } from '../eventually.ts';
import { type PostgresServer, password, startPostgres } from '../servers/postgres-server.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server[Symbol.asyncDispose]());

const newState = async () => ({ kind: 'postgres', url: await server.createDatabase() }) as const;

/** The empty states that the running test uses. One that was made before a group's tests is theirs to the end. */
let used: string[] = [];
beforeEach(() => {
  used = [];
});
afterEach(async () => {
  for (const url of used) await server.giveBack(url);
});

const emptyState = async () => {
  const url = await server.createState();
  used.push(url);
  return { kind: 'postgres', url } as const;
};

const cutOthers = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** A proxy to the server of `url` that can be told to let new connections log in and break at their first statement. */
async function breakableWay(url: string) {
  const target = new URL(url);
  const way = { isBroken: false, url: '' };
  const listener = createServer((client) => {
    const onward = connect(Number(target.port), target.hostname);
    client.on('data', (data) => {
      if (way.isBroken && data.includes('idle_in_transaction_session_timeout')) client.destroy();
      else onward.write(data);
    });
    onward.pipe(client);
    for (const [end, other] of [[client, onward] as const, [onward, client] as const])
      end.on('error', () => {}).on('close', () => other.destroy());
  });
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const { port } = listener.address() as AddressInfo;
  way.url = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href;
  return Object.assign(way, { [Symbol.asyncDispose]: async () => void listener.close() });
}

async function faultOf(opened: Promise<unknown>): Promise<Error> {
  const fault = await opened.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof Error)) throw new Error('the state was opened');
  return fault;
}

describe('a state in PostgreSQL', () => {
  stateOpeningContract(newState);
  subscriptionStoreContract(emptyState);
  configuredSubscriptionsContract(emptyState);
  deliveryStoreContract(emptyState);
  storyMemoryContract(emptyState);
  alertContract(emptyState);
  interruptedDeliveriesContract(emptyState);
  postedDigestStoreContract(emptyState, newState);
  purgeContract(emptyState);
  manyCopiesContract(emptyState);
  installationStoreContract(emptyState);
  feedStoreContract(emptyState);
  feedbackStoreContract(emptyState);

  it('lets forty connections at once claim each slot once', async () => {
    const location = await emptyState();
    const copies = await Promise.all(Array.from({ length: 8 }, () => openState(location, machineClock)));
    const ids = Array.from({ length: 50 }, (_, position) => `slack:C${position}`);
    const claims = copies.flatMap((db, copy) => {
      const store = createDeliveryStore(db, `copy ${copy}`, machineClock);
      return ids.map(async (subscriptionId) => {
        const key = { subscriptionId, slot: new Date('2021-12-13T08:00:00Z') };
        const plan = { parts: [{ payload: { text: 'one' } }], stories: [], ifUnknown: 'leave' } as const;
        const claim = await store.claim(key, { platform: 'slack', id: 'C1' }, plan);
        return claim === 'claimed' ? [subscriptionId] : [];
      });
    });
    expect((await Promise.all(claims)).flat().sort()).toEqual(ids.toSorted());
    await Promise.all(copies.map((db) => db.destroy()));
  });

  it('survives connections that the server cuts, idle or within a transaction', async () => {
    const { url } = await emptyState();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    await server.query(url, cutOthers);
    const broken = db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('deliveries').selectAll().execute();
      await server.query(url, cutOthers);
      await transaction.selectFrom('deliveries').selectAll().execute();
    });
    await expect(broken).rejects.toThrow(
      /Connection terminated|terminating connection|the connection to it broke/,
    );
    // The pool learns of a cut connection a moment after the cut.
    await eventually(async () => expect(await db.selectFrom('deliveries').selectAll().execute()).toEqual([]));
  });

  it('recovers after a time in which every new connection breaks at its first statement', async () => {
    const { url } = await emptyState();
    await using way = await breakableWay(url);
    await using db = await openState({ kind: 'postgres', url: way.url }, machineClock);
    const read = () => db.selectFrom('deliveries').select('slot').execute();
    way.isBroken = true;
    await server.query(url, cutOthers);
    // More than the pool holds: none may stay counted as in use.
    for (let failure = 0; failure < 7; failure += 1) await expect(read()).rejects.toThrow();
    way.isBroken = false;
    expect(await read()).toEqual([]);
  });

  it('ends a transaction that is left open, so that it holds no row against other copies', async () => {
    const { url } = await emptyState();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    const { rows } = await sql`show idle_in_transaction_session_timeout`.execute(db);
    expect(rows).toEqual([{ idleInTransactionSessionTimeout: '30s' }]);
  });

  it.each([
    {
      fault: 'a wrong password',
      change: (url: URL) => Object.assign(url, { password: 'another-s3cret' }),
      says: /password authentication failed.* Name the right user and password in DATABASE_URL\.$/,
    },
    {
      fault: 'a database that does not exist',
      change: (url: URL) => Object.assign(url, { pathname: '/nowhere' }),
      says: /"nowhere" does not exist\. Create that database/,
    },
    {
      fault: 'a server that does not answer',
      change: (url: URL) => Object.assign(url, { port: '1' }),
      says: /ECONNREFUSED.* Start the server, or name the right host and port in DATABASE_URL\.$/,
    },
    {
      fault: 'a host that does not exist',
      change: (url: URL) => Object.assign(url, { hostname: 'nowhere.invalid' }),
      says: /Start the server, or name the right host and port in DATABASE_URL\.$/,
    },
  ])('names $fault and how to fix it, and shows no password', async ({ change, says }) => {
    const { url } = await emptyState();
    const changed = change(new URL(url));
    const fault = await faultOf(openState({ kind: 'postgres', url: changed.href }, machineClock));
    expect(fault.name).toBe('StateError');
    expect(fault.message).toMatch(says);
    expect(fault.message).toContain(
      `the state in postgres://${changed.host}${changed.pathname} cannot be used`,
    );
    const shown = inspect(fault, { depth: 20, showHidden: true });
    for (const secret of [password, encodeURIComponent(password), 's3cret'])
      expect(shown).not.toContain(secret);
  });

  it('names the right that the user lacks', async () => {
    const { url } = await newState();
    await server.query(url, `create role reader login password 'reader'`);
    const asReader = Object.assign(new URL(url), { username: 'reader', password: 'reader' }).href;
    const fault = await faultOf(openState({ kind: 'postgres', url: asReader }, machineClock));
    expect(fault.message).toMatch(/permission denied for schema public\. Let the user create tables: GRANT/);
  });
});
