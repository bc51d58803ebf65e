import { createHash } from 'node:crypto';
import { isComponentsMessage, isEmbedsMessage } from '../rendering/discord-message.ts';
import { textsOfMessage } from './message-texts.ts';

/**
 * Our messages carry their idempotency key as the `id` of their first component, a "32 bit integer used as an
 * optional identifier" (developer documentation, "Component Reference", "Anatomy of a Component") that
 * Discord returns. It distinguishes messages with the same text, and finds messages whose text Discord has
 * changed.
 */
export interface WantedMessage {
  readonly body: object;
  /** The text as which it may have been posted first. */
  readonly announced?: object | undefined;
  readonly mark: number;
}

/**
 * Discord numbers components without an id from 1, so marks begin above any message's number of components.
 */
const firstMark = 1 << 20;
const lastMark = 2 ** 31 - 1;

/** @param channelId the channel of the request */
export function markOf(channelId: string, idempotencyKey: string): number {
  const hash = createHash('sha256').update(`mark\n${channelId}\n${idempotencyKey}`).digest();
  return firstMark + (hash.readUIntBE(0, 6) % (lastMark - firstMark));
}

/** Adds the mark to a message. A message without components has no room for it. */
export function withMark(body: object, mark: number): object {
  if (!isComponentsMessage(body) && !isEmbedsMessage(body)) return body;
  const [first, ...others] = body.components;
  return first ? { ...body, components: [{ ...first, id: mark }, ...others] } : body;
}

/** Whether a message from Discord is the one wanted: compares marks, or the text if it has none. */
export function isWanted(message: object, { body, announced, mark }: WantedMessage): boolean {
  const marks = marksOf(message);
  const texts = [body, ...(announced ? [announced] : [])].map(textOf);
  return marks.length > 0 ? marks.includes(mark) : texts.includes(textOf(message));
}

function marksOf(message: object): number[] {
  const components: unknown = 'components' in message ? message.components : [];
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: unknown) => {
    const isObject = typeof component === 'object' && component !== null;
    const id = isObject && 'id' in component ? component.id : undefined;
    return typeof id === 'number' && id >= firstMark ? id : [];
  });
}

/** A message's text, independent of the order in which Discord returns its parts. */
function textOf(message: object): string {
  return textsOfMessage(message).toSorted().join('\n');
}
