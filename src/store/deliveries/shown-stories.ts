import { hash } from 'node:crypto';
import type { OnConflictBuilder } from 'kysely';
import { z } from 'zod';
import type { ShownStory } from '../../delivery/delivery.ts';
import { memoriesOf, storyMemoryAt } from '../../delivery/story-memory.ts';
import type { StoryMemory } from '../../digest/story-memory.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import type { DeliveriesTable, ShownStoriesTable, StateSchema } from '../schema.ts';

const storiesSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    link: z.string(),
    keys: z.array(z.string()),
    titled: z
      .array(
        z.object({
          key: z.string(),
          outlet: z.string(),
          at: z.iso.datetime().transform((text) => new Date(text)),
        }),
      )
      .exactOptional(),
    heat: z.number(),
    outlets: z.number(),
    isUpdate: z.boolean(),
    memoryMs: z.number().exactOptional(),
  }),
);

export function parseStories({ storiesJson }: Pick<DeliveriesTable, 'storiesJson'>): ShownStory[] {
  return storiesSchema.parse(JSON.parse(storiesJson));
}

/** Remembers the stories of a delivery for its channel, under every key they have. What is known longer stays so. */
export function rememberStories(db: StateDatabase, row: ShownRow, at: Date): Promise<void> {
  return insertMemories(db, memoryRows(row, at), (known) =>
    known.doUpdateSet((eb) => ({
      heat: eb.ref('excluded.heat'),
      outlets: eb.ref('excluded.outlets'),
      updatableUntil: eb.ref('excluded.updatableUntil'),
      outlet: eb.ref('excluded.outlet'),
      publishedAt: eb.ref('excluded.publishedAt'),
      forgottenAt: eb
        .case()
        .when('excluded.forgottenAt', '>', eb.ref('shownStories.forgottenAt'))
        .then(eb.ref('excluded.forgottenAt'))
        .else(eb.ref('shownStories.forgottenAt'))
        .end(),
    })),
  );
}

/** Remembers them under those of their keys that the channel does not know yet, as if shown at `at` like the others. */
export function learnNewKeys(db: StateDatabase, row: ShownRow, at: Date): Promise<void> {
  return insertMemories(db, memoryRows(row, at), (known) => known.doNothing());
}

type KnownKeys = OnConflictBuilder<StateSchema, 'shownStories'>;

/** @param ifKnown what is done about the keys that the channel knows */
async function insertMemories(
  db: StateDatabase,
  rows: readonly ShownStoriesTable[],
  ifKnown: (known: KnownKeys) => ReturnType<KnownKeys['doUpdateSet'] | KnownKeys['doNothing']>,
): Promise<void> {
  for (const some of inStatements(rows)) {
    await db
      .insertInto('shownStories')
      .values(some)
      .onConflict((conflict) => ifKnown(conflict.columns(['platform', 'channelId', 'keyHash'])))
      .execute();
  }
}

type ShownRow = Pick<DeliveriesTable, 'platform' | 'channelId' | 'storiesJson'>;

function memoryRows(row: ShownRow, at: Date): ShownStoriesTable[] {
  const { platform, channelId } = row;
  const memories = new Map(
    parseStories(row).flatMap((story) => memoriesOf(story, at).map((memory) => [memory.key, memory])),
  );
  // In one order for everyone: two copies that write the same keys then wait for one another, and never both.
  return [...memories.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, heat, outlets, updatableUntil, forgottenAt, published }) => ({
      platform,
      channelId,
      keyHash: hashOf(key),
      storyKey: key,
      heat,
      outlets,
      updatableUntil: updatableUntil.getTime(),
      forgottenAt: forgottenAt.getTime(),
      outlet: published?.outlet ?? null,
      publishedAt: published?.at.getTime() ?? null,
    }));
}

/**
 * What the channel's readers remember at `now`, and what is on its way to them.
 * @param among of what was shown, only what is remembered under these keys
 */
export async function readMemory(
  db: StateDatabase,
  { platform, id: channelId }: ChannelRef,
  now: Date,
  among?: readonly string[],
): Promise<StoryMemory> {
  // First what is on its way: as a delivery ends, its stories go over to those that were shown, and one that another copy
  // ends between the two reads is then found in both, and never in neither.
  const open = await db
    .selectFrom('deliveries')
    .select('storiesJson')
    .where((eb) => eb.and({ platform, channelId }))
    .where('state', 'in', ['claimed', 'retrying'])
    .execute();
  const remembered = db
    .selectFrom('shownStories')
    .select(['storyKey', 'heat', 'outlets', 'updatableUntil', 'forgottenAt', 'outlet', 'publishedAt'])
    .where((eb) => eb.and({ platform, channelId }))
    .where('forgottenAt', '>', now.getTime());
  const shown = among ? [] : await remembered.execute();
  for (const hashes of inStatements(among?.map(hashOf) ?? [])) {
    shown.push(...(await remembered.where('keyHash', 'in', hashes).execute()));
  }
  const underWay = open.flatMap((row) => parseStories(row).flatMap((story) => memoriesOf(story, now)));
  return storyMemoryAt(now, [
    ...shown.map(({ storyKey, updatableUntil, forgottenAt, outlet, publishedAt, ...rest }) => ({
      ...rest,
      ...(outlet !== null && publishedAt !== null && { published: { outlet, at: new Date(publishedAt) } }),
      key: storyKey,
      updatableUntil: new Date(updatableUntil),
      forgottenAt: new Date(forgottenAt),
    })),
    // What has not arrived yet is no news of itself.
    ...underWay.map((memory) => ({ ...memory, updatableUntil: now })),
  ]);
}

/**
 * The keys of stories, or rows of them, that go into one statement: SQLite takes 32,766 values in one, PostgreSQL 65,535,
 * and an archive may give a single story thousands of links.
 */
function* inStatements<Item>(items: readonly Item[]): Generator<Item[]> {
  const atOnce = 2_000;
  for (let first = 0; first < items.length; first += atOnce) yield items.slice(first, first + atOnce);
}

function hashOf(storyKey: string): string {
  return hash('sha256', storyKey, 'base64url');
}
