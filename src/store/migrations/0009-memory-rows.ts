import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** How many old rows are read at once; each batch becomes one row per moment. */
const rowsAtOnce = 5_000;

/**
 * A channel's memory had one row per story key, fifty per digest: the most expensive part of a delivery. Now
 * one row holds all keys of a digest that are forgotten at the same moment.
 */
export const memoryRows = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const db = untyped.withTables<Tables>();
    // Copies of the previous version may be running: rows they write behind the page being read would be
    // lost. On SQLite the migration's own transaction keeps them out.
    if (db.getExecutor().adapter instanceof PostgresAdapter)
      await sql`lock table shown_stories in access exclusive mode`.execute(db);
    await db.schema
      .createTable('memories')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('shown_at', 'bigint', (column) => column.notNull())
      .addColumn('forgotten_at', 'bigint', (column) => column.notNull())
      .addColumn('delivery_id', 'text', (column) => column.notNull())
      .addColumn('keys', 'integer', (column) => column.notNull())
      .addColumn('memories_json', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('memories_once', [
        ...(['platform', 'channel_id', 'shown_at', 'forgotten_at', 'delivery_id'] as const),
      ])
      .execute();
    let number = 0;
    for await (const page of pagesOf(db)) {
      number += 1;
      for (const { forgottenAt, platform, channelId, rows } of byChannelAndEnd(page)) {
        await db
          .insertInto('memories')
          .values({
            ...{ platform, channelId, shownAt: 0, forgottenAt },
            // Which digest the rows belong to is unknown; the page number distinguishes rows forgotten at the
            // same moment.
            ...{ deliveryId: String(number), keys: rows.length },
            memoriesJson: JSON.stringify(rows.map(memoryOf)),
          })
          .execute();
      }
    }
    await db.schema.dropTable('shown_stories').execute();
    await db.schema.alterTable('memories').renameTo('shown_stories').execute();
  },
};

type Row = {
  platform: string;
  channelId: string;
  keyHash: string;
  storyKey: string;
  heat: number;
  outlets: number;
  updatableUntil: number;
  forgottenAt: number;
  outlet: string | null;
  publishedAt: number | null;
};

type Tables = {
  shownStories: Row;
  memories: {
    platform: string;
    channelId: string;
    forgottenAt: number;
    shownAt: number;
    deliveryId: string;
    keys: number;
    memoriesJson: string;
  };
};

async function* pagesOf(db: Kysely<Tables>): AsyncGenerator<Row[]> {
  for (let after = { platform: '', channelId: '', keyHash: '' }; ; ) {
    const page = await db
      .selectFrom('shownStories')
      .selectAll()
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('platform', 'channelId', 'keyHash'),
          '>',
          tuple(after.platform, after.channelId, after.keyHash),
        ),
      )
      .orderBy('platform')
      .orderBy('channelId')
      .orderBy('keyHash')
      .limit(rowsAtOnce)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last;
  }
}

function byChannelAndEnd(page: readonly Row[]) {
  const groups = Map.groupBy(page, ({ platform, channelId, forgottenAt }) =>
    JSON.stringify([platform, channelId, Number(forgottenAt)]),
  );
  return [...groups.values()].flatMap((rows) => {
    const [row] = rows;
    return row ? [{ ...row, forgottenAt: Number(row.forgottenAt), rows }] : [];
  });
}

function memoryOf({ storyKey: key, heat, outlets, updatableUntil, outlet, publishedAt }: Row) {
  const isTitled = outlet !== null && publishedAt !== null;
  return {
    ...{ heat, outlets, updatableUntil: Number(updatableUntil) },
    keys: isTitled ? [] : [key],
    titled: isTitled ? [{ key, outlet, at: Number(publishedAt) }] : [],
  };
}
