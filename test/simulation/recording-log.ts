import { inactiveReasons } from '../../src/delivery/delivery.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Witness } from './witness.ts';
import type { World } from './world.ts';

const passReasons = new Set<string>(['too late', 'superseded', 'rescheduled', 'removed', ...inactiveReasons]);
const ends = new Set(['digest sent', 'digest skipped', 'digest failed', 'digest unknown']);

/** Writes a copy's log into the history. */
export function recordingLog(world: World, name: string, witness: Witness, known: object = {}): Log {
  const say = (fields: object, event: string) => {
    const { deliveryId, subscriptionId, reason, err } = { ...known, ...fields } as Record<string, unknown>;
    const about = [deliveryId ?? subscriptionId, reason, err].filter((value) => value !== undefined);
    world.say([name, event, ...about.map(String)].join(' '));
    const isPassed = passReasons.has(String(reason));
    if (ends.has(event)) {
      witness.outcomes.push({ name: String(deliveryId), end: event, isPassed, at: world.time() });
    }
  };
  return {
    ...{ debug: say, info: say, warn: say, error: say },
    child: (fields) => recordingLog(world, name, witness, { ...known, ...fields }),
  };
}
