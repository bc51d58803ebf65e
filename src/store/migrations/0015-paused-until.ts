import type { Kysely } from 'kysely';

/** When a paused subscription resumes by itself. */
export const pausedUntil = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('subscriptions').addColumn('resume_at', 'bigint').execute();
  },
};
