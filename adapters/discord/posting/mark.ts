import { createHash } from 'node:crypto';
import { isComponentsMessage, isEmbedsMessage } from '../rendering/discord-message.ts';
import { textsOfMessage } from './message-texts.ts';

/**
 * A message of ours carries its idempotency key as the `id` of its first component, "32 bit integer used as an optional
 * identifier" (developer documentation, "Component Reference", "Anatomy of a Component"), which Discord gives back: two
 * messages that say the same are told apart by it, and one that Discord words otherwise is still found.
 */
export interface WantedMessage {
  readonly body: object;
  readonly mark: number;
}

/** Discord numbers components without an id from 1 on: marks begin where no message has as many. */
const firstMark = 1 << 20;
const lastMark = 2 ** 31 - 1;

/** @param channelId the channel that was asked for */
export function markOf(channelId: string, idempotencyKey: string): number {
  const hash = createHash('sha256').update(`mark\n${channelId}\n${idempotencyKey}`).digest();
  return firstMark + (hash.readUIntBE(0, 6) % (lastMark - firstMark));
}

/** The message with the mark. One without components has no room for it. */
export function withMark(body: object, mark: number): object {
  if (!isComponentsMessage(body) && !isEmbedsMessage(body)) return body;
  const [first, ...others] = body.components;
  return first ? { ...body, components: [{ ...first, id: mark }, ...others] } : body;
}

/** Whether Discord shows the message that was wanted: by its mark, and by what it says where it can have none. */
export function isWanted(message: object, { body, mark }: WantedMessage): boolean {
  const marks = marksOf(message);
  return marks.length > 0 ? marks.includes(mark) : textOf(message) === textOf(body);
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

/** What a message says, in whatever order Discord gives its parts back. */
function textOf(message: object): string {
  return textsOfMessage(message).toSorted().join('\n');
}
