import { type Language, languageOf } from '../../../src/platform/language/language.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';
import { type Origin, portOrigin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';
import type { Users } from './users.ts';

/** People rarely change their language. */
const maxAgeMs = 10 * minuteMs;

/** How long to wait for the language: a modal must open within three seconds of its trigger. */
const patienceMs = 800;

interface LocaleDeps extends Pick<Clock, 'callIn'> {
  readonly people: Pick<Users, 'lookUp'>;
  readonly ids: WorkspaceIds;
}

/** The tag of the language that a person has set in Slack; undefined if Slack does not say in time. */
export async function localeOf(
  origin: Origin,
  { people, ids, callIn }: LocaleDeps,
): Promise<string | undefined> {
  const { person } = portOrigin(origin, ids);
  const lookup = people.lookUp(person.id, maxAgeMs).catch(() => undefined);
  const found = await within(patienceMs, lookup, { callIn });
  return found !== 'late' && found?.outcome === 'known' ? found.facts.locale : undefined;
}

/** The language that a person is told things in. */
export async function languageFor(origin: Origin, deps: LocaleDeps): Promise<Language> {
  return languageOf(await localeOf(origin, deps));
}
