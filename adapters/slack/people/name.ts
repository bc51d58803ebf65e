import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../answering/under-way.ts';
import { type Origin, portOrigin } from '../reaching/origin.ts';
import type { WorkspaceIds } from '../reaching/workspace.ts';
import type { People } from './people.ts';

/** People change their names seldom. */
const maxAgeMs = 10 * 60_000;

/** Nobody waits longer for an answer only because of a name. */
const patienceMs = 1_000;

export interface NameDeps {
  readonly people: Pick<People, 'lookUp'>;
  readonly ids: WorkspaceIds;
  readonly log: Log;
}

/**
 * `origin` with the name that others see somebody called. An event tells none, and a command the one that they sign in
 * with, which Slack is phasing out (docs, slash commands: "do not rely on this field"): that stays where it does not say.
 */
export async function withName(origin: Origin, { people, ids, log }: NameDeps): Promise<Origin> {
  try {
    const { person } = portOrigin(origin, ids);
    const late = delay(patienceMs, undefined, { ref: false });
    const found = await Promise.race([people.lookUp(person.id, maxAgeMs), late]);
    const name = found?.outcome === 'known' ? found.facts.name : undefined;
    return name ? { ...origin, userName: name } : origin;
  } catch (error) {
    log.info({ error: messageOf(error) }, 'slack told no name');
    return origin;
  }
}
