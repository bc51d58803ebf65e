import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { StateLocation } from '../../src/store/state-location.ts';
import { openEarlierState } from './earlier-state.ts';

/** What the first version remembered of two stories that list the same advertisement: link, title and listed addresses. */
const shown = [
  { id: 'a', title: 'What’s new in C#', link: 'https://a.example/csharp' },
  { id: 'b', title: 'What’s new in C++', link: 'https://b.example/cpp' },
].map((story) => ({
  ...{ ...story, heat: 9, outlets: 2, isUpdate: false },
  keys: [story.link, 'title:what s new in c', 'https://shop.example/advertisement'],
}));

/**
 * Leaves a state like the first version's: a subscription "k7m2p", the digest of the day before, and the half-sent
 * one of 08:00.
 */
export async function leaveFirstState(
  location: StateLocation,
  /** Of another channel, C2. */
  past: { readonly digests: number; readonly stories: number } = { digests: 0, stories: 0 },
): Promise<void> {
  await using db = await openEarlierState(location, '0001-first-state');
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

  const dayMs = 24 * 60 * 60_000;
  const dayBefore = slot - dayMs;
  await sql`insert into deliveries
    (subscription_id, slot, platform, channel_id, state, sent_at, stories_json, if_unknown)
    values ('k7m2p', ${dayBefore}, 'slack', 'C1', 'sent', ${dayBefore}, ${JSON.stringify(shown)}, 'leave')`.execute(
    db,
  );
  await sql`insert into delivery_parts (subscription_id, slot, position, state, payload_json, message_id)
    values ('k7m2p', ${dayBefore}, 0, 'arrived', '{}', 'm0')`.execute(db);
  for (const key of new Set(shown.flatMap(({ keys }) => keys))) {
    const isLink = shown.some(({ link }) => link === key);
    await sql`insert into shown_stories
      (platform, channel_id, key_hash, story_key, heat, outlets, updatable_until, forgotten_at)
      values ('slack', 'C1', ${hash('sha256', key, 'base64url')}, ${key}, 9, 2, ${dayBefore + 90 * dayMs},
        ${dayBefore + (isLink ? 400 : 90) * dayMs})`.execute(db);
  }
  for (let digest = 0; digest < past.digests; digest += 1) {
    const at = slot - (digest + 1) * 60_000;
    const stories = Array.from({ length: past.stories }, (_, story) => {
      const link = `https://c.example/${digest}/${story}`;
      const title = `title:report ${digest} ${story}`;
      return {
        ...{
          id: `${digest}-${story}`,
          title: `Report ${digest} ${story}`,
          link,
          heat: 1,
          outlets: 0,
          isUpdate: false,
        },
        keys: [link, title],
      };
    });
    await sql`insert into deliveries
      (subscription_id, slot, platform, channel_id, state, sent_at, stories_json, if_unknown)
      values ('past', ${at}, 'slack', 'C2', 'sent', ${at}, ${JSON.stringify(stories)}, 'leave')`.execute(db);
    const rows = stories.flatMap(({ keys }) =>
      keys.map(
        (key) =>
          sql`('slack', 'C2', ${hash('sha256', key, 'base64url')}, ${key}, 1, 0, ${at + 90 * dayMs}, ${at + 90 * dayMs})`,
      ),
    );
    await sql`insert into shown_stories
      (platform, channel_id, key_hash, story_key, heat, outlets, updatable_until, forgotten_at)
      values ${sql.join(rows)}`.execute(db);
  }
}
