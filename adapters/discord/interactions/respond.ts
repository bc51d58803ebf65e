import {
  type BaseInteraction,
  DiscordAPIError,
  HTTPError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';

/**
 * - `taken`: Discord has it, or may have it
 * - `refused`: Discord does not accept the body; another may follow
 * - `not ours`: it was too late, or another copy of the bot was faster
 */
export type Response = 'taken' | 'refused' | 'not ours';

interface RespondDeps {
  readonly once: REST;
  readonly log: Log;
  readonly fields: object;
}

/**
 * Gives an interaction its only first response, for which Discord waits three seconds. If several copies of
 * the bot use one token, each receives the interaction, and the first to respond answers it. Failures are
 * logged; never rejects.
 * @param once makes each request once: this function decides whether to repeat a response
 */
export async function respond(
  interaction: Pick<BaseInteraction, 'id' | 'token'>,
  body: RESTPostAPIInteractionCallbackJSONBody,
  deps: RespondDeps,
): Promise<Response> {
  const first = await attempt(interaction, body, deps);
  // An outage may end within the three seconds. If the first attempt did get through, the second is refused.
  const last = first === 'outage' ? await attempt(interaction, body, deps) : first;
  if (last === 'outage') return 'taken';
  if (last === 'acknowledged before') return first === 'outage' ? 'taken' : 'not ours';
  return last;
}

type Attempt = Response | 'acknowledged before' | 'outage';

async function attempt(
  { id, token }: Pick<BaseInteraction, 'id' | 'token'>,
  body: RESTPostAPIInteractionCallbackJSONBody,
  { once, log, fields }: RespondDeps,
): Promise<Attempt> {
  try {
    await once.post(Routes.interactionCallback(id, token), { body, auth: false });
    return 'taken';
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code === RESTJSONErrorCodes.UnknownInteraction) {
      log.warn(fields, 'command acknowledged too late');
      return 'not ours';
    }
    if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      log.info(fields, 'command acknowledged elsewhere');
      return 'acknowledged before';
    }
    const { kind } = toPlatformError(error, sentence('Discord did not accept the response'));
    if (kind === 'bad payload') {
      log.warn({ ...fields, ...errorFields(error) }, 'response refused');
      return 'refused';
    }
    log.warn({ ...fields, ...errorFields(error), kind }, 'command perhaps not acknowledged');
    if (kind !== 'ambiguous') return 'not ours';
    return error instanceof HTTPError ? 'outage' : 'taken';
  }
}
