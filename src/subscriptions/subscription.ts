import type { ChannelRef } from '../platform/channel.ts';
import type { DigestSettings } from './settings.ts';

/** A channel's standing order for digests. */
export interface Subscription extends DigestSettings {
  /** Unique and never reused; people refer to the subscription by it. */
  readonly id: string;
  readonly channel: ChannelRef;
  readonly origin: Origin;
  /** The platform's id of the person who made it; absent if no person did. */
  readonly owner?: string;
}

/** Where it was made. Those of the environment follow it, and can be changed only there. */
export type Origin = 'environment' | 'command line' | 'chat';

export type Schedule = DigestSettings['schedule'];
