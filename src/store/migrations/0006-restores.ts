import type { Kysely } from 'kysely';

/** When backups replaced the state: what was due before may have been sent without the ledger knowing. */
export const restores = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('restores')
      .addColumn('restored_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
