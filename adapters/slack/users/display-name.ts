import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';
import { type Origin, portOrigin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import type { Users } from './users.ts';

/** People rarely change their names. */
const maxAgeMs = 10 * minuteMs;

/** A missing name must not delay an answer by more than this. */
const patienceMs = 1_000;

/**
 * `origin` with the person's display name. Events contain no name, and commands the sign-in name, which Slack
 * is phasing out (docs, slash commands: "do not rely on this field"); it is kept if the display name is not
 * available.
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
