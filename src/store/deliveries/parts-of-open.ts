import type { StateDatabase } from '../database.ts';

/** An update of the parts in this state whose deliveries have not ended. */
export function updatePartsOfOpen(db: StateDatabase, state: 'pending' | 'in doubt') {
  return db
    .updateTable('deliveryParts')
    .where('state', '=', state)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('deliveries')
          .select('deliveries.slot')
          .whereRef('deliveries.subscriptionId', '=', 'deliveryParts.subscriptionId')
          .whereRef('deliveries.slot', '=', 'deliveryParts.slot')
          .where('deliveries.state', 'in', ['claimed', 'retrying']),
      ),
    );
}
