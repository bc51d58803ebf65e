import type { Kysely } from 'kysely';

/** How long a delivery is tried: one that began late is not given up because of its slot's age. */
export const usefulUntil = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('useful_until', 'bigint').execute();
  },
};
