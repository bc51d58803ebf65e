import { shortLine } from '../../platform/shorten.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';

/** What a sentence about a digest begins with: "Top stories (k7m2p)", or "Your digest" where it comes by direct message. */
export function digestName(
  { name, id }: Subscription,
  { isPersonal }: { readonly isPersonal: boolean },
): string {
  if (isPersonal) return 'Your digest';
  const shown = shortLine(name, 80);
  return shown === '' ? id : `${shown} (${id})`;
}
