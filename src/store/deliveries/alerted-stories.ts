import type { AlertedFate, PassedOverStory } from '../../alerts/alert-store.ts';
import type { ShownStory } from '../../delivery/delivery.ts';
import type { RememberedStory, StoryMemory } from '../../digest/novelty.ts';
import type { StateDatabase } from '../database.ts';

/** SQLite and PostgreSQL take thousands of parameters; a story rarely has more than a dozen keys. */
const keysAtOnce = 500;

/** What an alert has posted or left out, among the stories with these keys. Nothing may come back as an update. */
export async function readAlerted(
  db: StateDatabase,
  alertId: string,
  keys: readonly string[],
): Promise<StoryMemory> {
  const remembered = new Map<string, RememberedStory>();
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const rows = await db
      .selectFrom('alertedStories')
      .select(['key', 'outlet', 'publishedAt'])
      .where('alertId', '=', alertId)
      .where('key', 'in', keys.slice(from, from + keysAtOnce))
      .execute();
    for (const { key, outlet, publishedAt } of rows) {
      const isTitle = outlet !== null && publishedAt !== null;
      remembered.set(key, {
        ...{ heat: 0, outlets: 0, mayUpdate: false },
        ...(isTitle && { published: { outlet, at: new Date(publishedAt) } }),
      });
    }
  }
  return remembered;
}

/** @param slot of its delivery; absent when it is left out */
export async function writeAlerted(
  db: StateDatabase,
  alertId: string,
  { keys, title, titled = [] }: ShownStory,
  { at, slot }: { readonly at: Date; readonly slot?: Date },
): Promise<void> {
  const rows = keys.map((key, position) => {
    const published = titled.find((title) => title.key === key);
    return {
      ...{ alertId, key, slot: slot?.getTime() ?? null, at: at.getTime() },
      ...{ outlet: published?.outlet ?? null, publishedAt: published?.at.getTime() ?? null },
      title: slot === undefined && position === 0 ? title : null,
    };
  });
  for (let from = 0; from < rows.length; from += keysAtOnce) {
    await db
      .insertInto('alertedStories')
      .values(rows.slice(from, from + keysAtOnce))
      .onConflict((conflict) =>
        // The next instalment of a series has the title of the one before.
        conflict.columns(['alertId', 'key']).doUpdateSet(({ ref }) => ({
          slot: ref('excluded.slot'),
          at: ref('excluded.at'),
          outlet: ref('excluded.outlet'),
          publishedAt: ref('excluded.publishedAt'),
          title: ref('excluded.title'),
        })),
      )
      .execute();
  }
}

/** What became of the story with these keys; of several, what came last. */
export async function readFate(
  db: StateDatabase,
  alertId: string,
  keys: readonly string[],
): Promise<AlertedFate | undefined> {
  if (keys.length === 0) return undefined;
  const row = await db
    .selectFrom('alertedStories')
    .select(['at', 'slot'])
    .where('alertId', '=', alertId)
    .where('key', 'in', keys.slice(0, keysAtOnce))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: new Date(row.at), ...(row.slot !== null && { slot: new Date(row.slot) }) };
}

/** The stories that an alert has left out, newest first. */
export async function readPassedOver(
  db: StateDatabase,
  alertId: string,
  limit: number,
): Promise<PassedOverStory[]> {
  const rows = await db
    .selectFrom('alertedStories')
    .select(['at', 'title'])
    .where('alertId', '=', alertId)
    .where('slot', 'is', null)
    .where('title', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.flatMap(({ at, title }) => (title === null ? [] : [{ at: new Date(at), title }]));
}

/** How many stories an alert has posted since then. */
export async function countAlerted(db: StateDatabase, alertId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('alertedStories')
    .select(({ fn }) => fn.count<number | string>('slot').distinct().as('count'))
    .where('alertId', '=', alertId)
    .where('at', '>=', since.getTime())
    .executeTakeFirstOrThrow();
  return Number(count);
}
