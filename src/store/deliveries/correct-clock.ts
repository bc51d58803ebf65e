import { deadAfterMs } from '../../delivery/copy-registry.ts';
import { refreshEveryMs } from '../../delivery/delivery.ts';
import type { Leap } from '../../delivery/delivery-store.ts';
import { lookForMs } from '../../delivery/retry-policy.ts';
import { hourMs, minuteMs } from '../../platform/time/durations.ts';
import type { StateDatabase } from '../database.ts';
import { updatePartsOfOpen } from './parts-of-open.ts';

/** Only a platform makes a retry wait for longer. */
const maxWaitMs = hourMs;

/**
 * The minimum age assumed for an attempt dated in the future. For attempts this old, the platform's memory of
 * keys proves nothing, so the message is searched for in the channel. If no service has run since, the
 * attempt may be as old as its slot.
 */
const doubtAgeMs = 5 * minuteMs;

/**
 * Undoes what a clock that ran ahead has left beyond `now`. Times ahead by no more than the clocks of copies
 * may differ are another copy's present.
 */
export function correctClock(
  db: StateDatabase,
  { now, from = now, datedFrom = from, leapMs = 0, rightUntil = new Date(0) }: Leap,
): Promise<void> {
  const at = now.getTime();
  const ahead = at + deadAfterMs;
  return db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('deliveries')
      .where('slot', '>', from.getTime() + deadAfterMs)
      .where('state', '=', 'skipped')
      // A person's request counts whenever its slot comes. Everything else is decided again then, because a
      // paused subscription may have been resumed.
      .where('reason', '!=', 'asked to skip')
      .where('owner', 'is', null)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ retryAt: at })
      .where('state', '=', 'retrying')
      .where('retryAt', '>', at + maxWaitMs)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ lookUntil: at + lookForMs })
      .where('state', 'in', ['claimed', 'retrying'])
      .where('lookUntil', '>', ahead + lookForMs)
      .execute();
    await updatePartsOfOpen(transaction, 'in doubt')
      .set(({ eb }) => ({
        begunAt: eb
          .case()
          .when(eb('begunAt', '-', leapMs), '<', rightUntil.getTime())
          .then(rightUntil.getTime())
          .else(eb('begunAt', '-', leapMs))
          .end(),
      }))
      .where('begunAt', '>', datedFrom.getTime())
      .execute();
    await updatePartsOfOpen(transaction, 'in doubt')
      .set(({ eb }) => ({
        begunAt: eb
          .case()
          .when('slot', '<', at - doubtAgeMs)
          .then(eb.ref('slot'))
          .else(at - doubtAgeMs)
          .end(),
      }))
      .where('begunAt', '>', ahead)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ sentAt: at })
      .where('state', '=', 'sent')
      .where('sentAt', '>', ahead)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ refreshAt: at + refreshEveryMs })
      .where('refreshAt', '>', ahead + refreshEveryMs)
      .execute();
    // Otherwise every digest due until then would be searched for before posting.
    await transaction
      .updateTable('restores')
      .set({ restoredAt: at })
      .where('restoredAt', '>', ahead)
      .execute();
    // A living copy reports again within seconds, and a dead one is then recognised.
    await transaction
      .updateTable('copies')
      .set({ heartbeatAt: at })
      .where('heartbeatAt', '>', ahead)
      .execute();
  });
}
