import { sql } from 'kysely';
import { type Memory, memoriesOf, storyMemoryAt } from '../../delivery/channel-memory.ts';
import { type DeliveryKey, formatDeliveryId, type ShownStory } from '../../delivery/delivery.ts';
import type { StoryMemory } from '../../digest/novelty.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import type { DeliveriesTable, ShownStoriesTable } from '../schema.ts';
import { columnsOfChannel } from './delivery-row.ts';
import { formatMemories, parseMemories } from './memory-row.ts';
import { readStories } from './shown-stories.ts';

/** A delivery whose stories its channel should remember. */
export interface ShownDelivery extends DeliveryKey {
  readonly channel: ChannelRef;
  readonly storiesId: string | null;
  /** When the channel was shown them. */
  readonly at: Date;
}

/** The columns of a delivery's row that say what was shown where. */
export const columnsOfShown = ['platform', 'channelId', 'storiesId'] as const;

export function shownDelivery(
  { subscriptionId, slot }: DeliveryKey,
  { platform, channelId, storiesId }: Pick<DeliveriesTable, (typeof columnsOfShown)[number]>,
  at: Date,
): ShownDelivery {
  return { subscriptionId, slot, channel: { platform, id: channelId }, storiesId, at };
}

/**
 * Remembers a delivery's stories for its channel, under all their keys. Anything remembered for longer stays
 * that way.
 */
export async function rememberStories(db: StateDatabase, shown: ShownDelivery): Promise<void> {
  await writeMemories(db, shown, await memoriesOfDelivery(db, shown));
}

/**
 * Remembers the stories under those of their keys that the channel does not have yet, as if shown at `at`
 * like the others.
 */
export async function learnNewKeys(db: StateDatabase, shown: ShownDelivery): Promise<void> {
  const rows = await readRows(db, shown.channel, shown.at);
  const known = new Set(rows.flatMap(parseMemories).map(({ key }) => key));
  const learnt = (await memoriesOfDelivery(db, shown)).filter(({ key }) => !known.has(key));
  await writeMemories(db, shown, learnt);
}

/** What the channel's readers remember at `now`, and what is on its way to them. */
export async function readMemory(db: StateDatabase, channel: ChannelRef, now: Date): Promise<StoryMemory> {
  // Deliveries in progress are read first. When a delivery ends, its stories move to the shown ones, so one
  // that another copy ends between the two reads is found twice rather than not at all.
  const { rows: open } = await readOpen(db, columnsOfChannel(channel));
  const shown = await readRows(db, channel, now);
  const underWay: ShownStory[] = [];
  for (const row of open) underWay.push(...(await readStories(db, row)));
  return storyMemoryAt(now, [
    ...shown.flatMap(parseMemories),
    // A story on its way was not yet shown, so this may still be its first appearance.
    ...underWay
      .flatMap((story) => memoriesOf(story, now))
      .map((memory) => ({ ...memory, updatableUntil: now })),
  ]);
}

type ChannelColumns = ReturnType<typeof columnsOfChannel>;

const readOpen = preparedQuery((db, place: PlaceOf<ChannelColumns>) =>
  db
    .selectFrom('deliveries')
    .select('storiesId')
    .where('platform', '=', place('platform'))
    .where('channelId', '=', place('channelId'))
    .where('state', 'in', ['claimed', 'retrying']),
);

/** In the order in which they were shown, because the last state of a story counts. */
const readShown = preparedQuery((db, place: PlaceOf<ChannelColumns & { now: number }>) =>
  db
    .selectFrom('shownStories')
    .select(['forgottenAt', 'memoriesJson'])
    .where('platform', '=', place('platform'))
    .where('channelId', '=', place('channelId'))
    .where('forgottenAt', '>', place('now'))
    .orderBy('shownAt'),
);

async function readRows(db: StateDatabase, channel: ChannelRef, now: Date) {
  const { rows } = await readShown(db, { ...columnsOfChannel(channel), now: now.getTime() });
  return rows;
}

async function memoriesOfDelivery(db: StateDatabase, shown: ShownDelivery): Promise<Memory[]> {
  return (await readStories(db, shown)).flatMap((story) => memoriesOf(story, shown.at));
}

/** One row per moment at which some are forgotten: usually two. */
async function writeMemories(
  db: StateDatabase,
  { channel, at, ...key }: ShownDelivery,
  memories: readonly Memory[],
): Promise<void> {
  const byEnd = Map.groupBy(memories, ({ forgottenAt }) => forgottenAt.getTime());
  for (const [forgottenAt, until] of byEnd) {
    await insertRow(db, {
      ...{ ...columnsOfChannel(channel), at: at.getTime(), forgottenAt },
      ...{ deliveryId: formatDeliveryId(key), keys: until.length, memoriesJson: formatMemories(until) },
    });
  }
}

type MemoryColumns = Omit<ShownStoriesTable, 'shownAt'> & { at: number };

const insertRow = preparedQuery((db, place: PlaceOf<MemoryColumns>) => {
  // Sorted after earlier rows, even those written while the clock was ahead.
  const behind = db
    .selectFrom('shownStories')
    .select(sql<number>`max(shown_at) + 1`.as('behind'))
    .where('platform', '=', place('platform'))
    .where('channelId', '=', place('channelId'))
    .where('shownAt', '>=', place('at'));
  return db.insertInto('shownStories').values({
    platform: place('platform'),
    channelId: place('channelId'),
    shownAt: sql<number>`coalesce(${behind}, cast(${place('at')} as bigint))`,
    forgottenAt: place('forgottenAt'),
    deliveryId: place('deliveryId'),
    keys: place('keys'),
    memoriesJson: place('memoriesJson'),
  });
});
