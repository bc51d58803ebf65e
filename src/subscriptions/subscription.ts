import type { ChannelRef } from '../platform/channel.ts';
import type { DigestSettings } from './settings.ts';

/** A channel's standing order for digests. */
export interface Subscription extends DigestSettings {
  /** Unique, and never used again; what a person names it by. */
  readonly id: string;
  readonly channel: ChannelRef;
  readonly origin: Origin;
  /** The platform's id of the person who made it; absent where nobody did. */
  readonly owner?: string;
}

/** Where it was made. Those of the environment are kept in step with it, and change there alone. */
export type Origin = 'environment' | 'command line' | 'chat';

export type Schedule = DigestSettings['schedule'];
