import { type REST, Routes } from 'discord.js';
import type { PlatformPayload, PostOptions, PostReceipt } from '../../../src/platform/adapter.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { sendBy } from '../../../src/platform/time/deadline.ts';
import { isSnowflake } from '../channels/channel-id.ts';
import { degrade } from '../rendering/degrade.ts';
import {
  type ComponentsMessage,
  isComponentsMessage,
  type PlainMessage,
} from '../rendering/discord-message.ts';
import { headlinesOf } from '../rendering/headlines.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';

/** SUPPRESS_NOTIFICATIONS (developer documentation, "Message Flags"). */
const suppressNotifications = 1 << 12;

type Announced = Pick<PostOptions, 'replyTo' | 'continues' | 'isAside' | 'posting'>;

/**
 * The text as which a message is posted first, because somebody is notified of it: a push notification shows
 * nothing of components. Depends only on the message and its options, so that every attempt posts the same.
 * @returns undefined if it is posted as it is
 */
export function announcementOf(payload: PlatformPayload, options: Announced): PlainMessage | undefined {
  const { mention, isDirect } = options.posting ?? {};
  const notifies = isDirect || (mention !== undefined && isSnowflake(mention));
  return notifies && !isQuiet(options) && isComponentsMessage(payload) ? headlinesOf(payload) : undefined;
}

/** A digest notifies once, with its first message; a line about digests never does. */
function isQuiet({ replyTo, continues, isAside, posting }: Announced): boolean {
  return (replyTo ?? continues) !== undefined || isAside === true || posting?.silent === true;
}

/** The body of a new message, which Discord posts without a notification if it is to be quiet. */
export function withSilence(body: object, options: Announced): object {
  if (!isQuiet(options)) return body;
  const flags = 'flags' in body && typeof body.flags === 'number' ? body.flags : 0;
  return { ...body, flags: flags | suppressNotifications };
}

/**
 * Turns an announcement into the message it announces, or into the first simpler form with components that
 * Discord accepts; if it accepts none, the headlines stay. The message is in the channel already, so any other
 * failure leaves the change for later.
 */
export async function completeAnnouncement(
  { standsIn, id }: { readonly standsIn: string; readonly id: string },
  payload: ComponentsMessage,
  { deadline }: Pick<PostOptions, 'deadline'>,
  {
    rest,
    log,
    bodyOf,
  }: { readonly rest: REST; readonly log: Log; readonly bodyOf: (payload: object) => Promise<object> },
): Promise<Pick<PostReceipt, 'shows' | 'unfinished'>> {
  let form: object | undefined = payload;
  while (form && isComponentsMessage(form)) {
    try {
      const body = { ...(await bodyOf(form)), content: null, embeds: [] };
      await sendBy(deadline, () => rest.patch(Routes.channelMessage(standsIn, id), { body }));
      return form === payload ? {} : { shows: form };
    } catch (error) {
      const failure = toPlatformError(error, sentence('Discord did not change the message'));
      log.warn({ messageId: id, ...errorFields(error) }, 'message still shows its headlines only');
      if (failure.kind !== 'bad payload') return { unfinished: failure };
      form = degrade(form);
    }
  }
  return { shows: headlinesOf(payload) };
}
