import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxThreadName } from '../limits.ts';
import { plainOf } from '../rendering/plain-markdown.ts';

/**
 * Every text in a message, in order: of its components, or its content and embeds, as we post or as Discord
 * returns it.
 */
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

/**
 * A section's thumbnail has a description too, but under `accessory`, and it is not part of the message's
 * text.
 */
const texts = new Set(['content', 'title', 'description']);

/** The name of a thread that begins with `message`: its first non-empty line. */
export function threadName(message: unknown): string | undefined {
  const lines = textsOfMessage(message).flatMap((text) => text.split('\n'));
  const name = lines.map(plainOf).find((line) => line !== '');
  return name && shorten(name, maxThreadName);
}
