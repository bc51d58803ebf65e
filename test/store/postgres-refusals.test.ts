import { once } from 'node:events';
import { connect, createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createPostgresPool } from '../../src/store/backends/postgres-pool.ts';
import { migrationLimits, usualLimits } from '../../src/store/backends/postgres-timeouts.ts';
import { openState } from '../../src/store/database.ts';
import { StateError } from '../../src/store/state-location.ts';
import { tryWriting } from '../../src/store/try-writing.ts';
import { run } from '../cli/run.ts';
import { eventually } from '../eventually.ts';
import { startHoldingProxy } from '../faults/holding-proxy.ts';
import { type PostgresServer, password, startPostgres } from '../servers/postgres-server.ts';
import { type SelfSigned, selfSigned } from '../servers/self-signed.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const withParameters = (url: string, parameters: Record<string, string>) => {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(parameters)) changed.searchParams.set(name, value);
  return changed.href;
};

/** What a person reads when the state at `url` cannot be opened. */
async function refusalOf(url: string): Promise<string> {
  const fault = await openState({ kind: 'postgres', url }, machineClock).then(
    async (db) => {
      await db.destroy();
      throw new Error('the state was opened');
    },
    (error: unknown) => error,
  );
  if (!(fault instanceof StateError)) throw fault;
  const shown = inspect(fault, { depth: 20, showHidden: true });
  for (const secret of [password, encodeURIComponent(password)]) expect(shown).not.toContain(secret);
  return fault.message;
}

describe('a PostgreSQL server that only accepts encrypted connections', () => {
  let server: PostgresServer;
  let tls: SelfSigned;
  let url: string;
  beforeAll(async () => {
    tls = selfSigned('IP:127.0.0.1');
    server = await startPostgres({ tls });
    url = await server.createDatabase();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    tls[Symbol.dispose]();
  });

  it('connects with the certificate of its authority, and the driver prints nothing to stderr', async () => {
    const warn = vi.spyOn(process, 'emitWarning');
    for (const sslmode of ['require', 'verify-ca', 'verify-full']) {
      const trusting = withParameters(url, { sslmode, sslrootcert: tls.certificateFile });
      await using db = await openState({ kind: 'postgres', url: trusting }, machineClock);
      const { rows } = await sql<{
        ssl: boolean;
      }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
      expect(rows).toEqual([{ ssl: true }]);
    }
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('says that the connection has to be encrypted, and does not blame the password', async () => {
    const refusal = await refusalOf(url);
    expect(refusal).toMatch(/no encryption\. The server takes only encrypted connections from here: add/);
    expect(refusal).toContain('?sslmode=verify-full to DATABASE_URL');
    expect(refusal).not.toContain('password');
  });

  it.each(['prefer', 'require', 'verify-ca', 'verify-full'])(
    'asks for the certificate of a private authority with sslmode=%s',
    async (sslmode) => {
      expect(await refusalOf(withParameters(url, { sslmode }))).toMatch(
        /self-signed certificate\. Name the file of the authority's certificate in DATABASE_URL: .*sslrootcert=/,
      );
    },
  );

  it('connects without a check of the certificate if that is asked for', async () => {
    await using db = await openState(
      {
        kind: 'postgres',
        url: withParameters(url, { sslmode: 'no-verify' }),
      },
      machineClock,
    );
    await tryWriting(db, new Date(), 'a visitor');
  });

  it('says that a certificate is for another name', async () => {
    const elsewhere = new URL(
      withParameters(url, { sslmode: 'verify-full', sslrootcert: tls.certificateFile }),
    );
    elsewhere.hostname = 'localhost';
    expect(await refusalOf(elsewhere.href)).toMatch(
      /does not match certificate's altnames.*Name the server in DATABASE_URL as its certificate does/,
    );
  });

  it.each([
    ['that does not exist', () => join(temporaryFolder(), 'ca.pem')],
    ['that is a folder', () => temporaryFolder()],
    ['that holds no certificate', () => import.meta.filename],
  ])('names sslrootcert when it points to a file %s', async (_, file) => {
    const refusal = await refusalOf(withParameters(url, { sslmode: 'verify-full', sslrootcert: file() }));
    expect(refusal).toMatch(/sslrootcert/);
  });

  it('says that the server admits no connections from this machine for the user', async () => {
    await server.query(url, "create role stranger login password 'stranger'");
    const asStranger = new URL(withParameters(url, { sslmode: 'no-verify' }));
    Object.assign(asStranger, { username: 'stranger', password: 'stranger' });
    expect(await refusalOf(asStranger.href)).toMatch(
      /no pg_hba.conf entry .*SSL encryption\. Add a line for this machine and user to the server's pg_hba.conf/,
    );
  });
});

describe('a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ settings: { max_connections: 20 } });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it('says how to connect to a server without TLS', async () => {
    const url = withParameters(await server.createDatabase(), { sslmode: 'verify-full' });
    expect(await refusalOf(url)).toMatch(
      /does not support SSL connections\. Turn TLS on .*sslmode=disable in DATABASE_URL\.$/,
    );
  });

  it('says which limit to raise when the server has no free connection', async () => {
    const url = await server.createDatabase();
    await server.query(url, "create role crowd login password 'crowd' connection limit 0");
    const asCrowd = Object.assign(new URL(url), { username: 'crowd', password: 'crowd' }).href;
    expect(await refusalOf(asCrowd)).toMatch(
      /too many connections for role "crowd"\. Raise max_connections of the server or the CONNECTION LIMIT/,
    );
  });

  it('says which right is missing when the user may only read', async () => {
    const url = await server.createDatabase();
    await (await openState({ kind: 'postgres', url }, machineClock)).destroy();
    await server.query(url, "create role looker login password 'looker' in role pg_read_all_data");
    const asLooker = Object.assign(new URL(url), { username: 'looker', password: 'looker' }).href;
    await using db = await openState({ kind: 'postgres', url: asLooker }, machineClock);
    await expect(tryWriting(db, new Date(), 'a visitor')).rejects.toThrow(
      /permission denied for table copies\. Let the user work with the tables: GRANT ALL ON ALL TABLES/,
    );
  });

  it('leaves nothing behind in the database when it checks whether it can write', async () => {
    const url = await server.createDatabase();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    await tryWriting(db, new Date(), 'a visitor');
    expect(await db.selectFrom('copies').selectAll().execute()).toEqual([]);
  });

  it('cancels a statement that takes too long, and says what to look at', async () => {
    const url = await server.createDatabase();
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    await sql`set statement_timeout = 50`.execute(db);
    await expect(sql`select pg_sleep(20)`.execute(db)).rejects.toThrow(
      /statement timeout\. The server is overloaded/,
    );
    await using another = await openState({ kind: 'postgres', url }, machineClock);
    const { rows } = await sql`show statement_timeout`.execute(another);
    expect(rows).toEqual([{ statementTimeout: '45s' }]);
  });

  it('respects the time limits in the address, except while it changes tables', async () => {
    const url = withParameters(await server.createDatabase(), {
      ...{ statement_timeout: '120000', idle_in_transaction_session_timeout: '5000' },
    });
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    const { rows } = await sql`
      select name, setting from pg_settings
      where name in ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(db);
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '5000' },
      { name: 'statement_timeout', setting: '120000' },
    ]);
    const migrating = await createPostgresPool(url, migrationLimits, machineClock);
    const client = await migrating.connect();
    expect((await client.query('show statement_timeout', [])).rows).toEqual([{ statement_timeout: '0' }]);
    client.release();
    await migrating.end();
  });

  it.each([
    ['query_timeout', 1_000],
    ['statement_timeout', 120_000],
  ])('waits for an answer as long as the address says with %s', async (name, ms) => {
    const url = withParameters(await server.createDatabase(), { [name]: `${ms}` });
    const waits = new Set<number>();
    const callIn = (ms: number, run: () => void) => {
      waits.add(ms);
      return machineClock.callIn(ms, run);
    };
    const pool = await createPostgresPool(url, usualLimits, { callIn });
    const client = await pool.connect();
    await client.query('select 1', []);
    client.release();
    expect([...waits]).toEqual([name === 'query_timeout' ? ms : ms + 5_000]);
    await pool.end();
  });

  it('has the system probe a connection on which nothing was sent for ten seconds', async () => {
    const keptAlive = vi.spyOn(Socket.prototype, 'setKeepAlive');
    await using _db = await openState({ kind: 'postgres', url: await server.createDatabase() }, machineClock);
    expect(keptAlive.mock.calls).toContainEqual([true, 10_000]);
    keptAlive.mockRestore();
  });

  it('gives up on a silent server in time, and asks again over another connection', async () => {
    const url = await server.createDatabase();
    await using proxy = await startHoldingProxy(
      { host: '127.0.0.1', port: Number(new URL(url).port) },
      (piece) => piece.includes('select 41'),
    );
    const throughProxy = Object.assign(new URL(url), { port: String(proxy.port) }).href;
    const pool = await createPostgresPool(
      throughProxy,
      { ...usualLimits, answerMs: 200, endMs: 200 },
      machineClock,
    );
    const client = await pool.connect();
    await expect(client.query('select 41', [])).rejects.toThrow(
      /cannot be used: it stopped answering\. Check the network between this machine and the server/,
    );
    client.release();
    const next = await pool.connect();
    expect((await next.query('select 42 as answer', [])).rows).toEqual([{ answer: 42 }]);
    next.release();
    await pool.end();
  });

  it('does not let a silent server hold up the end', async () => {
    const url = await server.createDatabase();
    await using proxy = await startHoldingProxy(
      { host: '127.0.0.1', port: Number(new URL(url).port) },
      (piece) => piece.includes('select 41'),
    );
    const throughProxy = Object.assign(new URL(url), { port: String(proxy.port) }).href;
    const pool = await createPostgresPool(
      throughProxy,
      { ...usualLimits, answerMs: undefined, endMs: 100 },
      machineClock,
    );
    const client = await pool.connect();
    const unanswered = client.query('select 41', []);
    unanswered.catch(() => {});
    await proxy.held;
    await pool.end();
  });
});

describe('a machine that accepts connections and never answers', () => {
  it('says that the server does not answer', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const url = `postgres://user@127.0.0.1:${port}/heatline`;
    const pool = await createPostgresPool(url, { ...usualLimits, connectMs: 200 }, machineClock);
    await expect(pool.connect()).rejects.toThrow(
      /cannot be used: it did not answer in time\. Name the right host and port/,
    );
    await pool.end();
    mute.close();
  });
});

describe('what answers in place of a PostgreSQL server', () => {
  const authentication = (kind: number) => (client: Socket) =>
    void client.once('data', () => client.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, kind])));
  const says = (answer: Buffer | string) => (client: Socket) =>
    void client.once('data', () => client.write(answer));

  it.each<[kind: string, answer: (client: Socket) => void, parameters: string, told: RegExp]>([
    [
      'a server that asks for GSSAPI',
      authentication(7),
      '',
      /: the server asks for Kerberos \(GSSAPI\), which Heatline does not support\. Give this user scram-sha-256 in the server's pg_hba\.conf\.$/,
    ],
    [
      'a server that asks for SSPI',
      authentication(9),
      '',
      /: the server asks for a Windows login \(SSPI\), which Heatline does not support\. Give this user scram-sha-256/,
    ],
    [
      'a server that asks for something unheard of',
      authentication(99),
      '',
      /: the server asks for a login method \(99\), which Heatline does not support\. Give this user scram-sha-256/,
    ],
    [
      'a server that takes other SASL mechanisms alone',
      says(Buffer.from('R\0\0\0\u0015\0\0\0\u000aOAUTHBEARER\0\0', 'latin1')),
      '',
      /: the server asks for a login method that Heatline does not support\. Give this user scram-sha-256/,
    ],
    [
      'a server that refuses without a word',
      says(Buffer.from([0x45, 0, 0, 0, 5, 0])),
      '',
      /: it refused without giving a reason\. The server's log may say why/,
    ],
    [
      'a server that refuses with an unheard-of code alone',
      says(Buffer.from('E\0\0\0\u000cC99999\0\0', 'latin1')),
      '',
      /: it refused with the error 99999, without giving a reason\. The server's log may say why/,
    ],
    [
      'a server without TLS that is asked for it at once',
      (client) => void client.once('data', () => client.end()),
      '?sslnegotiation=direct',
      /: it closed the connection before it was encrypted\. Turn TLS on at the server .*sslnegotiation=direct requires/,
    ],
    [
      'another program, such as MySQL',
      says(Buffer.from('4a0000000a382e302e3336000b000000', 'hex')),
      '',
      /: whatever answered does not speak the PostgreSQL protocol\. Name the host and port of a PostgreSQL server/,
    ],
    [
      'another program that is asked for TLS',
      says('HTTP/1.1 400 Bad Request\r\n\r\n'),
      '?sslmode=verify-full',
      /: whatever answered does not speak the PostgreSQL protocol\. Name the host and port of a PostgreSQL server/,
    ],
  ])('reports %s', async (_, answer, parameters, told) => {
    const server = createServer((client) => {
      client.on('error', () => {});
      answer(client);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const at = `postgres://user:secret@127.0.0.1:${port}/heatline`;
    expect(await refusalOf(`${at}${parameters}`)).toMatch(told);
    server.close();
  });
});

describe('a PostgreSQL server whose connections break', () => {
  it('reports a connection that breaks while it changes tables', async () => {
    await using server = await startPostgres();
    const url = new URL(await server.createDatabase());
    const target = { port: Number(url.port), host: url.hostname };
    const way = createServer((client) => {
      const onward = connect(target);
      for (const end of [client, onward]) end.on('error', () => {});
      client.on('close', () => onward.destroy());
      client.on('data', (data) => {
        if (/create table "subscriptions"/.test(data.toString('latin1'))) client.destroy();
        else onward.write(data);
      });
      onward.pipe(client);
    }).listen(0, '127.0.0.1');
    await once(way, 'listening');
    const address = way.address();
    url.port = String(typeof address === 'object' && address ? address.port : 0);
    expect(await refusalOf(url.href)).toMatch(
      /: the connection to it broke\. Check the network between this machine and the server, and whether/,
    );
    way.close();
  });
});

describe('a PostgreSQL server that became read-only', () => {
  it('says that the server became read-only in doctor, at start-up and in commands that write, and leaves it for the new primary', async () => {
    await using server = await startPostgres();
    const url = await server.createDatabase();
    const env = { STATE_DIR: temporaryFolder(), CONTENT_DIR: temporaryFolder(), DATABASE_URL: url };
    await using db = await openState({ kind: 'postgres', url }, machineClock);
    await server.query(
      url,
      `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`,
    );
    const says =
      /cannot execute INSERT in a read-only transaction\. Name the server that takes writes in DATABASE_URL/;

    const doctor = await run(['doctor'], { env });
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(says);
    for (const args of [['start'], ['subscribe', 'console:terminal', '09:00']]) {
      const { code, err } = await run(args, { env });
      expect(code).toBe(1);
      expect(err).toMatch(says);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect((await run(['subscriptions'], { env })).code).toBe(0);

    // A connection from before the change is not read-only; it is dropped once it meets a read-only server.
    await server.demote();
    await eventually(() => expect(tryWriting(db, new Date(), 'a visitor')).rejects.toThrow(says));
    const { pid } = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0] ?? {};
    await expect(tryWriting(db, new Date(), 'a visitor')).rejects.toThrow(says);
    const after = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0];
    expect(after?.pid).not.toBe(pid);
  });
});
