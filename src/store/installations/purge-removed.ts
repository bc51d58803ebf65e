import { sql } from 'kysely';
import type { StateDatabase } from '../database.ts';
import { deleteUnused } from '../purging/purge-texts.ts';

export interface PurgedWorkspace {
  readonly platform: string;
  readonly workspaceId: string;
}

/**
 * Deletes all data of workspaces that removed the app and whose grace period is over: everything of channels
 * and people whose ids begin with the workspace's id.
 */
export async function purgeRemoved(db: StateDatabase, now: Date): Promise<PurgedWorkspace[]> {
  const due = await db
    .selectFrom('installations')
    .select(['platform', 'workspaceId'])
    .where('purgeAfter', '<=', now.getTime())
    .execute();
  const purged: PurgedWorkspace[] = [];
  for (const workspace of due) {
    if (await purge(db, workspace, now)) purged.push(workspace);
  }
  return purged;
}

/** False when it was installed again meanwhile, or another copy did it. */
function purge(db: StateDatabase, { platform, workspaceId }: PurgedWorkspace, now: Date): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('installations')
      .where((eb) => eb.and({ platform, workspaceId }))
      .where('purgeAfter', '<=', now.getTime())
      .executeTakeFirst();
    if (numDeletedRows !== 1n) return false;
    const prefix = `${workspaceId}.`;
    const isOfWorkspace = sql<boolean>`platform = ${platform} and substr(channel_id, 1, ${prefix.length}) = ${prefix}`;
    const ownSubscriptions = transaction
      .selectFrom('subscriptions')
      .select('id')
      .where(isOfWorkspace)
      .union(transaction.selectFrom('deliveries').select('subscriptionId as id').where(isOfWorkspace));
    await transaction
      .deleteFrom('subscriptionStandings')
      .where('subscriptionId', 'in', ownSubscriptions)
      .execute();
    const parts = await transaction
      .deleteFrom('deliveryParts')
      .where(
        'subscriptionId',
        'in',
        transaction.selectFrom('deliveries').select('subscriptionId').where(isOfWorkspace),
      )
      .returning('payloadId')
      .execute();
    const deliveries = await transaction
      .deleteFrom('deliveries')
      .where(isOfWorkspace)
      .returning(['storiesId', 'digestId'])
      .execute();
    const texts = [
      ...parts.map(({ payloadId }) => payloadId),
      ...deliveries.flatMap(({ storiesId, digestId }) => [storiesId, digestId]),
    ];
    await deleteUnused(transaction, [...new Set(texts.filter((id) => id !== null))]);
    await transaction.deleteFrom('subscriptions').where(isOfWorkspace).execute();
    await transaction.deleteFrom('shownStories').where(isOfWorkspace).execute();
    const ownAlerts = transaction.selectFrom('alerts').select('id').where(isOfWorkspace);
    await transaction.deleteFrom('alertedStories').where('alertId', 'in', ownAlerts).execute();
    await transaction.deleteFrom('alerts').where(isOfWorkspace).execute();
    await transaction.deleteFrom('storyOpinions').where(isOfWorkspace).execute();
    return true;
  });
}
