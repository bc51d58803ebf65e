import { purgeForgotten } from '../../src/store/purging/purge-forgotten.ts';
import { purgePayloads } from '../../src/store/purging/purge-payloads.ts';
import { purgeTexts } from '../../src/store/purging/purge-texts.ts';
import type { Ended } from './ended.ts';

/**
 * Channels share 256 locks; a copy that ended or was found dead leaves no more than its own row; there is one row for
 * each message and each change of a subscription, and a bounded number for each story chosen for a channel's digest.
 */
export async function beyondBounds({ db, rows, copies, subscriptions, witness }: Ended): Promise<string[]> {
  const countIn = async (table: 'locks' | 'deliveryParts' | 'copies' | 'restores' | 'shownStories') => {
    const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  };
  const booted = Math.max(...copies.map(({ life }) => Number(life.name.slice('copy '.length))));
  const messages = rows.reduce((sum, row) => sum + row.parts.length, 0);
  const stories = [...witness.claims, ...witness.alertClaims].reduce(
    (sum, { events }) => sum + events.length,
    0,
  );
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
    if (count > most) faults.push(`${table} has ${count} rows, more than ${most}`);
  }
  const known = await db.selectFrom('subscriptions').select('id').execute();
  if (known.length > subscriptions.length) faults.push(`${known.length} subscriptions are kept`);
  return faults;
}

/** Years later, nothing is remembered of any story, and of a message only that it was posted. Purges the state. */
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
    ...(stories > 0 ? [`${stories} rows of stories are never deleted`] : []),
    ...(messages > 0 ? [`the text of ${messages} messages is never deleted`] : []),
    ...(await wrongTexts(db)),
  ];
}

/** Every text that a row refers to is there, and no other. */
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
    ...(unused > 0 ? [`${unused} unused texts are never deleted`] : []),
  ];
}

const yearsMs = 3 * 365 * 24 * 60 * 60_000;

/** A story is recognised by each of its pages, at most eight here, and by its title. */
const keysAStory = 20;
