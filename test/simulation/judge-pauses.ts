import type { Ended } from './ended.ts';
import { holds } from './judge-people.ts';
import { mostSkewMs } from './scene.ts';

/** An ended pause is noticed with the next tick of any copy, or a minute after a machine has slept. */
const endsWithinMs = 2 * 60_000;

/**
 * A pause until some time ends then: no later slot is skipped for it, and it does not last. That it ends no sooner is
 * the same as for any pause: nothing is posted meanwhile.
 */
export async function pausedTooLong({
  witness,
  rows,
  endsAt,
  db,
  world,
  hadTrouble,
}: Ended): Promise<string[]> {
  if (hadTrouble('restore', 'leap', 'step back')) return [];
  const lasting = await db
    .selectFrom('subscriptions')
    .select('id')
    .where('state', '=', 'paused')
    .where('resumeAt', '<', world.time() - endsWithinMs)
    .execute();
  const pauses = witness.asks.filter(({ what }) => what === 'pause until');
  return [
    ...lasting.map(({ id }) => `${id} is still paused after its pause ended`),
    ...pauses.flatMap((pause) => {
      const { until = Infinity, subscriptionId } = pause;
      const others = witness.asks.filter((ask) => ask !== pause && ask.subscriptionId === subscriptionId);
      const span = holds(pause, others);
      if (!span || span.until < until) return [];
      return rows.flatMap(({ name, slot, reason, ...row }) => {
        const isAfter = slot > until + endsWithinMs && slot < Math.min(span.until, endsAt) - 2 * mostSkewMs;
        const decided = witness.outcomes.find((one) => one.name === name && one.end === 'digest skipped');
        // A slot that nobody could handle in time is skipped for the pause that came meanwhile.
        const isLater = decided !== undefined && decided.at >= span.until;
        const isIts = row.subscriptionId === subscriptionId && reason === 'paused' && !isLater;
        return isAfter && isIts ? [`${name} is skipped ${slot - until} ms after a pause ended`] : [];
      });
    }),
  ];
}
