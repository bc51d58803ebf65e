import {
  type BaseInteraction,
  DiscordAPIError,
  HTTPError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import type { Log } from '../../../src/platform/log.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';

/**
 * - `taken`: Discord has it, or may have it
 * - `refused`: the body is none that Discord takes; another may follow
 * - `not ours`: it came too late, or another copy of the bot was first
 */
export type Response = 'taken' | 'refused' | 'not ours';

interface RespondDeps {
  readonly once: REST;
  readonly log: Log;
  readonly fields: object;
}

/**
 * Gives an interaction its one first response, for which Discord waits three seconds. With several copies of the bot on one
 * token each is told of the interaction, and the first to respond answers. Failures are logged; it never rejects.
 * @param once makes each request once: whether a response is repeated is decided here
 */
export async function respond(
  interaction: Pick<BaseInteraction, 'id' | 'token'>,
  body: RESTPostAPIInteractionCallbackJSONBody,
  deps: RespondDeps,
): Promise<Response> {
  const first = await attempt(interaction, body, deps);
  // An outage may pass within the three seconds. Where a response came of the first attempt, the second is refused.
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
    const { kind } = toPlatformError(error, 'Discord did not take the response');
    if (kind === 'bad payload') {
      log.warn({ ...fields, ...errorFields(error) }, 'response refused');
      return 'refused';
    }
    log.warn({ ...fields, ...errorFields(error), kind }, 'command perhaps not acknowledged');
    if (kind !== 'ambiguous') return 'not ours';
    return error instanceof HTTPError ? 'outage' : 'taken';
  }
}
