import type { Log } from '../../src/platform/log.ts';
import type { World } from './world.ts';

/** Writes what a copy says into the history. */
export function recordingLog(world: World, name: string, known: object = {}): Log {
  const say = (fields: object, event: string) => {
    const all = { ...known, ...fields };
    const { deliveryId, subscriptionId, err } = all as Record<string, unknown>;
    const about = [deliveryId ?? subscriptionId, err].filter((value) => value !== undefined);
    world.say([name, event, ...about.map(String)].join(' '));
  };
  return {
    ...{ debug: say, info: say, warn: say, error: say },
    child: (fields) => recordingLog(world, name, { ...known, ...fields }),
  };
}
