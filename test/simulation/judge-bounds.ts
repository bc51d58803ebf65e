import { purgeForgotten } from '../../src/store/purging/purge-forgotten.ts';
import { purgePayloads } from '../../src/store/purging/purge-payloads.ts';
import { purgeTexts } from '../../src/store/purging/purge-texts.ts';
import type { Ended } from './ended.ts';

/**
 * Channels share 256 locks; a copy that ends by itself or is found dead leaves no more than its row; each message has one row,
 * and so has each change of a subscription and each story that a digest for its channel was chosen with.
 */
export async function beyondBounds({ db, rows, copies, subscriptions, witness }: Ended): Promise<string[]> {
  const countIn = async (table: 'locks' | 'deliveryParts' | 'copies' | 'restores' | 'shownStories') => {
    const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  };
  const booted = Math.max(...copies.map(({ life }) => Number(life.name.slice('copy '.length))));
  const messages = rows.reduce((sum, row) => sum + row.parts.length, 0);
  const stories = witness.claims.reduce((sum, { events }) => sum + events.length, 0);
  const bounds = {
    locks: 256,
    deliveryParts: messages,
    copies: booted,
    restores: booted,
    shownStories: stories * keysAStory,
  } as const;
  const faults: string[] = [];
  for (const [table, most] of Object.entries(bounds) as [keyof typeof bounds, number][]) {
    const count = await countIn(table);
    if (count > most) faults.push(`${table} has ${count} rows, and ${most} at most were to be`);
  }
  const known = await db.selectFrom('subscriptions').select('id').execute();
  if (known.length > subscriptions.length) faults.push(`${known.length} subscriptions are kept`);
  return faults;
}

/** Years later nothing is remembered of any story, and of a message no more than that it was posted. Purges the state. */
export async function keptForGood({ db, world }: Ended): Promise<string[]> {
  const pausing = {
    signal: new AbortController().signal,
    callIn(_ms: number, run: () => void) {
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    },
  };
  await purgeForgotten(db, 'sqlite', { until: new Date(world.time() + yearsMs), ...pausing });
  await purgePayloads(db, 'sqlite', pausing);
  await purgeTexts(db, pausing);
  const { stories } = await db
    .selectFrom('shownStories')
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .executeTakeFirstOrThrow();
  const { messages } = await db
    .selectFrom('deliveryParts as part')
    .innerJoin('deliveries as delivery', (join) =>
      join
        .onRef('delivery.subscriptionId', '=', 'part.subscriptionId')
        .onRef('delivery.slot', '=', 'part.slot'),
    )
    .select(({ fn }) => fn.countAll<number>().as('messages'))
    .where('delivery.digestId', 'is', null)
    .where('delivery.state', 'not in', ['claimed', 'retrying'])
    .where('part.payloadId', 'is not', null)
    .executeTakeFirstOrThrow();
  return [
    ...(stories > 0 ? [`${stories} rows of stories are kept for good`] : []),
    ...(messages > 0 ? [`the text of ${messages} messages is kept for good`] : []),
    ...(await wrongTexts(db)),
  ];
}

/** Those that rows refer to are there, and no others. */
async function wrongTexts(db: Ended['db']): Promise<string[]> {
  const deliveries = await db.selectFrom('deliveries').select(['storiesId', 'digestId']).execute();
  const parts = await db.selectFrom('deliveryParts').select('payloadId').execute();
  const named = new Set([
    ...deliveries.flatMap(({ storiesId, digestId }) => [storiesId, digestId]),
    ...parts.map(({ payloadId }) => payloadId),
  ]);
  named.delete(null);
  const kept = new Set<string | null>(
    (await db.selectFrom('texts').select('id').execute()).map(({ id }) => id),
  );
  const lost = named.difference(kept).size;
  const unused = kept.difference(named).size;
  return [
    ...(lost > 0 ? [`${lost} texts are lost`] : []),
    ...(unused > 0 ? [`${unused} texts are kept for good`] : []),
  ];
}

const yearsMs = 3 * 365 * 24 * 60 * 60_000;

/** A story is known again by each of its pages, which are eight here at most, and by its title. */
const keysAStory = 20;
