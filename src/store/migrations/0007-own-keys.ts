import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { keysOfLead, keysOfPage } from '../../digest/known-under.ts';

const deliveriesAtOnce = 200;

/** A SQLite statement takes 32,766 values; each row has ten. */
const rowsAtOnce = 2_000;

/**
 * Channels used to remember a story under every address that its articles listed as related, so an address
 * listed beside two stories kept the second from being shown. Now they remember the addresses and titles of
 * the story's own articles. Of what was shown before, only the link and the title shown are sure to be the
 * story's own, so these stay. A title is stored with who published under it and when, so that the next
 * instalment of a series counts as news.
 */
export const ownKeys = {
  async up(untyped: Kysely<unknown>): Promise<void> {
    const db = untyped.withTables<Tables>();
    await db.schema
      .createTable('own_keys')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('key_hash', 'text', (column) => column.notNull())
      .addColumn('story_key', 'text', (column) => column.notNull())
      .addColumn('heat', 'double precision', (column) => column.notNull())
      .addColumn('outlets', 'integer', (column) => column.notNull())
      .addColumn('updatable_until', 'bigint', (column) => column.notNull())
      .addColumn('forgotten_at', 'bigint', (column) => column.notNull())
      .addColumn('outlet', 'text')
      .addColumn('published_at', 'bigint')
      .addPrimaryKeyConstraint('own_keys_once', ['platform', 'channel_id', 'key_hash'])
      .execute();
    for await (const page of pagesOf(db)) {
      const keys = page.flatMap((delivery) =>
        storiesOf(delivery).flatMap((story) => keysOf(story, delivery)),
      );
      await keepRows(db, keys);
      for (const delivery of page) await rewriteStories(db, delivery);
    }
    await db.schema.dropTable('shown_stories').execute();
    await db.schema.alterTable('own_keys').renameTo('shown_stories').execute();
  },
};

type Delivery = {
  subscriptionId: string;
  slot: number;
  platform: string;
  channelId: string;
  sentAt: number | null;
  storiesJson: string;
};

type Row = {
  platform: string;
  channelId: string;
  keyHash: string;
  storyKey: string;
  heat: number;
  outlets: number;
  updatableUntil: number;
  forgottenAt: number;
};

type Tables = {
  deliveries: Delivery;
  shownStories: Row;
  ownKeys: Row & { outlet: string | null; publishedAt: number | null };
};

interface Story {
  readonly title: string;
  readonly link: string;
}

/** A story's own key: as the channel remembered it before, and as it does from now on. */
interface OwnKey {
  readonly platform: string;
  readonly channelId: string;
  readonly before: string;
  readonly key: string;
  readonly published?: { readonly outlet: string; readonly at: number };
}

async function* pagesOf(db: Kysely<Tables>): AsyncGenerator<Delivery[]> {
  for (let after = { subscriptionId: '', slot: 0 }; ; ) {
    const page = await db
      .selectFrom('deliveries')
      .select(['subscriptionId', 'slot', 'platform', 'channelId', 'sentAt', 'storiesJson'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('subscriptionId', 'slot'), '>', tuple(after.subscriptionId, after.slot)),
      )
      .where('storiesJson', '!=', '[]')
      .orderBy('subscriptionId')
      .orderBy('slot')
      .limit(deliveriesAtOnce)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last;
  }
}

function storiesOf({ storiesJson }: Delivery): Story[] {
  const stories: Story[] = JSON.parse(storiesJson);
  return stories;
}

/** For a title, it is known that the link's site published under it, and no later than the digest. */
function keysOf({ link, title }: Story, { platform, channelId, slot, sentAt }: Delivery): OwnKey[] {
  const host = (URL.parse(link)?.hostname ?? '').replace(/^www\./, '');
  const published = { outlet: host, at: Number(sentAt ?? slot) };
  return [...keysOfPage(link, title), ...keysOfLead({ url: link })].map((key) => ({
    ...{ platform, channelId, key },
    ...(key.startsWith('title:') ? { before: titleKeyBefore(title), published } : { before: link }),
  }));
}

/** How titles were compared before: without any punctuation. */
function titleKeyBefore(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return `title:${words}`;
}

/** Rows keep what is remembered under a key; of several, the one shown last counts. */
async function keepRows(db: Kysely<Tables>, keys: readonly OwnKey[]): Promise<void> {
  const rows = await db
    .selectFrom('shownStories')
    .selectAll()
    .where(
      'keyHash',
      'in',
      keys.map(({ before }) => hashOf(before)),
    )
    .execute();
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]));
  const kept = new Map<string, Tables['ownKeys']>();
  for (const { before, key, published, ...channel } of keys) {
    const row = byPlace.get(placeOf({ ...channel, keyHash: hashOf(before) }));
    if (!row) continue;
    const own = {
      ...{ ...row, storyKey: key, keyHash: hashOf(key) },
      ...{ outlet: published?.outlet ?? null, publishedAt: published?.at ?? null },
    };
    const other = kept.get(placeOf(own));
    if (!other || Number(other.publishedAt) < Number(own.publishedAt)) kept.set(placeOf(own), own);
  }
  const all = [...kept.values()];
  for (let at = 0; at < all.length; at += rowsAtOnce) {
    await db
      .insertInto('ownKeys')
      .values(all.slice(at, at + rowsAtOnce))
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'channelId', 'keyHash'])
          .doUpdateSet((eb) => ({
            outlet: eb.ref('excluded.outlet'),
            publishedAt: eb.ref('excluded.publishedAt'),
          }))
          .whereRef('excluded.publishedAt', '>', 'ownKeys.publishedAt'),
      )
      .execute();
  }
}

async function rewriteStories(db: Kysely<Tables>, delivery: Delivery): Promise<void> {
  const { subscriptionId, slot } = delivery;
  const stories = storiesOf(delivery).map((story) => {
    const keys = keysOf(story, delivery);
    return {
      ...story,
      keys: keys.map(({ key }) => key),
      titled: keys.flatMap(({ key, published }) =>
        published ? [{ key, outlet: published.outlet, at: new Date(published.at) }] : [],
      ),
    };
  });
  await db
    .updateTable('deliveries')
    .set({ storiesJson: JSON.stringify(stories) })
    .where((eb) => eb.and({ subscriptionId, slot }))
    .execute();
}

function placeOf({ platform, channelId, keyHash }: Pick<Row, 'platform' | 'channelId' | 'keyHash'>): string {
  return JSON.stringify([platform, channelId, keyHash]);
}

function hashOf(storyKey: string): string {
  return hash('sha256', storyKey, 'base64url');
}
