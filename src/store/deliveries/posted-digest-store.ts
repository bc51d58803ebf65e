import type { DeliveryKey } from '../../delivery/delivery.ts';
import type { CurrentPart, PostedDigestStore } from '../../delivery/posted-digest-store.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { columnsOfShown, learnNewKeys, shownDelivery } from './channel-memory.ts';
import { columnsOfKey, columnsReadOfPart, deliveryPartOf } from './delivery-row.ts';
import { parsePostedDigest } from './posted-digest-row.ts';
import { readStories } from './shown-stories.ts';
import { keepTexts, readText, textOf } from './texts.ts';

export function createPostedDigestStore(db: StateDatabase): PostedDigestStore {
  const ofPart = (key: DeliveryKey, position: number) => ({ ...columnsOfKey(key), position });

  async function partsOf(key: DeliveryKey): Promise<CurrentPart[]> {
    const rows = await db
      .selectFrom('deliveryParts')
      .select([...columnsReadOfPart, 'updatedAt', 'isGone'])
      .where((eb) => eb.and(columnsOfKey(key)))
      .orderBy('position')
      .execute();
    const parts = await Promise.all(
      rows.map(async (row): Promise<CurrentPart[]> => {
        const part = await deliveryPartOf(db, row);
        if (part.state !== 'arrived') return [];
        const { state: _, ...arrived } = part;
        const updated = row.updatedAt !== null && { updatedAt: new Date(row.updatedAt) };
        return [{ ...arrived, ...updated, ...(row.isGone !== 0 && { isGone: true }) }];
      }),
    );
    return parts.flat();
  }

  return {
    async due(platform, now, limit) {
      const { rows } = await readDueRefreshes(db, { platform, now: now.getTime(), limit });
      return rows.flatMap(({ subscriptionId, slot, channelId, refreshAt, sentAt }) =>
        refreshAt === null || sentAt === null
          ? []
          : {
              ...{ subscriptionId, slot: new Date(slot) },
              channel: { platform, id: channelId },
              refreshAt: new Date(refreshAt),
              sentAt: new Date(sentAt),
            },
      );
    },
    async take(due, next) {
      const taken = await db
        .updateTable('deliveries')
        .set({ refreshAt: next.getTime() })
        .where((eb) => eb.and({ ...columnsOfKey(due), refreshAt: due.refreshAt.getTime() }))
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    async putOff(key, until) {
      await db
        .updateTable('deliveries')
        .set({ refreshAt: until.getTime() })
        .where((eb) => eb.and(columnsOfKey(key)))
        .where('refreshAt', 'is not', null)
        .execute();
    },

    async read(key) {
      const row = await db
        .selectFrom('deliveries')
        .select(['digestId', 'storiesId'])
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirst();
      if (!row?.digestId) return undefined;
      return {
        posted: parsePostedDigest(await readText(db, row.digestId)),
        stories: await readStories(db, row),
        parts: await partsOf(key),
      };
    },
    replacePayload: (key, position, payload, at) =>
      db.transaction().execute(async (transaction) => {
        const text = textOf(payload);
        await keepTexts(transaction, [text]);
        await transaction
          .updateTable('deliveryParts')
          .set({ payloadId: text.id, updatedAt: at.getTime() })
          .where((eb) => eb.and(ofPart(key, position)))
          .execute();
      }),
    async markGone(key, position) {
      await db
        .updateTable('deliveryParts')
        .set({ isGone: 1 })
        .where((eb) => eb.and(ofPart(key, position)))
        .execute();
    },
    save: (key, { posted, stories }) =>
      db.transaction().execute(async (transaction) => {
        const texts = { digest: textOf(posted), stories: textOf(stories) };
        await keepTexts(transaction, Object.values(texts));
        const row = await transaction
          .updateTable('deliveries')
          .set({ digestId: texts.digest.id, storiesId: texts.stories.id })
          .where((eb) => eb.and(columnsOfKey(key)))
          .where('digestId', 'is not', null)
          .returning([...columnsOfShown, 'sentAt'])
          .executeTakeFirst();
        if (row && row.sentAt !== null)
          await learnNewKeys(transaction, shownDelivery(key, row, new Date(row.sentAt)));
      }),
    async end(key) {
      await db
        .updateTable('deliveries')
        .set({ refreshAt: null, digestId: null })
        .where((eb) => eb.and(columnsOfKey(key)))
        .execute();
    },
  };
}

const readDueRefreshes = preparedQuery(
  (db, place: PlaceOf<{ platform: string; now: number; limit: number }>) =>
    db
      .selectFrom('deliveries')
      .select(['subscriptionId', 'slot', 'channelId', 'refreshAt', 'sentAt'])
      .where('platform', '=', place('platform'))
      .where('refreshAt', '<=', place('now'))
      .orderBy('refreshAt')
      .orderBy('subscriptionId')
      .limit(place('limit')),
);
