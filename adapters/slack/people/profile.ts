import type { PersonProfile } from '../../../src/platform/adapter.ts';
import type { People } from './people.ts';

/** People move to another time zone seldom. */
const maxAgeMs = 10 * 60_000;

/**
 * Where a person lives and what they read, as they set it in Slack; nothing of it without the scope `users:read`.
 * @throws PlatformError when Slack does not answer
 */
export async function profileOf(personId: string, people: Pick<People, 'lookUp'>): Promise<PersonProfile> {
  const found = await people.lookUp(personId, maxAgeMs);
  if (found.outcome !== 'known') return {};
  const { timezone, locale } = found.facts;
  return { ...(timezone && { timezone }), ...(locale && { locale }) };
}
