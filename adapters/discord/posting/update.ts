import { type REST, Routes } from 'discord.js';
import type { PostedMessage } from '../../../src/platform/adapter.ts';
import { container, textDisplay } from '../rendering/components.ts';
import { isComponentsMessage } from '../rendering/discord-message.ts';
import { isRefusal } from '../rest/errors.ts';
import { markOf, withMark } from './mark.ts';
import { bodyOf, type MessageBodyDeps } from './message-body.ts';
import { parseMessageId } from './message-id.ts';
import { textsOfMessage } from './message-texts.ts';

export interface UpdateDeps extends MessageBodyDeps {
  readonly rest: REST;
}

/**
 * Replaces one of our messages. Notifies nobody.
 * @returns "gone" if the message was deleted, or is not ours to change
 */
export async function updateMessage(
  channelId: string,
  payload: object,
  { messageId, idempotencyKey, ...options }: PostedMessage,
  deps: UpdateDeps,
): Promise<'updated' | 'gone'> {
  const { standsIn = channelId, id } = parseMessageId(messageId);
  const body = await bodyOf(channelId, payload, options, deps);
  const named = idempotencyKey === undefined ? body : withMark(body, markOf(channelId, idempotencyKey));
  const edit = (body: object) =>
    deps.rest.patch(Routes.channelMessage(standsIn, id), {
      body: { ...body, allowed_mentions: { parse: [] } },
    });
  try {
    await unarchived(standsIn, () => editInForm(named, edit), deps.rest);
    return 'updated';
  } catch (error) {
    // Deleted, posted by another application (as after a new token), Discord's own message, or in a locked
    // thread.
    if (isRefusal(error, 10008, 50005, 50021, 160005)) return 'gone';
    throw error;
  }
}

/**
 * A message with components keeps them, whatever it is edited to. One posted in a simpler form can be turned
 * into one with components if its other parts are removed.
 */
async function editInForm(body: object, edit: (body: object) => Promise<unknown>): Promise<void> {
  if (isComponentsMessage(body)) {
    // "For content and poll this is null. For embeds and sticker_ids this is []" (developer documentation,
    // "Message Flags").
    await edit({ ...body, content: null, embeds: [] });
    return;
  }
  try {
    await edit({ content: null, embeds: [], components: [], ...body });
  } catch (error) {
    if (!isRefusal(error, 50035)) throw error;
    const text = textsOfMessage(body).join('\n');
    await edit({ flags: 32768, components: [container([textDisplay(text)], undefined)] });
  }
}

/** A message in an archived thread cannot be edited, so the thread is reopened for it and archived again. */
async function unarchived(channelId: string, edit: () => Promise<void>, rest: REST): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!isRefusal(error, 50083)) throw error;
    await rest.patch(Routes.channel(channelId), { body: { archived: false } });
    try {
      await edit();
    } finally {
      await rest.patch(Routes.channel(channelId), { body: { archived: true } }).catch(() => {});
    }
  }
}
