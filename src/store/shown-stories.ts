import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ShownStory } from '../delivery/delivery.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { StateDatabase } from './database.ts';
import type { DeliveriesTable } from './schema.ts';

const storiesSchema = z.array(z.object({ id: z.string(), title: z.string(), keys: z.array(z.string()) }));

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
  const shownAt = at.getTime();
  // In one order for everyone: two copies that write the same keys then wait for one another, and never both.
  const keys = [...new Set(parseStories(row).flatMap((story) => story.keys))].sort();
  if (keys.length === 0) return;
  await db
    .insertInto('shownStories')
    .values(keys.map((storyKey) => ({ platform, channelId, keyHash: hashOf(storyKey), storyKey, shownAt })))
    .onConflict((conflict) => conflict.columns(['platform', 'channelId', 'keyHash']).doUpdateSet({ shownAt }))
    .execute();
}

/** What the channel was shown since `since`, and what is on its way to it. */
export async function readShownKeys(
  db: StateDatabase,
  { platform, id: channelId }: ChannelRef,
  since: Date,
): Promise<ReadonlySet<string>> {
  const shown = await db
    .selectFrom('shownStories')
    .select('storyKey')
    .where((eb) => eb.and({ platform, channelId }))
    .where('shownAt', '>=', since.getTime())
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
