import type { Digest } from '../digest/digest.ts';
import { digestMessage } from '../digest/digest-message.ts';
import type { DigestSettings } from '../subscriptions/subscription.ts';
import type { CliContext } from './context.ts';
import type { Format } from './digest-options.ts';

/** A digest as a command prints it: for people, as data, or as the very messages that a platform would get. */
export function formatDigest(
  digest: Digest,
  { style, onEmpty }: Pick<DigestSettings, 'style' | 'onEmpty'>,
  format: Format,
  context: CliContext,
): string {
  const message = digestMessage(digest, style);
  if (format === 'text') return context.renderText(message);
  if (format === 'json') return JSON.stringify(digest);
  const platform = context.platforms.find(({ name }) => name === format);
  const isSent = digest.stories.length > 0 || onEmpty === 'note';
  return JSON.stringify(isSent && platform ? platform.render(message) : []);
}
