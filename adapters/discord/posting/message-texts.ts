import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxThreadName } from '../limits.ts';
import { plainOf } from '../rendering/plain-markdown.ts';

/** Every text that a message shows, in order: of its components, or its content and embeds, as we post it or as Discord gives it back. */
export function textsOfMessage(message: unknown): string[] {
  if (Array.isArray(message)) return message.flatMap(textsOfMessage);
  if (typeof message !== 'object' || message === null) return [];
  return Object.entries(message)
    .flatMap(([key, inner]) => {
      if (texts.has(key)) return typeof inner === 'string' ? [inner] : [];
      return nested.has(key) ? textsOfMessage(inner) : [];
    })
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

const nested = new Set(['components', 'embeds']);

/** The thumbnail of a section has a description too, which stands below `accessory` and is no text of the message. */
const texts = new Set(['content', 'title', 'description']);

/** What a thread is called that begins with `message`: its first line that says something. */
export function threadName(message: unknown): string | undefined {
  const lines = textsOfMessage(message).flatMap((text) => text.split('\n'));
  const name = lines.map(plainOf).find((line) => line !== '');
  return name && shorten(name, maxThreadName);
}
