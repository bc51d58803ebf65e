import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

/**
 * How to make a subscription post one line on a day without news, as a sentence.
 * @param subscription its current state; undefined when it no longer exists
 * @param command what the reader types to change it: "heatline edit k7m2p --on-empty note"
 * @returns undefined where there is nothing to change
 */
export function onEmptyAdvice(
  language: Language,
  subscription: Pick<Subscription, 'origin' | 'onEmpty'> | undefined,
  command: string,
): string | undefined {
  if (!subscription || subscription.onEmpty === 'note') return undefined;
  return subscription.origin === 'environment'
    ? say(language, 'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.')
    : say(language, 'To post one line on such a day: {command}', { command });
}
