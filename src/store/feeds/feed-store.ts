import type { Selectable } from 'kysely';
import type { FeedState } from '../../gathering/feed-state.ts';
import { type FeedStore, type KnownItem, seenEveryMs } from '../../gathering/feed-store.ts';
import type { StateDatabase } from '../database.ts';
import type { FeedItemsTable } from '../schema.ts';
import { readFeedState } from './feed-state-row.ts';

/** SQLite takes 32,766 values per statement, PostgreSQL 65,535. */
const valuesAtOnce = 1_000;
const rowsAtOnce = 200;

const leadName = 'gathering';

export function createFeedStore(db: StateDatabase): FeedStore {
  const items = () => db.selectFrom('feedItems').selectAll();

  async function withKeys(rows: readonly Selectable<FeedItemsTable>[]): Promise<KnownItem[]> {
    const keys = new Map<string, string[]>();
    for (const paths of batches(rows.map(({ path }) => path))) {
      const found = await db.selectFrom('feedItemKeys').selectAll().where('path', 'in', paths).execute();
      for (const { key, path } of found) keys.set(path, [...(keys.get(path) ?? []), key]);
    }
    return rows.map((row) => toItem(row, keys.get(row.path) ?? []));
  }

  return {
    async states() {
      const rows = await db.selectFrom('feeds').select('stateJson').execute();
      return rows.flatMap(({ stateJson }) => readFeedState(stateJson) ?? []);
    },

    async saveState(state: FeedState) {
      const stateJson = JSON.stringify(state);
      await db
        .insertInto('feeds')
        .values({ address: state.address, stateJson })
        .onConflict((conflict) => conflict.column('address').doUpdateSet({ stateJson }))
        .execute();
    },

    async itemsKnownBy(keys) {
      const paths = new Set<string>();
      for (const some of batches(keys)) {
        const found = await db.selectFrom('feedItemKeys').select('path').where('key', 'in', some).execute();
        for (const { path } of found) paths.add(path);
      }
      const rows = [];
      for (const some of batches([...paths]))
        rows.push(...(await items().where('path', 'in', some).execute()));
      return withKeys(rows);
    },

    async saveItems(saved) {
      if (saved.length === 0) return;
      await db.transaction().execute(async (transaction) => {
        for (const some of batches(saved, rowsAtOnce)) {
          await transaction
            .insertInto('feedItems')
            .values(some.map(toRow))
            .onConflict((conflict) =>
              conflict.column('path').doUpdateSet(({ ref }) => ({
                feed: ref('excluded.feed'),
                isOwn: ref('excluded.isOwn'),
                state: ref('excluded.state'),
                checksum: ref('excluded.checksum'),
                lastSeenAt: ref('excluded.lastSeenAt'),
                changedAt: ref('excluded.changedAt'),
                content: ref('excluded.content'),
              })),
            )
            .execute();
          const keys = some.flatMap(({ path, keys }) => keys.map((key) => ({ key, path })));
          for (const few of batches(keys, rowsAtOnce)) {
            await transaction
              .insertInto('feedItemKeys')
              .values(few)
              .onConflict((conflict) => conflict.column('key').doNothing())
              .execute();
          }
        }
      });
    },

    async filesDatedBefore(until, limit) {
      const rows = await items()
        .where('state', '=', 'written')
        .where('publishedAt', '<', until.getTime())
        .orderBy('publishedAt')
        .limit(limit)
        .execute();
      return withKeys(rows);
    },

    async changedSince({ changedAt, path }, limit) {
      const rows = await items()
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('changedAt', 'path'), '>', tuple(changedAt.getTime(), path)),
        )
        .orderBy('changedAt')
        .orderBy('path')
        .limit(limit)
        .execute();
      return rows.map((row) => toItem(row, []));
    },

    async countSince(since) {
      const rows = await db
        .selectFrom('feedItems')
        .select(({ fn }) => ['feed', fn.countAll().as('count')])
        .where('firstSeenAt', '>', since.getTime())
        .groupBy('feed')
        .execute();
      return new Map(rows.map(({ feed, count }) => [feed, Number(count)]));
    },

    async forget(until) {
      const rows = await db.selectFrom('feeds').selectAll().execute();
      const states = rows.map(({ address, stateJson }) => ({ address, state: readFeedState(stateJson) }));
      const isUnasked = ({ state }: (typeof states)[number]) =>
        (state?.askedAt ?? state?.nextAt ?? new Date(0)) < until;
      for (const { address, state } of states.filter((one) => !isUnasked(one))) {
        const { documentAt } = state ?? {};
        if (documentAt === undefined || documentAt.getTime() - seenEveryMs > until.getTime()) continue;
        await db
          .updateTable('feedItems')
          .set({ lastSeenAt: until.getTime() })
          .where('feed', '=', address)
          .where('lastSeenAt', '>=', documentAt.getTime() - seenEveryMs)
          .where('lastSeenAt', '<', until.getTime())
          .execute();
      }
      const gone = await db
        .selectFrom('feedItems')
        .select('path')
        .where('lastSeenAt', '<', until.getTime())
        .where('state', '!=', 'written')
        .limit(valuesAtOnce)
        .execute();
      const unasked = states
        .filter(isUnasked)
        .slice(0, valuesAtOnce)
        .map(({ address }) => address);
      const count = gone.length + unasked.length;
      if (count === 0) return 0;
      const paths = gone.map(({ path }) => path);
      await db.transaction().execute(async (transaction) => {
        if (paths.length > 0) {
          await transaction.deleteFrom('feedItemKeys').where('path', 'in', paths).execute();
          await transaction.deleteFrom('feedItems').where('path', 'in', paths).execute();
        }
        if (unasked.length > 0) {
          await transaction.deleteFrom('feeds').where('address', 'in', unasked).execute();
        }
      });
      return count;
    },

    async lead(owner, now, until) {
      const row = { owner, until: until.getTime() };
      const changed = await db
        .insertInto('feedLeads')
        .values({ name: leadName, ...row })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(row)
            .where(({ or, eb }) =>
              or([eb('feedLeads.owner', '=', owner), eb('feedLeads.until', '<', now.getTime())]),
            ),
        )
        .returning('owner')
        .executeTakeFirst();
      return changed?.owner === owner;
    },

    async stopLeading(owner) {
      await db.deleteFrom('feedLeads').where('name', '=', leadName).where('owner', '=', owner).execute();
    },
  };
}

function toItem(row: Selectable<FeedItemsTable>, keys: readonly string[]): KnownItem {
  return {
    ...{ path: row.path, keys, feed: row.feed, isOwn: row.isOwn === 1, checksum: row.checksum },
    state: row.state === 'written' || row.state === 'removed' ? row.state : 'left',
    firstSeenAt: new Date(row.firstSeenAt),
    lastSeenAt: new Date(row.lastSeenAt),
    publishedAt: new Date(row.publishedAt),
    changedAt: new Date(row.changedAt),
    ...(row.content !== null && { text: row.content }),
  };
}

function toRow(item: KnownItem): Selectable<FeedItemsTable> {
  return {
    ...{
      path: item.path,
      feed: item.feed,
      isOwn: Number(item.isOwn),
      state: item.state,
      checksum: item.checksum,
    },
    firstSeenAt: item.firstSeenAt.getTime(),
    lastSeenAt: item.lastSeenAt.getTime(),
    publishedAt: item.publishedAt.getTime(),
    changedAt: item.changedAt.getTime(),
    content: item.text ?? null,
  };
}

function batches<Value>(values: readonly Value[], size = valuesAtOnce): Value[][] {
  const all: Value[][] = [];
  for (let at = 0; at < values.length; at += size) all.push(values.slice(at, at + size));
  return all;
}
