import { hash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryKey, ShownStory } from '../../delivery/delivery.ts';
import { memoriesOf, storyMemoryAt } from '../../delivery/story-memory.ts';
import type { StoryMemory } from '../../digest/story-memory.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import type { DeliveriesTable } from '../schema.ts';
import { columnsOfKey } from './delivery-row.ts';

const storiesSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    link: z.string(),
    keys: z.array(z.string()),
    heat: z.number(),
    outlets: z.number(),
    isUpdate: z.boolean(),
  }),
);

export function parseStories({ storiesJson }: Pick<DeliveriesTable, 'storiesJson'>): ShownStory[] {
  return storiesSchema.parse(JSON.parse(storiesJson));
}

/** Remembers the stories of a delivery for its channel, under every key they have. */
export async function rememberStories(
  db: StateDatabase,
  row: Pick<DeliveriesTable, 'platform' | 'channelId' | 'storiesJson'>,
  at: Date,
): Promise<void> {
  const rows = memoryRows(row, at);
  if (rows.length === 0) return;
  await db
    .insertInto('shownStories')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['platform', 'channelId', 'keyHash']).doUpdateSet(({ ref }) => ({
        heat: ref('excluded.heat'),
        outlets: ref('excluded.outlets'),
        updatableUntil: ref('excluded.updatableUntil'),
        forgottenAt: ref('excluded.forgottenAt'),
      })),
    )
    .execute();
}

/** Remembers them under those of their keys that the channel does not know yet, as if shown at `at` like the others. */
export async function learnNewKeys(
  db: StateDatabase,
  row: Pick<DeliveriesTable, 'platform' | 'channelId' | 'storiesJson'>,
  at: Date,
): Promise<void> {
  const rows = memoryRows(row, at);
  if (rows.length === 0) return;
  await db
    .insertInto('shownStories')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['platform', 'channelId', 'keyHash']).doNothing())
    .execute();
}

function memoryRows(row: Pick<DeliveriesTable, 'platform' | 'channelId' | 'storiesJson'>, at: Date) {
  const { platform, channelId } = row;
  const memories = new Map(
    parseStories(row).flatMap((story) => memoriesOf(story, at).map((memory) => [memory.key, memory])),
  );
  // In one order for everyone: two copies that write the same keys then wait for one another, and never both.
  return [...memories.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, heat, outlets, updatableUntil, forgottenAt }) => ({
      platform,
      channelId,
      keyHash: hashOf(key),
      storyKey: key,
      heat,
      outlets,
      updatableUntil: updatableUntil.getTime(),
      forgottenAt: forgottenAt.getTime(),
    }));
}

/** Whether any part of a delivery has arrived or may have. */
export async function hasReached(db: StateDatabase, key: DeliveryKey): Promise<boolean> {
  const part = await db
    .selectFrom('deliveryParts')
    .select('position')
    .where((eb) => eb.and(columnsOfKey(key)))
    .where('state', '!=', 'pending')
    .executeTakeFirst();
  return part !== undefined;
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
  const shown = await db
    .selectFrom('shownStories')
    .select(['storyKey', 'heat', 'outlets', 'updatableUntil', 'forgottenAt'])
    .where((eb) => eb.and({ platform, channelId }))
    .where('forgottenAt', '>', now.getTime())
    .$if(among !== undefined, (query) => query.where('keyHash', 'in', (among ?? []).map(hashOf)))
    .execute();
  const underWay = open.flatMap((row) => parseStories(row).flatMap((story) => memoriesOf(story, now)));
  return storyMemoryAt(now, [
    ...shown.map(({ storyKey, updatableUntil, forgottenAt, ...rest }) => ({
      ...rest,
      key: storyKey,
      updatableUntil: new Date(updatableUntil),
      forgottenAt: new Date(forgottenAt),
    })),
    // What has not arrived yet is no news of itself.
    ...underWay.map((memory) => ({ ...memory, updatableUntil: now })),
  ]);
}

function hashOf(storyKey: string): string {
  return hash('sha256', storyKey, 'base64url');
}
