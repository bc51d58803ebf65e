import type { Kysely } from 'kysely';

/** How long a delivery is tried: one that was begun late is not given up for the age of its slot. */
export const usefulUntil = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('useful_until', 'bigint').execute();
  },
};
