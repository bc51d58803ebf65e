import {
  type BaseInteraction,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import type { Log } from '../../../src/platform/log.ts';
import { errorFields, toPlatformError } from '../requests/errors.ts';

/**
 * - `taken`: Discord has it, or may have it
 * - `refused`: the body is none that Discord takes; another may follow
 * - `not ours`: it came too late, or another copy of the bot was first
 */
export type Response = 'taken' | 'refused' | 'not ours';

/**
 * Gives an interaction its one first response, for which Discord waits three seconds. With several copies of the bot on one
 * token each is told of the interaction, and the first to respond answers. Failures are logged; it never rejects.
 * @param once makes each request once: a response that is repeated would be refused as the second one
 */
export async function respond(
  { id, token }: Pick<BaseInteraction, 'id' | 'token'>,
  body: RESTPostAPIInteractionCallbackJSONBody,
  { once, log, fields }: { readonly once: REST; readonly log: Log; readonly fields: object },
): Promise<Response> {
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
      return 'not ours';
    }
    const { kind } = toPlatformError(error, 'Discord did not take the response');
    if (kind === 'bad payload') {
      log.warn({ ...fields, ...errorFields(error) }, 'response refused');
      return 'refused';
    }
    log.warn({ ...fields, ...errorFields(error), kind }, 'command perhaps not acknowledged');
    return kind === 'ambiguous' ? 'taken' : 'not ours';
  }
}
