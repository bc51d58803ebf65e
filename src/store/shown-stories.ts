import { hash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryKey, ShownStory } from '../delivery/delivery.ts';
import { memoriesOf } from '../delivery/story-memory.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { StateDatabase } from './database.ts';
import { columnsOfKey } from './delivery-row.ts';
import type { DeliveriesTable } from './schema.ts';

const storiesSchema = z.array(
  z.object({ id: z.string(), title: z.string(), link: z.string(), keys: z.array(z.string()) }),
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
  const { platform, channelId } = row;
  const memories = new Map(parseStories(row).flatMap((story) => [...memoriesOf(story, at)]));
  if (memories.size === 0) return;
  // In one order for everyone: two copies that write the same keys then wait for one another, and never both.
  const rows = [...memories]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([storyKey, until]) => ({
      platform,
      channelId,
      keyHash: hashOf(storyKey),
      storyKey,
      forgottenAt: until.getTime(),
    }));
  await db
    .insertInto('shownStories')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'channelId', 'keyHash'])
        .doUpdateSet(({ ref }) => ({ forgottenAt: ref('excluded.forgottenAt') })),
    )
    .execute();
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

/** What the channel's readers remember at `now`, and what is on its way to them. */
export async function readShownKeys(
  db: StateDatabase,
  { platform, id: channelId }: ChannelRef,
  now: Date,
): Promise<ReadonlySet<string>> {
  const shown = await db
    .selectFrom('shownStories')
    .select('storyKey')
    .where((eb) => eb.and({ platform, channelId }))
    .where('forgottenAt', '>', now.getTime())
    .execute();
  const open = await db
    .selectFrom('deliveries')
    .select('storiesJson')
    .where((eb) => eb.and({ platform, channelId }))
    .where('state', 'in', ['claimed', 'retrying'])
    .execute();
  const underWay = open.flatMap((row) => parseStories(row).flatMap((story) => story.keys));
  return new Set([...shown.map((row) => row.storyKey), ...underWay]);
}

function hashOf(storyKey: string): string {
  return hash('sha256', storyKey, 'base64url');
}
