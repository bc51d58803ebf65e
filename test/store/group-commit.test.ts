import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { sqliteBackend, sqliteDialect } from '../../src/store/backends/sqlite-backend.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
let file: string;
let db: Kysely<{ notes: { id: number } }>;
let onlooker: SqliteDatabase.Database;

beforeEach(async () => {
  folder = temporaryFolder();
  file = join(folder, 'state.sqlite');
  db = new Kysely({ dialect: sqliteBackend({ kind: 'sqlite', file }, machineClock).dialect });
  await sql`create table notes (id integer primary key)`.execute(db);
  onlooker = new SqliteDatabase(file, { readonly: true });
});

afterEach(async () => {
  onlooker.close();
  await db.destroy();
});

const write = (id: number) => db.insertInto('notes').values({ id }).execute();
const writeInTransaction = (id: number) =>
  db.transaction().execute(async (transaction) => {
    await transaction.insertInto('notes').values({ id }).execute();
    return transaction.selectFrom('notes').select('id').where('id', '=', id).execute();
  });
const written = () => onlooker.prepare('select id from notes order by id').pluck().all();
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** https://sqlite.org/fileformat2.html#walformat: in a frame that ends a commit, the second number is not 0. */
function commitsInLog(): number {
  const log = readFileSync(`${file}-wal`);
  const frameLength = 24 + log.readUInt32BE(8);
  const salt = log.readBigUInt64BE(16);
  const frames = numbers((log.length - 32) / frameLength).map((at) => log.subarray(32 + at * frameLength));
  return frames.filter((frame) => frame.readBigUInt64BE(8) === salt && frame.readUInt32BE(4) !== 0).length;
}

describe('several writers on one SQLite file', () => {
  it('shares commits between writes that come at once', async () => {
    const before = commitsInLog();
    await Promise.all(numbers(100).map((id) => (id % 2 ? write(id) : writeInTransaction(id))));
    expect(written()).toEqual(numbers(100));
    expect(commitsInLog() - before).toBeLessThanOrEqual(3);
  });

  it('lets a writer go on only when everyone can see what it wrote', async () => {
    await Promise.all(
      numbers(50).map(async (id) => {
        await (id % 2 ? write(id) : writeInTransaction(id));
        expect(written()).toContain(id);
      }),
    );
  });

  it('lets another process write in between, and waits for it', async () => {
    const other = new Kysely<{ notes: { id: number } }>({
      dialect: sqliteBackend({ kind: 'sqlite', file }, machineClock).dialect,
    });
    let isDone = false;
    let lastId = 100;
    const busy = numbers(20).map(async () => {
      while (!isDone) await writeInTransaction(++lastId);
    });
    try {
      await other.insertInto('notes').values({ id: 7 }).execute();
    } finally {
      isDone = true;
      await Promise.all(busy);
      await other.destroy();
    }
    expect(written()).toContain(7);
  });

  it('undoes only the write that failed', async () => {
    const outcomes = await Promise.allSettled([
      writeInTransaction(1),
      write(1),
      db.transaction().execute(async (transaction) => {
        await transaction.insertInto('notes').values({ id: 2 }).execute();
        throw new Error('changed my mind');
      }),
      db.transaction().execute(async (transaction) => {
        await transaction.insertInto('notes').values({ id: 3 }).execute();
        await transaction.insertInto('notes').values({ id: 1 }).execute();
      }),
      writeInTransaction(4),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(written()).toEqual([1, 4]);
  });

  it('goes on after a failed commit that could not be undone at once', async () => {
    const sqlite = new SqliteDatabase(join(folder, 'other.sqlite'));
    const prepare = sqlite.prepare.bind(sqlite);
    let failures = 0;
    sqlite.prepare = ((text: string) => {
      if (text !== 'ROLLBACK' || failures > 0) return prepare(text);
      failures += 1;
      throw new Error('disk I/O error');
    }) as typeof sqlite.prepare;
    await using other = new Kysely({ dialect: sqliteDialect(async () => sqlite, machineClock) });
    await sql`pragma foreign_keys = on`.execute(other);
    await sql`create table notes (id integer primary key)`.execute(other);
    await sql`create table replies (note integer references notes deferrable initially deferred)`.execute(
      other,
    );
    await expect(sql`insert into replies values (7)`.execute(other)).rejects.toThrow('FOREIGN KEY');
    expect(failures).toBe(1);
    await sql`insert into notes values (3)`.execute(other);
    expect((await sql`select id from notes`.execute(other)).rows).toEqual([{ id: 3 }]);
    expect((await sql`select note from replies`.execute(other)).rows).toEqual([]);
  });

  it('reports a failed commit to every writer that shares it', async () => {
    await sql`pragma foreign_keys = on`.execute(db);
    await sql`create table replies (note integer references notes deferrable initially deferred)`.execute(db);
    const outcomes = await Promise.allSettled([
      writeInTransaction(1),
      sql`insert into replies values (7)`.execute(db),
      write(2),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(written()).toEqual([]);

    await writeInTransaction(3);
    expect(written()).toEqual([3]);
  });

  it('reports a full disk to every writer, and goes on when there is space again', async () => {
    await sql`create table filler (text text)`.execute(db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
    const fill = () => sql`insert into filler values (${'x'.repeat(20_000)})`.execute(db);
    const outcomes = await Promise.allSettled([writeInTransaction(1), fill(), write(2)]);
    expect(outcomes[1]?.status).toBe('rejected');
    const kept = outcomes.flatMap(({ status }, at) =>
      at !== 1 && status === 'fulfilled' ? [at === 0 ? 1 : 2] : [],
    );
    expect(written()).toEqual(kept);

    await sql`pragma max_page_count = 1000000`.execute(db);
    await fill();
    await write(3);
    expect(written()).toContain(3);
  });
});
