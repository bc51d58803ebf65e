import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { postgresBackend } from '../../src/store/backends/postgres-backend.ts';
import { sqliteBackend } from '../../src/store/backends/sqlite-backend.ts';
import { firstState } from '../../src/store/migrations/0001-first-state.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

/** Leaves a state as the first version did: a subscription "k7m2p", and its digest of 08:00 half sent. */
export async function leaveFirstState(location: StateLocation): Promise<void> {
  await using db = new Kysely<unknown>({ dialect: dialectOf(location) });
  const provider = { getMigrations: async () => ({ '0001-first-state': firstState }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  const slot = Date.parse('2021-12-13T08:00:00Z');
  await sql`insert into subscriptions
    (id, platform, channel_id, name, cron, timezone, criteria_json, style, on_empty, catch_up, if_unknown, origin,
     created_at, next_run_at, state, skip_next)
    values ('k7m2p', 'slack', 'C1', 'Top stories', '0 8 * * *', 'UTC', '{"count":5,"filter":{}}', 'compact', 'skip', 'all',
     'leave', 'chat', ${slot}, ${slot}, 'active', 0)`.execute(db);
  await sql`insert into deliveries
    (subscription_id, slot, platform, channel_id, state, owner, stories_json, if_unknown)
    values ('k7m2p', ${slot}, 'slack', 'C1', 'claimed', 'a copy that ended', '[]', 'leave')`.execute(db);
  await sql`insert into delivery_parts (subscription_id, slot, position, state, payload_json, message_id)
    values ('k7m2p', ${slot}, 0, 'arrived', '{"text":"one"}', 'm1'),
      ('k7m2p', ${slot}, 1, 'pending', '{"text":"two"}', null)`.execute(db);
}

function dialectOf(location: StateLocation): Dialect {
  return location.kind === 'sqlite'
    ? sqliteBackend(location.file).dialect
    : postgresBackend(location.url).dialect;
}
