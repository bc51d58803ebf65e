import type { StateDatabase } from '../database.ts';

const prefix = 'purge of ';

/**
 * Takes today's purge (by UTC) for this copy.
 * @returns milliseconds from the last purge to today, negative if a clock was set back; undefined when
 * today's is taken, or when it is the first ever
 */
export function takeDay(db: StateDatabase, now: Date): Promise<number | undefined> {
  const name = `${prefix}${now.toISOString().slice(0, 10)}`;
  return db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .insertInto('locks')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (taken.numInsertedOrUpdatedRows !== 1n) return undefined;
    const before = await transaction
      .deleteFrom('locks')
      .where('name', 'like', `${prefix}%`)
      .where('name', '!=', name)
      .returning('name')
      .execute();
    const last = before
      .map((row) => row.name)
      .sort()
      .at(-1);
    return last === undefined ? undefined : timeOf(name) - timeOf(last);
  });
}

function timeOf(name: string): number {
  return Date.parse(name.slice(prefix.length));
}
