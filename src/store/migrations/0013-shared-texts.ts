import { hash } from 'node:crypto';
import { type Kysely, PostgresAdapter, sql } from 'kysely';

const rowsAtOnce = 200;

/**
 * The stories, digest and messages of a delivery used to be stored in its rows, repeated when many channels
 * got the same, and rewritten whenever the row changed. Now they are in a table of their own, once each, and
 * rows refer to them.
 */
export const sharedTexts = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const db = untyped.withTables<Tables>();
    // Copies of the previous version may be running: rows they write behind the page being read would be
    // lost. On SQLite the migration's own transaction keeps them out.
    if (db.getExecutor().adapter instanceof PostgresAdapter)
      await sql`lock table deliveries, delivery_parts in access exclusive mode`.execute(db);
    await db.schema
      .createTable('texts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('deliveries').addColumn('stories_id', 'text').execute();
    await db.schema.alterTable('deliveries').addColumn('digest_id', 'text').execute();
    await db.schema.alterTable('delivery_parts').addColumn('payload_id', 'text').execute();
    await moveOutOfDeliveries(db);
    await moveOutOfParts(db);
    await db.schema.alterTable('deliveries').dropColumn('stories_json').execute();
    await db.schema.alterTable('deliveries').dropColumn('digest_json').execute();
    await db.schema.alterTable('delivery_parts').dropColumn('payload_json').execute();
    // Lets the purge find texts that nothing refers to.
    await db.schema.createIndex('texts_of_stories').on('deliveries').column('stories_id').execute();
    await db.schema
      .createIndex('texts_of_digests')
      .on('deliveries')
      .column('digest_id')
      .where(sql.ref('digest_id'), 'is not', null)
      .execute();
    await db.schema
      .createIndex('texts_of_messages')
      .on('delivery_parts')
      .column('payload_id')
      .where(sql.ref('payload_id'), 'is not', null)
      .execute();
  },
};

type Tables = {
  deliveries: {
    subscriptionId: string;
    slot: number;
    storiesJson: string;
    digestJson: string | null;
    storiesId: string | null;
    digestId: string | null;
  };
  deliveryParts: {
    subscriptionId: string;
    slot: number;
    position: number;
    payloadJson: string;
    payloadId: string | null;
  };
  texts: { id: string; text: string };
};

async function moveOutOfDeliveries(db: Kysely<Tables>): Promise<void> {
  for (let after = { subscriptionId: '', slot: 0 }; ; ) {
    const page = await db
      .selectFrom('deliveries')
      .select(['subscriptionId', 'slot', 'storiesJson', 'digestJson'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('subscriptionId', 'slot'), '>', tuple(after.subscriptionId, after.slot)),
      )
      .orderBy('subscriptionId')
      .orderBy('slot')
      .limit(rowsAtOnce)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    for (const { subscriptionId, slot, storiesJson, digestJson } of page) {
      const storiesId = storiesJson === '[]' ? null : await keep(db, storiesJson);
      const digestId = digestJson === null ? null : await keep(db, digestJson);
      if (storiesId === null && digestId === null) continue;
      await db
        .updateTable('deliveries')
        .set({ storiesId, digestId })
        .where((eb) => eb.and({ subscriptionId, slot }))
        .execute();
    }
    after = last;
  }
}

async function moveOutOfParts(db: Kysely<Tables>): Promise<void> {
  for (let after = { subscriptionId: '', slot: 0, position: 0 }; ; ) {
    const page = await db
      .selectFrom('deliveryParts')
      .select(['subscriptionId', 'slot', 'position', 'payloadJson'])
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('subscriptionId', 'slot', 'position'),
          '>',
          tuple(after.subscriptionId, after.slot, after.position),
        ),
      )
      .orderBy('subscriptionId')
      .orderBy('slot')
      .orderBy('position')
      .limit(rowsAtOnce)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    for (const { subscriptionId, slot, position, payloadJson } of page) {
      // An empty payload marks one that was purged.
      if (payloadJson === '{}') continue;
      await db
        .updateTable('deliveryParts')
        .set({ payloadId: await keep(db, payloadJson) })
        .where((eb) => eb.and({ subscriptionId, slot, position }))
        .execute();
    }
    after = last;
  }
}

async function keep(db: Kysely<Tables>, text: string): Promise<string> {
  const id = hash('sha256', text, 'base64url');
  await db
    .insertInto('texts')
    .values({ id, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}
