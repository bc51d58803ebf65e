import { isDeepStrictEqual } from 'node:util';
import type { DigestSettings } from './settings.ts';
import type { Subscription } from './subscription.ts';

/** Whether a subscription has exactly these settings, whoever made it. */
export function hasSettings(
  { id: _id, channel: _channel, origin: _origin, owner: _owner, ...its }: Subscription,
  settings: DigestSettings,
): boolean {
  return isDeepStrictEqual(its, settings);
}
