import type { CommandService } from '../../../src/platform/commands/command.ts';
import { type Translation, translationFor } from '../../../src/platform/commands/translation.ts';
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

/** The language that a person has set in Slack; undefined for English, or if Slack does not say. */
export async function languageOf(
  origin: Origin,
  {
    service: { translations = {} },
    people,
    ids,
    callIn,
  }: Pick<Clock, 'callIn'> & {
    readonly service: Pick<CommandService, 'translations'>;
    readonly people: Pick<Users, 'lookUp'>;
    readonly ids: WorkspaceIds;
  },
): Promise<Translation | undefined> {
  const { person } = portOrigin(origin, ids);
  const lookup = people.lookUp(person.id, maxAgeMs).catch(() => undefined);
  const found = await within(patienceMs, lookup, { callIn });
  const locale = found !== 'late' && found?.outcome === 'known' ? found.facts.locale : undefined;
  return locale === undefined ? undefined : translationFor(translations, locale);
}
