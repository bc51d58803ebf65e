import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';
import { type Origin, portOrigin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import type { Users } from './users.ts';

/** People change their names seldom. */
const maxAgeMs = 10 * minuteMs;

/** Nobody waits longer for an answer only because of a name. */
const patienceMs = 1_000;

/**
 * `origin` with the name that others see somebody called. An event tells none, and a command the one that they sign in
 * with, which Slack is phasing out (docs, slash commands: "do not rely on this field"): that stays where it does not say.
 */
export async function withName(
  origin: Origin,
  {
    people,
    ids,
    callIn,
  }: Pick<Clock, 'callIn'> & { readonly people: Pick<Users, 'lookUp'>; readonly ids: WorkspaceIds },
): Promise<Origin> {
  const { person } = portOrigin(origin, ids);
  const lookup = people.lookUp(person.id, maxAgeMs).catch(() => undefined);
  const found = await within(patienceMs, lookup, { callIn });
  const name = found !== 'late' && found?.outcome === 'known' ? found.facts.name : undefined;
  return name ? { ...origin, userName: name } : origin;
}
