import { shorten } from '../../../src/platform/shorten.ts';
import { maxThreadName } from '../limits.ts';
import { plainOf } from '../rendering/plain-markdown.ts';
import { textsOfMessage } from './message-texts.ts';

/** What a thread is called that begins with `message`: its first line that says something. */
export function threadName(message: unknown): string | undefined {
  const lines = textsOfMessage(message).flatMap((text) => text.split('\n'));
  const name = lines.map(plainOf).find((line) => line !== '');
  return name && shorten(name, maxThreadName);
}
