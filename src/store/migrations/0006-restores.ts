import type { Kysely } from 'kysely';

/** When backups were put in the place of the state: what came due before may have been sent, and the ledger not know it. */
export const restores = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('restores')
      .addColumn('restored_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
