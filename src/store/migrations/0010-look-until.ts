import type { Kysely } from 'kysely';

/** How long a message in doubt is looked for once its digest is no news any more. */
export const lookUntil = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('look_until', 'bigint').execute();
  },
};
